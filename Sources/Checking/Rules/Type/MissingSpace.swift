import Diagnostics

/// A comma or full stop with no space behind it.
///
/// ```
/// Bread,salt and wine.
/// ```
///
/// ```
/// Bread, salt and wine.
/// ```
///
/// Source: The Chicago Manual of Style, 2.9; Duden, D 1.
struct MissingSpace: SignRule {
  static let code = DiagnosticCode.missingSpace
  static let signs = Array(".,;:!?".utf8)

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.isLetter(before: index), passage.isLetter(index + 1) else { return }
    let sign = passage.byte(index)
    guard let before = passage.word(before: index), let behind = passage.word(at: index + 1) else { return }
    switch sign {
    case 0x2E, 0x21, 0x3F, 0x3A:
      // Abbreviations, names of files and numbered parts have points of their own: `e.g.`, `U.S.`, `site.yml`.
      guard before.parts.contains(.lower), before.range.count > 2, passage.isUpper(behind.start),
        behind.parts.contains(.lower), behind.range.count > 1, passage.byte(behind.end) != 0x2E
      else { return }
      // `Ph.D.`, `z.B.`: a point before the word too.
      guard passage.byte(before.start - 1) != 0x2E else { return }
    default:
      guard before.range.count > 1, behind.range.count > 1 else { return }
    }
    // Chinese and Japanese have no spaces between words.
    if passage.scalar(at: index + 1)?.value ?? 0 >= 0x2E80 || passage.isInAddress(index) { return }
    let shown = String(UnicodeScalar(sign))
    report.tell(
      index..<(index + 1), "no space stands behind '\(shown)'",
      hint: "write '\(passage.string(before))\(shown) \(passage.string(behind))'")
  }
}
