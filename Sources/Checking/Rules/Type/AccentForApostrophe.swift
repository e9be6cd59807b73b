import Diagnostics

/// An accent instead of an apostrophe.
///
/// The two are side by side on many keyboards. The accent stands too far from the letters around it, and no search
/// finds a word that contains it.
///
/// ```
/// It wasn´t far.
/// ```
///
/// ```
/// It wasn't far.
/// ```
///
/// Source: Duden, Die deutsche Rechtschreibung; Standard Ebooks Manual of Style.
struct AccentForApostrophe: SymbolRule {
  static let code = DiagnosticCode.accentForApostrophe
  static let symbols: [UInt8] = [0xC2, 0x60]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let length = passage.byte(index) == 0x60 ? 1 : passage.has("´", at: index) ? 2 : 0
    // Behind Ð it is part of a Cyrillic letter in the wrong encoding.
    guard length > 0, passage.isLetter(before: index), !passage.has("Ð", at: index - 2),
      passage.isLetter(index + length)
    else { return }
    report.add(index..<(index + length), "an accent stands for an apostrophe", hint: "write '")
  }
}
