import Diagnostics

/// An opening quotation mark where an apostrophe is meant.
///
/// Text editors turn a mark at the beginning of a word into an opening one, even where it stands for missing letters.
///
/// ```
/// ‘Twas in the summer of ‘75.
/// ```
///
/// ```
/// ’Twas in the summer of ’75.
/// ```
///
/// Source: The Chicago Manual of Style, 6.117 (17th edition); Standard Ebooks Manual of Style.
struct TurnedApostrophe: SymbolRule {
  static let code = DiagnosticCode.turnedApostrophe
  static let languages: Set<String>? = ["en"]
  static let symbols: [UInt8] = [0xE2]
  private static let shortened: Set<String> = [
    "tis", "twas", "twere", "twill", "em", "til", "cause", "bout", "round", "n",
  ]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.has("‘", at: index), let word = passage.word(at: index + 3) else { return }
    let isYear = word.range.count == 2 && passage.isDigit(word.start) && passage.isDigit(word.start + 1)
    guard isYear || Self.shortened.contains(passage.lowered(word)) else { return }
    if passage.lowered(word) == "n" {
      // Rock ‘n’ roll.
      guard passage.has("’", at: word.end), passage.isBlank(index - 1), passage.isBlank(word.end + 3) else { return }
      return add(index, word, in: passage, &report)
    }
    // A quotation that is closed later may begin with one of these words.
    let rest = passage.surroundings(word.range).behind
    let isQuotation =
      rest.contains("’ ") || rest.contains(".’") || rest.contains(",’") || rest.contains("?’") || rest.contains("!’")
    if isQuotation, !isYear { return }
    add(index, word, in: passage, &report)
  }

  private func add(_ index: Int, _ word: Word, in passage: PassageView, _ report: inout Report) {
    report.add(
      index..<(index + 3), "an opening quotation mark stands for an apostrophe",
      hint: "write ’\(passage.string(word))")
  }
}
