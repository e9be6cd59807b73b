import Diagnostics

/// A letter inside a number, where a digit was misread.
///
/// ```
/// It was in l914.
/// ```
///
/// ```
/// It was in 1914.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on *1* and *l*, *0* and *O*.
struct LetterForDigit: WordRule {
  static let code = DiagnosticCode.letterForDigit
  static let parts: Word.Parts? = [.digit, .letter]

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard word.parts.contains([.digit, .letter]), (2...6).contains(word.range.count),
      !word.parts.contains(.beyondASCII)
    else { return }
    let letters = passage.string(word)
    let digits = letters.count(where: \.isNumber)
    // A number ends in *O* alone: *4l* are litres, *1o* is *primo*.
    guard digits >= max(1, letters.count - 2), letters.allSatisfy({ $0.isNumber || "lIOo".contains($0) }),
      letters.count > 2 && letters.last?.isNumber == true || letters.last == "O",
      !passage.isInAddress(word.start)
    else { return }
    let mended = String(letters.map { $0 == "l" || $0 == "I" ? "1" : $0 == "O" || $0 == "o" ? "0" : $0 })
    report.add(word.range, "'\(letters)' has a letter in it", hint: "write \(mended), if the page has it so")
  }
}
