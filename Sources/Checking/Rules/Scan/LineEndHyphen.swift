import Diagnostics

/// A hyphen inside a word, left over from the end of a printed line.
///
/// ```
/// It hap- pened in winter.
/// ```
///
/// ```
/// It happened in winter.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on end-of-line hyphenation.
struct LineEndHyphen: SymbolRule {
  static let code = DiagnosticCode.lineEndHyphen
  static let symbols: [UInt8] = [0x2D, 0xE2, 0xC2]
  private static let joining: Set<String> = [
    "and", "or", "to", "nor", "but", "as", "und", "oder", "bis", "bzw", "sowie", "noch", "als", "wie", "en", "of", "et",
    "ou", "y", "o", "e", "ed",
    "och", "eller", "og", "и", "или", "i", "lub", "through", "versus", "beziehungsweise", "statt", "und/oder", "than",
    "in", "on", "rather", "wie", "aber", "nicht", "mit",
  ]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let length = passage.byte(index) == 0x2D ? 1 : passage.has("‐", at: index) ? 3 : passage.has("¬", at: index) ? 2 : 0
    guard length > 0, passage.isLetter(before: index), passage.isBlank(index + length),
      passage.isLower(index + length + 1),
      let before = passage.word(before: index), let behind = passage.word(at: index + length + 1),
      !Self.joining.contains(passage.lowered(behind)), before.range.count > 1, passage.byte(before.start - 1) != 0x2D
    else { return }
    report.add(
      before.start..<behind.end,
      "'\(passage.string(before))- \(passage.string(behind))' has the hyphen of a line's end in it",
      hint: "write \(passage.string(before))\(passage.string(behind)), or take the space out")
  }
}
