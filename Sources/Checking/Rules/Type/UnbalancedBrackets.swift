import Diagnostics

/// A bracket without its counterpart.
///
/// ```
/// Walk (softly and far.
/// ```
///
/// ```
/// Walk (softly) and far.
/// ```
///
/// Source: The Chicago Manual of Style.
struct UnbalancedBrackets: PassageRule {
  static let code = DiagnosticCode.unbalancedBrackets

  func look(at passage: PassageView, _ report: inout Report) {
    guard passage.passage.kind != .cell, !passage.passage.symbols.isEmpty else { return }
    look(at: passage, 0x28, 0x29, &report)
    look(at: passage, 0x5B, 0x5D, &report)
  }

  private func look(at passage: PassageView, _ opening: UInt8, _ closing: UInt8, _ report: inout Report) {
    guard let stray = stray(in: passage, opening, closing) else { return }
    // A bracket may have its counterpart in the paragraph beside it.
    let isOpening = passage.byte(stray) == opening
    let other = isOpening ? passage.next : passage.previous
    if let other, let there = self.stray(in: other, opening, closing), other.byte(there) != passage.byte(stray) {
      return
    }
    let symbol = Character(Unicode.Scalar(passage.byte(stray)))
    report.add(
      stray..<(stray + 1), "'\(symbol)' has no counterpart in its paragraph",
      hint: isOpening ? "close it, or take it out" : "open it, or take it out")
  }

  /// The first bracket without a counterpart.
  private func stray(in passage: PassageView, _ opening: UInt8, _ closing: UInt8) -> Int? {
    var open: [Int] = []
    for index in passage.passage.symbols {
      let offset = passage.text.prose.symbols[index]
      switch passage.byte(offset) {
      case opening: open.append(offset)
      case closing:
        if open.popLast() != nil { continue }
        // `a)`, `1)` and `iv)` number what follows; `:)` smiles.
        guard let word = passage.word(before: offset),
          word.range.count > 3 || word.start > passage.range.lowerBound + 1 && !passage.isBlank(word.start - 1)
        else { continue }
        if passage.isInAddress(offset) { continue }
        return offset
      default: continue
      }
    }
    return open.first.flatMap {
      passage.isBlank($0 - 1) && passage.byte($0 + 1) > 0x20 && !passage.isInAddress($0) ? $0 : nil
    }
  }
}
