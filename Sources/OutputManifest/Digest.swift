import CDigest
import Escaping

/// A SHA-256 digest.
package struct Digest: Hashable, Sendable, BitwiseCopyable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The digest of no file: all zeros.
  package static let none = Digest(words: (0, 0, 0, 0))

  /// Creates the digest of some bytes.
  package init(of bytes: [UInt8]) {
    var stream = DigestStream()
    stream.update(bytes)
    self = stream.digest
  }

  /// The digest as four numbers, the first bytes in the first.
  package var words: (UInt64, UInt64, UInt64, UInt64) { (first, second, third, fourth) }

  /// Reads a digest from 64 hexadecimal digits.
  ///
  /// - Parameter digits: ASCII, in either case.
  /// - Returns: `nil` when they are not 64, or one is no hexadecimal digit.
  package init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (offset, digit) in digits.enumerated() {
      guard let value = digit.hexadecimalValue else { return nil }
      words[offset / 16] = words[offset / 16] << 4 | UInt64(value)
    }
    self.init(words: (words[0], words[1], words[2], words[3]))
  }

  /// Creates a digest from four numbers.
  package init(words: (UInt64, UInt64, UInt64, UInt64)) {
    (first, second, third, fourth) = words
  }

  /// Its 64 hexadecimal digits, in lower case, as ASCII.
  package var hexadecimal: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    writeHexadecimal(to: &digits)
    return digits
  }

  /// Writes its 64 hexadecimal digits.
  func writeHexadecimal(to bytes: inout [UInt8]) {
    for word in [first, second, third, fourth] {
      bytes.append(spreading: UInt32(truncatingIfNeeded: word >> 32))
      bytes.append(spreading: UInt32(truncatingIfNeeded: word))
    }
  }
}

extension [UInt8] {
  /// Appends a number's eight hexadecimal digits, all at once.
  fileprivate mutating func append(spreading number: UInt32) {
    // Spreads the half bytes to a byte each: in each step the upper half of every part moves up.
    var digits = UInt64(number)
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    // A digit above nine carries into the upper half byte when six is added, and becomes a letter.
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    let ascii = digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
    unsafe Swift.withUnsafeBytes(of: ascii.bigEndian) { unsafe append(contentsOf: $0) }
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { String(decoding: hexadecimal, as: UTF8.self) }
}

/// A digest computed piece by piece.
package struct DigestStream: Sendable {
  private var state = SHA256State()

  /// Creates a stream without bytes.
  package init() {
    unsafe sha256Begin(&state)
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { buffer in unsafe update(buffer) }
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    unsafe sha256Update(&state, bytes.baseAddress, bytes.count)
  }

  /// The digest of all bytes taken so far.
  package var digest: Digest {
    var last = state
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { bytes in
      unsafe sha256Finish(&last, bytes.baseAddress)
      func word(_ index: Int) -> UInt64 {
        UInt64(
          bigEndian: unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return Digest(words: (word(0), word(1), word(2), word(3)))
    }
  }
}
