import Diagnostics

/// A reference that is placed differently from nearly all others in its text.
///
/// French, German, Italian and Russian put the reference before or after the punctuation mark, and each publisher has
/// its own rule. Within one text, all references should follow the same rule.
///
/// ```
/// Erstens.[^1] Zweitens.[^2] Drittens.[^3] Viertens.[^4] Fünftens[^5].
/// ```
///
/// ```
/// Erstens.[^1] Zweitens.[^2] Drittens.[^3] Viertens.[^4] Fünftens.[^5]
/// ```
///
/// Source: Duden, Die deutsche Rechtschreibung, “Fußnoten- und Anmerkungszeichen”, for the two meanings in German;
/// Lexique des règles typographiques en usage à l’Imprimerie nationale, “Appel de note”.
struct NoteHabit: TextRule {
  static let code = DiagnosticCode.noteHabit
  static let languages: Set<String>? = ["fr", "it", "ru", "de"]

  func look(at text: CheckedText, _ report: inout Report) {
    let prose = text.prose
    var before: [ProseReference] = []
    var behind: [ProseReference] = []
    for reference in prose.references {
      if prose.symbol(behind: reference) != nil {
        before.append(reference)
      } else if reference.index > 0, ".,;:!?".utf8.contains(prose.bytes[reference.index - 1]) {
        behind.append(reference)
      }
    }
    let (few, many) = before.count < behind.count ? (before, behind) : (behind, before)
    // In German the place has a meaning: of the word, or of the sentence.
    let limit = text.language == "de" ? 12 : 4
    guard !few.isEmpty, many.count >= limit, many.count >= 4 * few.count else { return }
    let isBefore = before.count == few.count
    for reference in few {
      report.add(
        source: reference.source, length: reference.length,
        "the note is called \(isBefore ? "before" : "behind") the punctuation mark, and \(many.count) others are not",
        hint: "put the reference \(isBefore ? "behind" : "before") it, as elsewhere in this text")
    }
  }
}
