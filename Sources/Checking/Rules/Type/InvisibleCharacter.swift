import Diagnostics
import Model

/// A character that nobody sees.
///
/// A soft hyphen, a zero-width space or a direction mark was copied from elsewhere. No search finds the words that
/// contain it, and they may be broken where nobody expects it.
///
/// ```
/// Anar&#173;chism
/// ```
///
/// ```
/// Anarchism
/// ```
///
/// Source: Unicode Standard, chapter 23; Standard Ebooks Manual of Style.
struct InvisibleCharacter: SymbolRule {
  static let code = DiagnosticCode.invisibleCharacter
  static let isReportedOnce = true
  static let symbols: [UInt8] = [0xC2, 0xE2, 0xEF, 0x7F]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard let scalar = passage.scalar(at: index) else { return }
    let name: String? =
      switch scalar.value {
      case 0xAD: "a soft hyphen"
      case 0x200B: "a space without width"
      case 0x2060, 0xFEFF: "a joiner without width"
      case 0x200E...0x200F where passage.text.text.frontMatter.language.direction == .leftToRight: "a mark of direction"
      case 0x202A...0x202E: "a mark of direction"
      case 0x80...0x9F, 0x7F: "a control character"
      default: nil
      }
    guard let name else { return }
    let length = scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : 3
    report.add(index..<(index + length), "\(name) stands here unseen", hint: "take it out")
  }
}
