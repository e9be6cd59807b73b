package import Diagnostics

/// Writes values one behind the other as bytes, from which an ``Unpacker`` reads them back in the same order.
public struct Packer {
  // Other targets write lists of their own values: what can be seen from there costs no call a byte.
  @usableFromInline var written: [UInt8] = []

  /// What has been written.
  @inlinable public var bytes: [UInt8] { written }

  /// Creates a packer.
  ///
  /// - Parameter capacity: About how many bytes there will be.
  @inlinable public init(capacity: Int = 0) {
    written.reserveCapacity(capacity)
  }

  /// Writes a number in one to ten bytes, seven bits a byte, the lowest first.
  @inlinable public mutating func pack(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number in eight bytes, the lowest first.
  @inlinable public mutating func pack(word: UInt64) {
    unsafe withUnsafeBytes(of: word.littleEndian) { unsafe written.append(contentsOf: $0) }
  }

  /// Writes numbers in eight bytes each, and how many they are.
  @inlinable public mutating func pack(words: [UInt64]) {
    pack(words.count)
    for word in words { pack(word: word) }
  }

  /// Writes yes or no.
  @inlinable public mutating func pack(_ flag: Bool) { written.append(flag ? 1 : 0) }

  /// Writes words.
  @inlinable public mutating func pack(_ text: String) {
    pack(text.utf8.count)
    text.withBytes { unsafe written.append(contentsOf: $0) }
  }

  /// Writes bytes, and how many they are.
  package mutating func pack(_ other: [UInt8]) {
    pack(other.count)
    written += other
  }

  /// Writes bytes, and how many they are.
  package mutating func pack(_ other: ArraySlice<UInt8>) {
    pack(other.count)
    written += other
  }

  /// Writes bytes, and how many they are.
  @inlinable public mutating func pack(_ other: some Swift.Collection<UInt8>) {
    pack(other.count)
    written += other
  }

  /// Writes bytes as they stand.
  package mutating func append(_ other: ArraySlice<UInt8>) { written += other }

  /// Writes words as they stand, and a zero behind them.
  package mutating func append(zeroEnded text: String) {
    text.withBytes { unsafe written.append(contentsOf: $0) }
    written.append(0)
  }

  /// Writes bytes as they stand.
  @inlinable public mutating func append(_ other: some Swift.Collection<UInt8>) { written += other }

  /// Writes what may not be there.
  @inlinable public mutating func pack<Value>(optional value: Value?, _ write: (inout Packer, Value) -> Void) {
    pack(value != nil)
    if let value { write(&self, value) }
  }

  /// Writes words that may not be there.
  @inlinable public mutating func pack(_ text: String?) {
    pack(text != nil)
    if let text { pack(text) }
  }

  /// Writes values, and how many they are.
  @inlinable public mutating func pack<Values: Swift.Collection>(
    list values: Values, _ write: (inout Packer, Values.Element) -> Void
  ) {
    pack(values.count)
    for value in values { write(&self, value) }
  }

  /// Writes something wrong.
  package mutating func pack(_ diagnostic: Diagnostic) {
    pack(diagnostic.severity == .error)
    pack(diagnostic.place.file)
    pack(diagnostic.place.line)
    pack(diagnostic.place.column)
    pack(diagnostic.message)
    pack(diagnostic.hint)
  }

  /// Writes a file of the output.
  package mutating func pack(_ page: OutputPath) { pack(page.path) }
}
