import CScan
import Diagnostics
import Escaping

/// The first fault in the encoding of a file, and its location.
struct EncodingFault: Hashable, Sendable {
  /// The kinds of fault.
  enum Kind: Hashable, Sendable {
    /// A byte that is not UTF-8, in a file that is probably Windows-1252 or Latin-1.
    case latin(UInt8)
    /// UTF-16, with two bytes for each character.
    case utf16
    /// A byte that is not UTF-8, in a file that mostly is.
    case damaged(UInt8)
    /// A zero byte, which is not allowed in a text.
    case zero
    /// A line longer than the limit.
    case longLine(limit: Int)
  }

  /// The most bytes a line may have.
  static let lineLimit = 1024 * 1024

  /// The kind of fault.
  let kind: Kind

  /// The file's line, counted from 1.
  let line: Int

  /// The Unicode scalar in the line, counted from 1.
  let column: Int

  /// Searches for the first fault.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - range: The range to be checked.
  ///   - firstLine: The line on which it begins.
  /// - Returns: `nil` when it is valid UTF-8 without zero bytes and overlong lines.
  init?(in bytes: [UInt8], _ range: Range<Int>, firstLine: Int) {
    guard let (offset, kind) = Self.firstFault(in: bytes, range) else { return nil }
    var line = firstLine
    var lineStart = range.lowerBound
    for index in range.lowerBound..<offset where bytes[index].endsLine {
      let isPair = bytes[index] == UInt8(ascii: "\r") && index + 1 < offset && bytes[index + 1] == UInt8(ascii: "\n")
      if !isPair { line += 1 }
      lineStart = index + 1
    }
    self.kind = kind
    self.line = line
    self.column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
  }

  private static func firstFault(in bytes: [UInt8], _ range: Range<Int>) -> (Int, Kind)? {
    if range.lowerBound == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (0, .utf16)
    }
    let index = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return range.upperBound }
      return unsafe scanValidUTF8(base, range.lowerBound, range.upperBound)
    }
    guard index < range.upperBound else { return overlongLine(in: bytes, range) }
    let byte = bytes[index]
    if byte == 0 { return (index, looksLikeUTF16(bytes) ? .utf16 : .zero) }
    return (index, isMostlyUTF8(bytes, range) ? .damaged(byte) : .latin(byte))
  }

  /// The first line that is longer than the limit.
  private static func overlongLine(in bytes: [UInt8], _ range: Range<Int>) -> (Int, Kind)? {
    guard range.count > lineLimit else { return nil }
    var lineStart = range.lowerBound
    for index in range where bytes[index].endsLine {
      if index - lineStart > lineLimit { return (lineStart, .longLine(limit: lineLimit)) }
      lineStart = index + 1
    }
    return range.upperBound - lineStart > lineLimit ? (lineStart, .longLine(limit: lineLimit)) : nil
  }

  /// Whether about every second byte at the beginning is zero.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    return head.count { $0 == 0 } * 3 >= head.count
  }

  /// Whether there are more valid sequences of UTF-8 than invalid bytes.
  private static func isMostlyUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var good = 0
    var bad = 0
    var index = range.lowerBound
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      while index < range.upperBound {
        let end = unsafe scanValidUTF8(base, index, range.upperBound)
        good += unsafe buffer[index..<end].count { $0 >= 0xC2 }
        if end < range.upperBound, unsafe buffer[end] != 0 { bad += 1 }
        index = end + 1
      }
    }
    return good > bad
  }

  /// The diagnostic of the fault.
  func diagnostic(in file: String) -> Diagnostic {
    .badEncoding(kind, at: SourceLocation(file: file, line: line, column: column))
  }
}

extension Diagnostic {
  /// A file that is not text in UTF-8.
  static func badEncoding(_ kind: EncodingFault.Kind, at location: SourceLocation) -> Diagnostic {
    switch kind {
    case .latin(let byte):
      return .error(
        .encoding, at: location,
        "the byte \(byte.hexadecimal(digits: 2, uppercase: true)) is not UTF-8; the file seems to be Windows-1252 or Latin-1",
        hint: "open it in an editor with that encoding and save it as UTF-8")
    case .utf16:
      return .error(.encoding, at: location, "the file is UTF-16, not UTF-8", hint: "save it as UTF-8")
    case .damaged(let byte):
      return .error(
        .encoding, at: location, "the byte \(byte.hexadecimal(digits: 2, uppercase: true)) is not UTF-8",
        hint: "type the character here anew and save the file as UTF-8")
    case .zero:
      return .error(
        .controlCharacter, at: location, "a zero byte stands in the text",
        hint: "delete it, or save the file as plain text")
    case .longLine(let limit):
      return .error(
        .exceededLimit, at: location, "the line is longer than \(limit / 1024) KiB",
        hint: "break it into paragraphs with blank lines between")
    }
  }
}
