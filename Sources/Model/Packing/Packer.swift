/// Writes values one behind the other as bytes, from which an ``Unpacker`` reads them back in the same order.
public struct Packer {
  // Other targets write values of their own: what is inlined there costs no call a byte.
  @usableFromInline var written: [UInt8] = []

  /// The bytes written so far.
  @inlinable public var bytes: [UInt8] { written }

  /// A copy of the bytes in memory of just their size, to be kept.
  public var trimmed: [UInt8] { unsafe written.withUnsafeBufferPointer { unsafe Array($0) } }

  /// Creates a packer.
  ///
  /// - Parameter capacity: About how many bytes there will be.
  @inlinable public init(capacity: Int = 0) {
    written.reserveCapacity(capacity)
  }

  /// Writes a byte.
  @inlinable public mutating func append(_ byte: UInt8) { written.append(byte) }

  /// Writes bytes as they stand.
  @inlinable public mutating func append(contentsOf bytes: some Swift.Collection<UInt8>) { written += bytes }

  /// Writes a text's bytes as they stand.
  @inlinable public mutating func append(text: String) {
    text.withBytes { unsafe written.append(contentsOf: $0) }
  }

  /// Removes the first bytes that were written, as many as are told; the memory stays.
  @inlinable public mutating func removeFirst(_ count: Int) { written.removeSubrange(..<count) }

  /// Writes a number in one to ten bytes, seven bits a byte, the lowest first.
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

  /// Writes values as they lie in memory, and their count.
  @inlinable public mutating func append<Value: BitwiseCopyable>(array: [Value]) {
    append(number: array.count)
    unsafe array.withUnsafeBytes { unsafe written.append(contentsOf: $0) }
  }
}
