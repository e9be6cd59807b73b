import Diagnostics

/// A character that scanning has left in a text.
///
/// Spots and ruled lines on a page are read as bars, bullets and broken hyphens.
///
/// ```
/// It was | late.
/// ```
///
/// ```
/// It was late.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on stray marks.
struct StraySign: SymbolRule {
  static let code = DiagnosticCode.straySign
  static let symbols: [UInt8] = [0x7C, 0xC2, 0xE2, 0x7E, 0x5C, 0x5E, 0x5F]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.passage.kind == .paragraph, let scalar = passage.scalar(at: index) else { return }
    switch scalar {
    case "_" where passage.string.count(where: { $0 == "_" }) > 1: return
    case "|", "~", "\\", "^", "_":
      // A line that begins with a bar is a failed table, which the build reports already.
      guard passage.byte(index - 1) == 0x20, passage.byte(index + 1) == 0x20, passage.isLetter(before: index - 1),
        passage.isLetter(index + 2), passage.byte(passage.range.lowerBound) != 0x7C
      else { return }
    case "¬": guard passage.isLetter(before: index), !passage.isBlank(index + 2) else { return }
    case "■", "□", "●", "▪":
      guard passage.isLetter(before: index) || passage.isBlank(index - 1) && index > passage.range.lowerBound else {
        return
      }
    case "•": guard passage.isLetter(before: index), passage.isLetter(index + 3) else { return }
    default: return
    }
    report.add(
      index..<(index + String(scalar).utf8.count), "the sign '\(scalar)' is hardly meant here",
      hint: "take it out, or put in what the page has")
  }
}
