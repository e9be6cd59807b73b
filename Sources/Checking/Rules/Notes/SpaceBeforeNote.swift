import Diagnostics
import Model

/// A space before a footnote reference.
///
/// The reference belongs to the word or stop before it. After a space, it may stand alone at the beginning of a line.
///
/// ```
/// Walk softly. [^1]
/// ```
///
/// ```
/// Walk softly.[^1]
/// ```
///
/// Source: The Chicago Manual of Style; Lexique de l’Imprimerie nationale, “Appel de note”.
struct SpaceBeforeNote: TextRule {
  static let code = DiagnosticCode.spaceBeforeNote

  func look(at text: CheckedText, _ report: inout Report) {
    for reference in text.prose.references {
      guard reference.index > 1, text.prose.bytes[reference.index - 1] == 0x20, reference.source > 0,
        text.source[reference.source - 1] == 0x20,
        let passage = text.prose.passage(at: reference.index - 1), passage.range.lowerBound < reference.index - 1
      else { continue }
      report.add(
        source: reference.source - 1, length: 1, "a space stands before the note's reference",
        hint: "take it out")
    }
  }
}
