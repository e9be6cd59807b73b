import Diagnostics
import Model

/// Text that looks like Markdown but is none, and would be printed without a warning.
///
/// Only text that the parser left over is examined, and only where it contains a character that such constructs begin
/// with. Escaped punctuation was meant as it is.
extension DocumentReader {
  /// Searches a text for what was meant as something else, such as references to undefined footnotes.
  mutating func findLookalikes(in bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): index = lookAtBracket(index, in: bytes)
      case UInt8(ascii: "]"):
        lookAtClosingBracket(index, in: bytes)
        index += 1
      case UInt8(ascii: "{"):
        lookAtBrace(index, in: bytes)
        index += 1
      case UInt8(ascii: "*"): index = lookAtStars(index, in: bytes)
      default: index += 1
      }
    }
  }

  /// Checks the beginning of a line of running text.
  mutating func findLineLookalike(in bytes: [UInt8]) {
    let isFirst = previous == nil
    guard stack.last?.kind == .paragraph, isFirst || previous == .softBreak, let first = bytes.first else { return }
    switch first {
    case UInt8(ascii: "#"): lookAtNumberSigns(bytes, isFirst: isFirst)
    // The closing line of a fenced div consists of colons alone, and its opening line has been reported.
    case UInt8(ascii: ":") where bytes.starts(with: ":::".utf8) && bytes.contains { $0 != UInt8(ascii: ":") }:
      if let offset = locations.next(bytes.prefix(3)) {
        report(.unknownConstruct(":::", at: lines.location(of: offset)))
      }
    case UInt8(ascii: ":") where !isFirst && bytes.count > 2 && bytes[1] == 0x20:
      if let offset = locations.next(bytes.prefix(2)) { report(.definitionList(at: lines.location(of: offset))) }
    default: break
    }
  }

  /// Reports a lookalike, unless too many have been reported in the text.
  mutating func report(_ fault: Diagnostic) {
    if reportedLookalikes < Self.mostLookalikes { faults.append(fault) }
    reportedLookalikes += 1
  }

  /// The most lookalikes reported in one text; any others can be seen in print.
  private static let mostLookalikes = 1_000
}
