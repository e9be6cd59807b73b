import Diagnostics

/// The long s of old books.
///
/// Readers take it for an f, and no search finds the word. Keep it only where the text is about the letter itself.
///
/// ```
/// the ſame
/// ```
///
/// ```
/// the same
/// ```
///
/// Source: Standard Ebooks Manual of Style; The Chicago Manual of Style.
struct LongS: WordRule {
  static let code = DiagnosticCode.longS
  static let parts: Word.Parts? = .beyondASCII
  static let isReportedOnce = true

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard word.parts.contains(.beyondASCII), passage.text.prose.bytes[word.range].contains(0xC5) else { return }
    let letters = passage.string(word)
    guard letters.contains("ſ") else { return }
    let plain = String(letters.map { $0 == "ſ" ? "s" : $0 })
    report.add(word.range, "'\(letters)' has a long s", hint: "write \(plain)")
  }
}
