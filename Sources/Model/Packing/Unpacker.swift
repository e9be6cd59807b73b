package import Diagnostics

/// Reads back what a ``Packer`` wrote, in the same order.
///
/// Bytes that no packer wrote lead to wrong values or to ``Damage``, never further.
public struct Unpacker {
  /// The bytes are not what was expected.
  public struct Damage: Error {
    /// Creates the news of damage.
    @inlinable public init() {}
  }

  @usableFromInline let bytes: ArraySlice<UInt8>
  @usableFromInline let end: Int
  @usableFromInline var position: Int

  /// Where the next value begins.
  @inlinable public var offset: Int { position }

  /// Creates an unpacker.
  ///
  /// - Parameters:
  ///   - bytes: What a packer wrote, and perhaps more.
  ///   - range: Where it lies in them.
  @inlinable public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.init(bytes[(range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)])
  }

  /// Creates an unpacker of a part of some bytes; its offsets are those of the whole.
  @inlinable public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
    self.end = bytes.endIndex
  }

  /// Reads a number.
  @inlinable public mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Damage()
  }

  /// Reads a number that counts things of at least a byte each.
  @inlinable public mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= end - position else { throw Damage() }
    return count
  }

  /// Reads a number of eight bytes.
  @inlinable public mutating func word() throws(Damage) -> UInt64 {
    guard end - position >= 8 else { throw Damage() }
    let start = position - bytes.startIndex
    position += 8
    return unsafe bytes.withUnsafeBytes { buffer in
      UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
  }

  /// Reads numbers of eight bytes.
  @inlinable public mutating func words() throws(Damage) -> [UInt64] {
    let count = try count()
    guard count <= (end - position) / 8 else { throw Damage() }
    var words: [UInt64] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(try word()) }
    return words
  }

  /// Reads yes or no.
  @inlinable public mutating func flag() throws(Damage) -> Bool {
    guard position < end, bytes[position] <= 1 else { throw Damage() }
    position += 1
    return bytes[position - 1] == 1
  }

  /// Reads where bytes lie, and passes over them.
  @inlinable public mutating func range() throws(Damage) -> Range<Int> {
    let count = try count()
    position += count
    return position - count..<position
  }

  /// Passes over some bytes.
  @inlinable public mutating func skip(_ count: Int) throws(Damage) {
    guard (0...(end - position)).contains(count) else { throw Damage() }
    position += count
  }

  /// Reads bytes without copying them.
  @inlinable public mutating func slice() throws(Damage) -> ArraySlice<UInt8> { bytes[try range()] }

  /// Reads words.
  @inlinable public mutating func text() throws(Damage) -> String {
    String(decoding: bytes[try range()], as: UTF8.self)
  }

  /// Reads what may not be there.
  @inlinable public mutating func optional<Value>(_ read: (inout Unpacker) throws(Damage) -> Value) throws(Damage)
    -> Value?
  {
    try flag() ? try read(&self) : nil
  }

  /// Reads words that may not be there.
  @inlinable public mutating func optionalText() throws(Damage) -> String? { try flag() ? try text() : nil }

  /// Reads values.
  @inlinable public mutating func list<Value>(_ read: (inout Unpacker) throws(Damage) -> Value) throws(Damage)
    -> [Value]
  {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Reads something wrong.
  package mutating func diagnostic() throws(Damage) -> Diagnostic {
    let isError = try flag()
    let place = SourceLocation(file: try text(), line: try number(), column: try number())
    let (message, hint) = (try text(), try text())
    return isError
      ? .error(at: place, message, hint: hint) : .warning(at: place, message, hint: hint)
  }

  /// Reads a file of the output.
  package mutating func page() throws(Damage) -> OutputPath { OutputPath(try text()) }
}
