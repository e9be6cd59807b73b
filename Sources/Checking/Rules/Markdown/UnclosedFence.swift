import Diagnostics

/// A code fence that is never closed.
///
/// Everything after it is printed as code.
///
/// ````
/// ```
/// a sample
///
/// Walk softly.
/// ````
///
/// ````
/// ```
/// a sample
/// ```
///
/// Walk softly.
/// ````
///
/// Source: CommonMark, 4.5.
struct UnclosedFence: TextRule {
  static let code = DiagnosticCode.unclosedFence

  func look(at text: CheckedText, _ report: inout Report) {
    guard let last = text.prose.code.last, last.line > 0 else { return }
    let opening = text.line(last.line).drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
    guard let symbol = opening.first, symbol == 0x60 || symbol == 0x7E,
      opening.prefix(while: { $0 == symbol }).count >= 3
    else { return }
    let length = opening.prefix { $0 == symbol }.count
    var number = last.line + 1
    while number <= text.lines.count {
      let line = text.line(number).drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
      let count = line.prefix { $0 == symbol }.count
      if count >= length, line.dropFirst(count).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
      number += 1
    }
    guard last.text.contains("\n") else { return }
    report.add(
      at: text.location(of: opening.startIndex), length: length, "nothing closes this fence of code",
      hint:
        "write \(String(repeating: String(UnicodeScalar(symbol)), count: length)) on a line of its own behind the code")
  }
}
