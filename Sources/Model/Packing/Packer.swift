/// Writes values one after another as bytes, from which an ``Unpacker`` reads them back in the same order.
public struct Packer {
  // Inlinable, since other targets write values of their own, and a call for every byte would be slow.
  @usableFromInline var written: [UInt8] = []

  /// The bytes written so far.
  @inlinable public var bytes: [UInt8] { written }

  /// A copy of the bytes without spare capacity, to be kept.
  public var trimmed: [UInt8] { unsafe written.withUnsafeBufferPointer { unsafe Array($0) } }

  /// Creates a packer.
  ///
  /// - Parameter capacity: The approximate number of bytes.
  @inlinable public init(capacity: Int = 0) {
    written.reserveCapacity(capacity)
  }

  /// Writes a byte.
  @inlinable public mutating func append(_ byte: UInt8) { written.append(byte) }

  /// Writes bytes as they are.
  @inlinable public mutating func append(contentsOf bytes: some Swift.Collection<UInt8>) { written += bytes }

  /// Writes a text's bytes as they are.
  @inlinable public mutating func append(text: String) {
    text.withBytes { unsafe written.append(contentsOf: $0) }
  }

  /// Removes a number of bytes from the beginning; the memory is kept.
  @inlinable public mutating func removeFirst(_ count: Int) { written.removeSubrange(..<count) }

  /// Writes a number in one to ten bytes, seven bits in each, the lowest first.
  @inlinable public mutating func append(number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number in eight bytes, the lowest first.
  @inlinable public mutating func append(word: UInt64) {
    unsafe withUnsafeBytes(of: word.littleEndian) { unsafe written.append(contentsOf: $0) }
  }

  /// Writes the number of values, then the values as they are in memory.
  @inlinable public mutating func append<Value: BitwiseCopyable>(array: [Value]) {
    append(number: array.count)
    unsafe array.withUnsafeBytes { unsafe written.append(contentsOf: $0) }
  }
}
