/// A growing buffer of bytes, to which appending costs little more than copying.
@safe
struct ByteBuffer: ~Copyable, ByteSink {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// Whether the memory is owned, and so freed at the end.
  private var isOwn = true

  /// The number of bytes written.
  private(set) var count = 0

  /// Creates a buffer.
  ///
  /// - Parameter capacity: The number of bytes expected.
  init(capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  /// Creates a buffer that writes into borrowed memory for as long as it suffices.
  init(in memory: UnsafeMutableBufferPointer<UInt8>) {
    self.init()
    guard let first = memory.baseAddress, memory.count > capacity else { return }
    unsafe start.deallocate()
    unsafe start = first
    capacity = memory.count
    isOwn = false
  }

  deinit { if isOwn { unsafe start.deallocate() } }

  /// Whether everything written so far is in the borrowed memory.
  var isBorrowing: Bool { !isOwn }

  /// The bytes written so far.
  var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The bytes written so far, as a string.
  var string: String { unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  /// A range of the bytes written, valid until more are appended.
  func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.upperBound <= count, "only what was written can be read")
    return unsafe UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  /// The last byte written; `nil` when there is none.
  var last: UInt8? { count > 0 ? unsafe start[count - 1] : nil }

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    unsafe start[count] = byte
    count &+= 1
  }

  /// Appends bytes.
  @inline(__always)
  mutating func append(_ other: [UInt8]) {
    unsafe other.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends bytes.
  @inline(__always)
  mutating func append(contentsOf source: UnsafeBufferPointer<UInt8>) {
    guard let other = source.baseAddress else { return }
    if capacity - count < source.count { grow(by: source.count) }
    unsafe (start + count).update(from: other, count: source.count)
    count &+= source.count
  }

  /// Appends the ASCII letters and digits that some bytes begin with, letters in lower case.
  ///
  /// - Returns: The number of bytes appended.
  mutating func append(wordAt source: UnsafeBufferPointer<UInt8>) -> Int {
    if capacity - count < source.count { grow(by: source.count) }
    let end = unsafe start + count
    var length = 0
    while length < source.count {
      let byte = unsafe source[length]
      // The bit that distinguishes lower case from upper is set in digits.
      let lower = byte | 0x20
      guard lower &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 else { break }
      unsafe end[length] = lower
      length &+= 1
    }
    count &+= length
    return length
  }

  /// Appends a number in decimal digits.
  mutating func append(number: Int) {
    if (0..<10).contains(number) { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(unescaped: String(number))
  }

  /// Removes the bytes written last.
  ///
  /// - Parameter length: The number of bytes to keep.
  mutating func shorten(to length: Int) {
    precondition(length >= 0 && length <= count, "only what was written can be taken back")
    count = length
  }

  /// Replaces a range of bytes.
  ///
  /// - Parameters:
  ///   - range: The range, which must have been written.
  ///   - other: The bytes that replace it.
  mutating func replace(_ range: Range<Int>, with other: StaticString) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "only what was written can be replaced")
    let change = other.utf8CodeUnitCount - range.count
    if change > capacity - count { grow(by: change) }
    let tail = unsafe start + range.upperBound
    unsafe (tail + change).update(from: tail, count: count - range.upperBound)
    unsafe (start + range.lowerBound).update(from: other.utf8Start, count: other.utf8CodeUnitCount)
    count += change
  }

  @inline(never)
  private mutating func grow(by wanted: Int) {
    capacity = max(capacity * 2, count + wanted)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: count)
    if isOwn { unsafe start.deallocate() }
    unsafe start = larger
    isOwn = true
  }
}
