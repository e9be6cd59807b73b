import Diagnostics

/// A ligature typed as a single character.
///
/// Fonts make their own ligatures. No search finds a word with such a character, and no program hyphenates it.
///
/// ```
/// the ﬁrst
/// ```
///
/// ```
/// the first
/// ```
///
/// Source: Unicode Standard, chapter 7, on compatibility characters; Standard Ebooks Manual of Style.
struct LigatureCharacter: WordRule {
  static let code = DiagnosticCode.ligatureCharacter
  static let parts: Word.Parts? = .beyondASCII
  static let isReportedOnce = true

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard word.parts.contains(.beyondASCII), passage.text.prose.bytes[word.range].contains(0xEF) else { return }
    let letters = passage.string(word)
    guard let ligature = letters.unicodeScalars.first(where: { (0xFB00...0xFB06).contains($0.value) }) else {
      return
    }
    let plain = ["ff", "fi", "fl", "ffi", "ffl", "ſt", "st"][Int(ligature.value - 0xFB00)]
    report.add(word.range, "'\(letters)' has the character '\(ligature)' for \(plain)", hint: "write \(plain)")
  }
}
