import Diagnostics

/// The long s of old prints.
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
/// Source: Standard Ebooks Manual of Style, 6.1; The Chicago Manual of Style, 11.
struct LongS: PassageRule {
  static let code = DiagnosticCode.longS
  static let isToldOnce = true

  func look(at passage: PassageView, _ report: inout Report) {
    for index in passage.passage.words {
      let word = passage.text.prose.words[index]
      guard word.parts.contains(.beyondASCII), passage.text.prose.bytes[word.range].contains(0xC5) else { continue }
      let letters = passage.string(word)
      guard letters.contains("ſ") else { continue }
      let plain = String(letters.map { $0 == "ſ" ? "s" : $0 })
      report.tell(word.range, "'\(letters)' has a long s", hint: "write \(plain)")
    }
  }
}
