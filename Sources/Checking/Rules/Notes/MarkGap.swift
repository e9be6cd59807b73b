import Diagnostics
import Model

/// A gap in a series of marks that are printed as they are labelled.
///
/// Notes labelled `a`, `b` and `d` are printed with these letters. A reader looks for `c`, and a note may have been
/// lost.
///
/// ```
/// One.[^a] Two.[^b] Three.[^d]
///
/// [^a]: First.
///
/// [^b]: Second.
///
/// [^d]: Third.
/// ```
///
/// ```
/// One.[^a] Two.[^b] Three.[^c]
///
/// [^a]: First.
///
/// [^b]: Second.
///
/// [^c]: Third.
/// ```
///
/// Source: common practice.
struct MarkGap: TextRule {
  static let code = DiagnosticCode.markGap

  /// The traditional order of symbols.
  private static let symbols = ["*", "†", "‡", "§"]

  func look(at text: CheckedText, _ report: inout Report) {
    lookAtSymbols(of: text, &report)
    var last: UInt8?
    for (index, note) in text.document.footnotes.enumerated() {
      guard note.label.literalMark != nil, note.label.name.utf8.count == 1, let letter = note.label.name.utf8.first,
        (0x61...0x7A).contains(letter)
      else { continue }
      // German and old alphabets pass over j and v; one letter may be missing there.
      if let last, letter > last + 1, !(letter == last + 2 && "jvw".utf8.contains(last + 1)) {
        let missing = String(UnicodeScalar(last + 1))
        report.add(
          at: text.location(ofNote: index),
          "the note '\(note.label.name)' follows '\(String(UnicodeScalar(last)))': '\(missing)' is missing",
          hint: "look whether a note was lost, or label the notes anew")
      }
      last = letter
    }
  }

  /// Looks at marks that are symbols; their order may begin anew, as on a new page.
  private func lookAtSymbols(of text: CheckedText, _ report: inout Report) {
    var last: Int?
    for (index, note) in text.document.footnotes.enumerated() {
      guard let rank = Self.symbols.firstIndex(of: note.label.name) else { continue }
      if let last, rank > last + 1 {
        report.add(
          at: text.location(ofNote: index),
          "the note '\(Self.symbols[rank])' follows '\(Self.symbols[last])': '\(Self.symbols[last + 1])' is missing",
          hint: "look whether a note was lost, or label the notes anew")
      }
      last = rank
    }
  }
}
