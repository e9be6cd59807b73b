import Diagnostics

/// A space inside a contraction.
///
/// ```
/// It was n't far.
/// ```
///
/// ```
/// It wasn't far.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on contractions.
struct SplitContraction: SymbolRule, WordRule {
  static let code = DiagnosticCode.splitContraction
  static let languages: Set<String>? = ["en"]
  static let symbols: [UInt8] = [0x27, 0xE2]
  static let words = ["n't"]
  private static let endings: Set<String> = ["s", "t", "ll", "re", "ve", "d", "m"]

  func join(_ rules: inout RuleSet) {
    rules.add(atSymbols: self)
    rules.add(atWords: self)
  }

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.byte(word.start - 1) == 0x20, let before = passage.word(index - 1), before.end == word.start - 1
    else {
      return
    }
    report.add(
      (word.start - 1)..<word.start, "a space stands before '\(passage.string(word))'",
      hint: "write \(passage.string(before))\(passage.string(word))")
  }

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let length = passage.byte(index) == 0x27 ? 1 : passage.has("’", at: index) ? 3 : 0
    guard length > 0, passage.byte(index - 1) == 0x20, passage.isLetter(before: index - 1),
      let word = passage.word(at: index + length), Self.endings.contains(passage.string(word)),
      passage.isBlank(word.end) || ".,;:!?".utf8.contains(passage.byte(word.end)),
      let before = passage.word(before: index - 1)
    else { return }
    report.add(
      (index - 1)..<index, "a space stands before '\(passage.string(index..<word.end))'",
      hint: "write \(passage.string(before))'\(passage.string(word))")
  }
}
