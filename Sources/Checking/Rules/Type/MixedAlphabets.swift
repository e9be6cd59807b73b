import Diagnostics

/// A word with letters from two alphabets.
///
/// A Latin *o* in a Russian word looks like the Russian letter, but no search finds the word, and a screen reader
/// stumbles.
///
/// ```
/// Мы жили у мoря.
/// ```
///
/// ```
/// Мы жили у моря.
/// ```
///
/// Source: Unicode Technical Standard 39, on mixed scripts.
struct MixedAlphabets: WordRule {
  static let code = DiagnosticCode.mixedAlphabets
  static let parts: Word.Parts? = .otherAlphabet

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard word.parts.contains(.otherAlphabet) else { return }
    let letters = passage.string(word)
    let latin = letters.unicodeScalars.first { $0.isASCII && $0.properties.isAlphabetic }
    guard let latin, letters.unicodeScalars.count > 2 else { return }
    report.add(
      word.range, "'\(letters)' has the Latin letter '\(latin)' among letters of another alphabet",
      hint: "type the word anew with one keyboard")
  }
}
