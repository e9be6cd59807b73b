import Diagnostics
import Model

/// The messages an author has switched off, in the settings or by `<!-- check: off ibid -->` before a block.
struct FindingFilter: Sendable {
  /// A stretch of lines in which some codes are not reported.
  private struct Silence {
    let lines: ClosedRange<Int>
    let codes: Set<String>
  }

  private let settings: CheckSettings
  private let silences: [Silence]

  /// Creates the filter of a text from its settings and comments.
  init(_ text: CheckedText) {
    settings = text.text.frontMatter.checks
    guard text.source.hasComment(from: text.bodyStart) else {
      silences = []
      return
    }
    var silences: [Silence] = []
    for number in text.lines.line(of: text.bodyStart)...text.lines.count {
      let line = String(decoding: text.line(number), as: UTF8.self)
      guard let start = line.firstRange(of: "<!-- check:"), let end = line[start.upperBound...].firstRange(of: "-->")
      else { continue }
      let words = line[start.upperBound..<end.lowerBound].split { $0 == " " || $0 == "," }.map(String.init)
      guard words.first == "off" else { continue }
      silences.append(Silence(lines: Self.block(behind: number, in: text), codes: Set(words.dropFirst())))
    }
    self.silences = silences
  }

  /// The lines of the block that follows a line: up to the next blank line that does not belong to it.
  private static func block(behind line: Int, in text: CheckedText) -> ClosedRange<Int> {
    var first = line + 1
    func isBlank(_ number: Int) -> Bool { text.line(number).allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    while first < text.lines.count, isBlank(first) { first += 1 }
    let starts = text.document.nodes.topLevelLines(in: text.document.body) + text.document.footnotes.map(\.line)
    let next = starts.filter { $0 > first }.min() ?? text.lines.count + 1
    return line...max(first, next - 1)
  }

  /// Whether a message is reported at a line.
  func reports(_ code: DiagnosticCode, at line: Int) -> Bool {
    settings.isOn(code)
      && !silences.contains { $0.lines.contains(line) && ($0.codes.isEmpty || $0.codes.contains(code.rawValue)) }
  }
}

extension NodeStorage {
  /// The lines on which the top-level blocks of a range begin.
  fileprivate func topLevelLines(in range: Range<Int>) -> [Int] {
    var lines: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      lines.append(Int(self[index].line))
      index = end(of: index)
    }
    return lines
  }
}

extension [UInt8] {
  /// Whether an HTML comment begins at an index or behind it.
  fileprivate func hasComment(from start: Int) -> Bool {
    var index = start
    while let symbol = offset(of: 0x3C, in: index..<count) {
      index = symbol + 1
      if index < count, self[index] == 0x21 { return true }
    }
    return false
  }
}
