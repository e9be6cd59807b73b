import Diagnostics
import Model

/// Lines that look like Markdown and are none, which would be printed as letters in silence.
///
/// Only letters that the parser left over are looked at, and only where a sign stands among them that such things
/// begin with. What a backslash stands before was meant as it is.
extension DocumentReader {
  /// Looks through a text for letters that were meant as something else, such as references to footnotes that are
  /// defined nowhere.
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

  /// Looks at how a line of running text begins.
  mutating func findLineLookalike(in bytes: [UInt8]) {
    let isFirst = previous == nil
    guard stack.last?.kind == .paragraph, isFirst || previous == .softBreak, let first = bytes.first else { return }
    switch first {
    case UInt8(ascii: "#"): lookAtNumberSigns(bytes, isFirst: isFirst)
    // The signs that close a box are alone in their line, and its beginning was reported.
    case UInt8(ascii: ":") where bytes.starts(with: ":::".utf8) && bytes.contains { $0 != UInt8(ascii: ":") }:
      if let offset = locations.next(bytes.prefix(3)) {
        report(.unknownConstruct(":::", at: lines.location(of: offset)))
      }
    case UInt8(ascii: ":") where !isFirst && bytes.count > 2 && bytes[1] == 0x20:
      if let offset = locations.next(bytes.prefix(2)) { report(.definitionList(at: lines.location(of: offset))) }
    default: break
    }
  }

  /// Takes a fault, up to so many of a text.
  mutating func report(_ fault: Diagnostic) {
    if reportedLookalikes < Self.mostLookalikes { faults.append(fault) }
    reportedLookalikes += 1
  }

  /// The number of them that are reported of one text; whoever made more sees the rest in print.
  private static let mostLookalikes = 1_000
}
