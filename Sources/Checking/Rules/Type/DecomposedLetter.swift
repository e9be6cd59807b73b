import Diagnostics

/// A letter and its accent, typed as two characters.
///
/// They look like one character, but some fonts put the accent beside the letter, and a search for one form does not
/// find the other.
///
/// ```
/// cafe&#769;
/// ```
///
/// ```
/// café
/// ```
///
/// Source: Unicode Standard Annex 15; W3C, Character Model for the World Wide Web: String Matching.
struct DecomposedLetter: WordRule {
  static let code = DiagnosticCode.decomposedLetter
  static let parts: Word.Parts? = .beyondASCII
  static let isReportedOnce = true
  static let languages: Set<String>? = [
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ca", "hu", "tr",
  ]

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard word.parts.contains(.beyondASCII), passage.text.prose.bytes[word.range].contains(0xCC) else { return }
    let letters = Array(passage.string(word).unicodeScalars)
    guard
      let offset = letters.indices.dropFirst().first(where: {
        [0x300, 0x301, 0x302, 0x303, 0x308, 0x30A, 0x327, 0x30C].contains(letters[$0].value)
          && letters[$0 - 1].isASCII
          && "aeiouyncszgrAEIOUYNCSZGR".unicodeScalars.contains(letters[$0 - 1])
      })
    else { return }
    report.add(
      word.range, "'\(passage.string(word))' has an accent as a character of its own behind '\(letters[offset - 1])'",
      hint: "type the letter with its accent")
  }
}
