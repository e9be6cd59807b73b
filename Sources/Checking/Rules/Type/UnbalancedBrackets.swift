import Diagnostics

/// A bracket that nothing closes or opens.
///
/// ```
/// Walk (softly and far.
/// ```
///
/// ```
/// Walk (softly) and far.
/// ```
///
/// Source: The Chicago Manual of Style, 6.95.
struct UnbalancedBrackets: PassageRule {
  static let code = DiagnosticCode.unbalancedBrackets

  func look(at passage: PassageView, _ report: inout Report) {
    guard let stray = stray(in: passage), passage.passage.kind != .cell else { return }
    // One that is closed in the next paragraph is longer than usual, but no slip.
    let other = passage.byte(stray) == 0x28 ? passage.next : passage.previous
    if let other, let there = self.stray(in: other), other.byte(there) != passage.byte(stray) { return }
    let sign = passage.byte(stray) == 0x28 ? "(" : ")"
    report.tell(
      stray..<(stray + 1), "'\(sign)' has no counterpart in its paragraph",
      hint: sign == "(" ? "close it, or take it out" : "open it, or take it out")
  }

  /// The first bracket without a counterpart.
  private func stray(in passage: PassageView) -> Int? {
    var open: [Int] = []
    for index in passage.passage.signs {
      let place = passage.text.prose.signs[index]
      switch passage.byte(place) {
      case 0x28: open.append(place)
      case 0x29:
        if open.popLast() != nil { continue }
        // `a)`, `1)` and `iv)` number what follows; `:)` smiles.
        guard let word = passage.word(before: place),
          word.range.count > 3 || word.start > passage.range.lowerBound + 1 && !passage.isBlank(word.start - 1)
        else { continue }
        if passage.isInAddress(place) { continue }
        return place
      default: continue
      }
    }
    return open.first.flatMap {
      passage.isBlank($0 - 1) && passage.byte($0 + 1) > 0x20 && !passage.isInAddress($0) ? $0 : nil
    }
  }
}
