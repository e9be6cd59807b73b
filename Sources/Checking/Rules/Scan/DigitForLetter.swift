import Diagnostics

/// A digit inside a word, where a letter was misread.
///
/// ```
/// He wi1l come.
/// ```
///
/// ```
/// He will come.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on *1* and *l*, *0* and *O*.
struct DigitForLetter: WordRule {
  static let code = DiagnosticCode.digitForLetter
  static let parts: Word.Parts? = [.digit, .letter]

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard word.parts.contains([.digit, .letter]), word.range.count > 1, !word.parts.contains(.beyondASCII) else {
      return
    }
    let letters = Array(passage.string(word).utf8)
    func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
    let inner = letters.indices.dropFirst().dropLast().first {
      "015".utf8.contains(letters[$0]) && isLower(letters[$0 - 1]) && isLower(letters[$0 + 1])
    }
    let begins =
      "01".utf8.contains(letters[0]) && letters.count > 3 && letters.dropFirst().allSatisfy(isLower)
      && ![
        "st", "th", "nd", "rd", "er", "ers", "ère", "kg", "km", "cm", "mm", "pm", "am", "pt", "px", "ter", "ste",
        "sts", "ths",
      ].contains(String(decoding: letters.dropFirst(), as: UTF8.self))
    let isShort = passage.text.language == "en" && ["1n", "1f", "0f", "0n", "0r"].contains(passage.string(word))
    guard isShort || inner != nil && letters.count(where: { $0 &- 0x30 < 10 }) == 1 || begins,
      !passage.isInAddress(word.start)
    else { return }
    report.add(
      word.range, "'\(passage.string(word))' has a digit in it", hint: "put in the letter that was misread")
  }
}
