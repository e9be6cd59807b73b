import Diagnostics
import Model

/// Two notes that are printed with the same mark.
///
/// A reader who sees `a` twice cannot tell which of the two notes is meant. This happens when a label that is itself a
/// mark meets an editor's note, because editor's notes are marked with letters.
///
/// ```
/// One.[^a] Two.[^ed:x]
///
/// [^a]: The author’s.
///
/// [^ed:x]: The editor’s.
/// ```
///
/// ```
/// One.[^*] Two.[^ed:x]
///
/// [^*]: The author’s.
///
/// [^ed:x]: The editor’s.
/// ```
///
/// Source: common practice.
struct DoubledMark: TextRule {
  static let code = DiagnosticCode.doubledMark

  func look(at text: CheckedText, _ report: inout Report) {
    var known: [String: Int] = [:]
    for (index, note) in text.document.footnotes.enumerated() {
      guard let first = known[note.mark] else {
        known[note.mark] = index
        continue
      }
      let other = text.document.footnotes[first]
      report.add(
        at: text.location(ofNote: index),
        "footnote '\(note.label.name)' is printed with the mark '\(note.mark)', and so is '\(other.label.name)'",
        hint: "give one of them another label",
        related: [RelatedLocation(text.location(ofNote: first), "the other note")])
    }
  }
}
