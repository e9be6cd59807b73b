/// Bytes being written, with room behind them: adding some costs little more than copying them.
@safe
struct ByteBuffer: ~Copyable, ByteSink {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// Whether the memory is its own, to be given back at the end.
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

  /// Creates a buffer that writes into memory of somebody else's, as long as that is enough.
  init(in memory: UnsafeMutableBufferPointer<UInt8>) {
    self.init()
    guard let first = memory.baseAddress, memory.count > capacity else { return }
    unsafe start.deallocate()
    unsafe start = first
    capacity = memory.count
    isOwn = false
  }

  deinit { if isOwn { unsafe start.deallocate() } }

  /// Whether all that was written lies in memory of somebody else's.
  var isBorrowing: Bool { !isOwn }

  /// The bytes written so far.
  var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The bytes written so far, as a string.
  var string: String { unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  /// Some of what has been written, where it lies until more is.
  func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.upperBound <= count, "only what was written can be read")
    return unsafe UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  /// The byte written last; `nil` before the first.
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

  /// Appends the ASCII letters, made lower case, and figures that some bytes begin with.
  ///
  /// - Returns: Their number.
  mutating func append(wordAt source: UnsafeBufferPointer<UInt8>) -> Int {
    if capacity - count < source.count { grow(by: source.count) }
    let end = unsafe start + count
    var length = 0
    while length < source.count {
      let byte = unsafe source[length]
      // The bit that parts lower case from upper is set in figures.
      let lower = byte | 0x20
      guard lower &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 else { break }
      unsafe end[length] = lower
      length &+= 1
    }
    count &+= length
    return length
  }

  /// Appends a number in decimal figures.
  mutating func append(number: Int) {
    if (0..<10).contains(number) { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(unescaped: String(number))
  }

  /// Takes back what was written last.
  ///
  /// - Parameter length: The number of bytes that stay.
  mutating func shorten(to length: Int) {
    precondition(length >= 0 && length <= count, "only what was written can be taken back")
    count = length
  }

  /// Puts bytes in the place of others.
  ///
  /// - Parameters:
  ///   - range: The range of bytes, which must have been written.
  ///   - other: The bytes that replace them.
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
