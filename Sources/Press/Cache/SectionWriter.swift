#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Manuscript

/// Writes the parts of a file of our own piece by piece, so that none of them is ever held in memory, and at its head how
/// long each is, with its sum.
struct SectionWriter: ~Copyable {
  /// How many bytes wait until they are written.
  private static let portion = 1 << 16

  private let file: Descriptor
  private var head: Packer
  private var waiting: [UInt8]
  private var sum = Fingerprint()

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - file: An empty file.
  ///   - mark: What it begins with.
  ///   - count: How many parts there will be.
  init(_ file: consuming Descriptor, mark: UInt64, count: Int) {
    self.file = file
    let size = 8 + count * 16
    head = Packer(capacity: size)
    head.pack(word: mark)
    waiting = []
    waiting.reserveCapacity(Self.portion + 1 << 12)
    // The head comes last: until then the file is nobody's.
    waiting.append(contentsOf: repeatElement(0, count: size))
  }

  /// Writes the next bytes of the part.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(SystemFailure) {
    sum.update(bytes)
    if waiting.count + bytes.count > Self.portion { try flush() }
    if bytes.count > Self.portion {
      try file.write(bytes)
    } else {
      waiting += bytes
    }
  }

  /// Ends the part.
  mutating func endSection() {
    head.pack(word: UInt64(sum.count))
    head.pack(word: sum.value)
    sum = Fingerprint()
  }

  /// Ends the file.
  mutating func finish() throws(SystemFailure) {
    try flush()
    try file.write(head.bytes[...], at: 0)
  }

  private mutating func flush() throws(SystemFailure) {
    try file.write(waiting[...])
    waiting.removeAll(keepingCapacity: true)
  }
}
