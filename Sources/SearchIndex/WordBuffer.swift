/// A buffer of the letters of the word that is being read, folded, in UTF-8.
@safe
struct WordBuffer: ~Copyable {
  private let start: UnsafeMutablePointer<UInt8>

  /// The number of bytes.
  private(set) var count = 0

  /// The length of the longest word in bytes; a longer one is cut.
  static let longest = 96

  /// Creates an empty buffer.
  init() {
    // Room for a character behind the longest word, and for reading eight bytes at once.
    unsafe start = .allocate(capacity: Self.longest + 32)
    unsafe start.initialize(repeating: 0, count: Self.longest + 32)
  }

  deinit { unsafe start.deallocate() }

  /// Whether no word has begun.
  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// The first byte; any byte if the buffer is empty.
  @inline(__always)
  var first: UInt8 { unsafe start[0] }

  /// The bytes, valid until more are added.
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }

  /// Adds a character, unless the word is already too long.
  @inline(__always)
  mutating func append(_ letter: UInt32) {
    guard count <= Self.longest else { return }
    if letter < 0x80 {
      append(byte: letter)
    } else if letter < 0x800 {
      append(byte: 0xC0 | letter >> 6)
      append(byte: 0x80 | letter & 0x3F)
    } else if letter < 0x1_0000 {
      append(byte: 0xE0 | letter >> 12)
      append(byte: 0x80 | letter >> 6 & 0x3F)
      append(byte: 0x80 | letter & 0x3F)
    } else {
      append(byte: 0xF0 | letter >> 18)
      append(byte: 0x80 | letter >> 12 & 0x3F)
      append(byte: 0x80 | letter >> 6 & 0x3F)
      append(byte: 0x80 | letter & 0x3F)
    }
  }

  /// Adds a byte; the word may exceed the greatest length by one character.
  @inline(__always)
  mutating func append(byte: UInt32) {
    assert(count < Self.longest + 4)
    unsafe start[count] = UInt8(truncatingIfNeeded: byte)
    count += 1
  }

  /// Adds the lowest `more` bytes of a number, which are letters of ASCII, the lowest first.
  @inline(__always)
  mutating func append(_ eight: UInt64, count more: Int) {
    unsafe UnsafeMutableRawPointer(start).storeBytes(of: eight.littleEndian, toByteOffset: count, as: UInt64.self)
    // One byte beyond the greatest length is kept: it says whether a character is cut.
    count = min(count &+ more, Self.longest + 1)
  }

  /// Composes Cyrillic й and ї from a letter and the combining mark after it: they are letters of their own.
  mutating func compose(with mark: UInt32) {
    guard mark == 0x306 || mark == 0x308, count >= 2 else { return }
    let last = unsafe (start[count - 2], start[count - 1])
    if mark == 0x306, last == (0xD0, 0xB8) { unsafe start[count - 1] = 0xB9 }
    if mark == 0x308, last == (0xD1, 0x96) { unsafe start[count - 1] = 0x97 }
  }

  /// Cuts a word that is too long, before the first character that does not fit whole.
  @inline(__always)
  mutating func cut() {
    guard count > Self.longest else { return }
    count = Self.longest
    while unsafe start[count] & 0xC0 == 0x80 { count -= 1 }
  }

  /// Removes all bytes.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Returns the eight bytes at an index, with zeros after the end of the word.
  @inline(__always)
  func eightBytes(at index: Int) -> UInt64 {
    let bytes = unsafe UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let rest = count - index
    return rest >= 8 ? bytes : bytes & ((1 << (8 * UInt64(rest))) - 1)
  }

  /// Returns the hash, of 32 bits.
  ///
  /// - Parameter beginning: The first eight bytes.
  @inline(__always)
  func hash(from beginning: UInt64) -> UInt64 {
    var hash = beginning &* 0x9E37_79B9_7F4A_7C15
    var index = 8
    while index < count {
      hash = (hash ^ hash >> 32 ^ eightBytes(at: index)) &* 0x9E37_79B9_7F4A_7C15
      index += 8
    }
    return hash >> 32
  }
}
