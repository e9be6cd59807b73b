#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Model

/// Writes the parts of a file of our own piece by piece, so that none of them is ever held in memory, and at its head how
/// long each is, with its sum.
struct SectionWriter: ~Copyable {
  /// How many bytes wait until they are written.
  private static let portion = 1 << 16

  private let file: Descriptor
  private var head: Packer
  private var waiting: Packer
  private var sum = Fingerprint()

  /// How many of the bytes that wait are in the sum, or in no part.
  private var summed: Int

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - file: An empty file.
  ///   - mark: What it begins with.
  ///   - count: How many parts there will be.
  init(_ file: consuming Descriptor, mark: UInt64, count: Int) {
    self.file = file
    summed = 8 + count * 16
    head = Packer(capacity: summed)
    head.pack(word: mark)
    waiting = Packer(capacity: Self.capacity)
    // The head comes last: until then the file is nobody's.
    waiting.append([UInt8](repeating: 0, count: summed)[...])
  }

  /// How long the part is so far.
  var position: Int { sum.count + waiting.bytes.count - summed }

  /// Writes the next values of the part.
  mutating func pack(_ write: (inout Packer) -> Void) throws(SystemFailure) {
    write(&waiting)
    if waiting.bytes.count > Self.portion { try flush() }
  }

  /// Writes the next bytes of the part.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(SystemFailure) {
    if waiting.bytes.count + bytes.count > Self.portion { try flush() }
    if bytes.count > Self.portion {
      sum.update(bytes)
      try file.write(bytes)
    } else {
      waiting.append(bytes)
    }
  }

  /// Ends the part.
  mutating func endSection() {
    takeSum()
    head.pack(word: UInt64(sum.count))
    head.pack(word: sum.value)
    sum = Fingerprint()
  }

  /// Ends the file.
  mutating func finish() throws(SystemFailure) {
    try flush()
    try file.write(head.bytes[...], at: 0)
  }

  private mutating func takeSum() {
    sum.update(waiting.bytes[summed...])
    summed = waiting.bytes.count
  }

  private mutating func flush() throws(SystemFailure) {
    takeSum()
    try file.write(waiting.bytes[...])
    waiting = Packer(capacity: Self.capacity)
    summed = 0
  }

  private static var capacity: Int { portion + 1 << 12 }
}
