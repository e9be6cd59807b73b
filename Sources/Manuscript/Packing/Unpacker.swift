package import Diagnostics

/// Reads back what a ``Packer`` wrote, in the same order.
///
/// Bytes that no packer wrote lead to wrong values or to ``Damage``, never further.
package struct Unpacker {
  /// The bytes are not what was expected.
  package struct Damage: Error {
    /// Creates the news of damage.
    package init() {}
  }

  private let bytes: [UInt8]
  private let end: Int

  /// Where the next value begins.
  package private(set) var offset: Int

  /// Creates an unpacker.
  ///
  /// - Parameters:
  ///   - bytes: What a packer wrote, and perhaps more.
  ///   - range: Where it lies in them.
  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    self.offset = range.lowerBound
    self.end = range.upperBound
  }

  /// Reads a number.
  package mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Damage()
  }

  /// Reads a number that counts things of at least a byte each.
  package mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= end - offset else { throw Damage() }
    return count
  }

  /// Reads a number of eight bytes.
  package mutating func word() throws(Damage) -> UInt64 {
    guard end - offset >= 8 else { throw Damage() }
    let start = offset
    offset += 8
    return unsafe bytes.withUnsafeBytes { buffer in
      UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
  }

  /// Reads numbers of eight bytes.
  package mutating func words() throws(Damage) -> [UInt64] {
    let count = try count()
    guard count <= (end - offset) / 8 else { throw Damage() }
    var words: [UInt64] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(try word()) }
    return words
  }

  /// Reads yes or no.
  package mutating func flag() throws(Damage) -> Bool {
    guard offset < end, bytes[offset] <= 1 else { throw Damage() }
    offset += 1
    return bytes[offset - 1] == 1
  }

  /// Reads where bytes lie, and passes over them.
  package mutating func range() throws(Damage) -> Range<Int> {
    let count = try count()
    offset += count
    return offset - count..<offset
  }

  /// Reads words.
  package mutating func text() throws(Damage) -> String { String(decoding: bytes[try range()], as: UTF8.self) }

  /// Reads what may not be there.
  package mutating func optional<Value>(_ read: (inout Unpacker) throws(Damage) -> Value) throws(Damage) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// Reads words that may not be there.
  package mutating func optionalText() throws(Damage) -> String? { try flag() ? try text() : nil }

  /// Reads values.
  package mutating func list<Value>(_ read: (inout Unpacker) throws(Damage) -> Value) throws(Damage) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Reads something wrong.
  package mutating func diagnostic() throws(Damage) -> Diagnostic {
    let isError = try flag()
    let place = SourcePlace(file: try text(), line: try number(), column: try number())
    let (message, remedy) = (try text(), try text())
    return isError
      ? .error(at: place, message, remedy: remedy) : .warning(at: place, message, remedy: remedy)
  }

  /// Reads a file of the output.
  package mutating func page() throws(Damage) -> PagePath { PagePath(try text()) }
}
