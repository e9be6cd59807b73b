/// Reads back what a ``Packer`` wrote, in the same order.
///
/// Bytes that no packer wrote lead to wrong values or to ``Damage``, but never to a crash.
public struct Unpacker {
  /// The error of bytes that are not what was expected.
  public struct Damage: Error {
    /// Creates the error.
    @inlinable public init() {}
  }

  @usableFromInline let bytes: ArraySlice<UInt8>
  @usableFromInline var position: Int

  /// Whether everything has been read.
  @inlinable public var isAtEnd: Bool { position == bytes.endIndex }

  /// Creates an unpacker of bytes.
  @inlinable public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
  }

  /// Reads a number.
  @inlinable public mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Damage()
  }

  /// Reads the number of items that follow, each of at least one byte.
  @inlinable public mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    return count
  }

  /// Reads a number of eight bytes.
  @inlinable public mutating func word() throws(Damage) -> UInt64 {
    guard bytes.endIndex - position >= 8 else { throw Damage() }
    let start = position - bytes.startIndex
    position += 8
    return unsafe bytes.withUnsafeBytes { buffer in
      UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
  }

  /// Reads a Boolean.
  @inlinable public mutating func flag() throws(Damage) -> Bool {
    guard position < bytes.endIndex, bytes[position] <= 1 else { throw Damage() }
    position += 1
    return bytes[position - 1] == 1
  }

  /// Reads bytes without copying them.
  @inlinable public mutating func slice() throws(Damage) -> ArraySlice<UInt8> {
    let count = try count()
    position += count
    return bytes[position - count..<position]
  }

  /// Reads a text.
  @inlinable public mutating func text() throws(Damage) -> String { String(decoding: try slice(), as: UTF8.self) }

  /// Reads values that were written as they are in memory.
  ///
  /// - Parameter type: The type of the values; any bytes must be a valid value of it.
  @inlinable public mutating func array<Value: BitwiseCopyable>(of type: Value.Type) throws(Damage) -> [Value] {
    let count = try count()
    let stride = MemoryLayout<Value>.stride
    guard count <= (bytes.endIndex - position) / stride else { throw Damage() }
    let start = position - bytes.startIndex
    position += count * stride
    return unsafe bytes.withUnsafeBytes { source in
      unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[start..<start + count * stride]))
        filled = count
      }
    }
  }
}
