import Diagnostics
import Model

/// Two spaces where one is meant.
///
/// Browsers show one. In plain text and in printed forms, both may show. Typists used to put two after a full stop.
///
/// ```
/// Walk  softly.
/// ```
///
/// ```
/// Walk softly.
/// ```
///
/// Source: The Chicago Manual of Style; Standard Ebooks Manual of Style.
struct DoubledSpaces: SymbolRule {
  static let code = DiagnosticCode.doubledSpaces
  static let isReportedOnce = true
  static let symbols: [UInt8] = [0x20]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    // Only the first space of a row counts; spaces at the beginning and end of lines mean nothing.
    guard passage.byte(index) == 0x20, passage.byte(index + 1) == 0x20, passage.byte(index - 1) > 0x20,
      passage.passage.kind != .cell
    else { return }
    var end = index
    while passage.byte(end) == 0x20 { end += 1 }
    guard passage.byte(end) > 0x20,
      passage.text.source.starts(with: "  ".utf8, at: passage.text.prose.source(of: index))
    else { return }
    report.add(index..<end, "\(end - index) spaces stand here", hint: "leave one")
  }
}

extension [UInt8] {
  /// Whether some bytes stand at an index.
  func starts(with bytes: some Sequence<UInt8>, at index: Int) -> Bool {
    index >= 0 && index < count && self[index...].starts(with: bytes)
  }
}
