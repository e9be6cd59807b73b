/// Many rows of bytes that grow at the same time: each is a linked list of chunks, which get larger as the row grows.
///
/// A chunk begins with the address of the next.
@safe
struct ChunkedBytes: ~Copyable {
  /// The end of a row, at which bytes are added.
  @safe
  struct Row {
    /// The address of the next byte.
    fileprivate var end: UnsafeMutablePointer<UInt8>

    /// The size of the last chunk, and the number of bytes free there.
    fileprivate var size: UInt16
    fileprivate var room: UInt16

    /// The number of bytes in the row.
    fileprivate(set) var count: UInt32 = 0
  }

  private var blocks: [UnsafeMutablePointer<UInt8>] = unsafe []
  private var free = 0

  private static let blockSize = 1 << 18
  private static let linkSize = unsafe MemoryLayout<UnsafeMutablePointer<UInt8>>.size
  private static let firstSize = 32
  private static let largestSize = 1024

  deinit { for index in unsafe blocks.indices { unsafe blocks[index].deallocate() } }

  /// The beginning of a row.
  @safe
  struct Start { fileprivate let chunk: UnsafeMutablePointer<UInt8> }

  /// Begins a row.
  mutating func row() -> (start: Start, row: Row) {
    let first = unsafe chunk(of: Self.firstSize)
    let row = unsafe Row(
      end: first + Self.linkSize, size: UInt16(Self.firstSize), room: UInt16(Self.firstSize - Self.linkSize))
    return unsafe (Start(chunk: first), row)
  }

  private mutating func chunk(of size: Int) -> UnsafeMutablePointer<UInt8> {
    if free < size {
      unsafe blocks.append(.allocate(capacity: Self.blockSize))
      free = Self.blockSize
    }
    free -= size
    return unsafe blocks[blocks.count - 1] + free
  }

  /// Adds a byte to a row.
  @inline(__always)
  mutating func append(_ byte: UInt8, to row: inout Row) {
    if row.room == 0 { grow(&row) }
    unsafe row.end.pointee = byte
    unsafe row.end += 1
    row.room &-= 1
    row.count &+= 1
  }

  /// Adds the lowest `count` bytes of a number to a row, the lowest first; returns `false` if its chunk has no room for
  /// eight.
  @inline(__always)
  static func append(_ eight: UInt64, count: Int, to row: inout Row) -> Bool {
    guard row.room >= 8 else { return false }
    unsafe UnsafeMutableRawPointer(row.end).storeBytes(of: eight.littleEndian, as: UInt64.self)
    unsafe row.end += count
    row.room &-= UInt16(truncatingIfNeeded: count)
    row.count &+= UInt32(truncatingIfNeeded: count)
    return true
  }

  private mutating func grow(_ row: inout Row) {
    let last = unsafe row.end - Int(row.size)
    let size = min(Int(row.size) * 2, Self.largestSize)
    let next = unsafe chunk(of: size)
    unsafe UnsafeMutableRawPointer(last).storeBytes(of: next, as: UnsafeMutablePointer<UInt8>.self)
    unsafe row.end = next + Self.linkSize
    row.size = UInt16(size)
    row.room = UInt16(size - Self.linkSize)
  }

  /// Replaces `bytes` with the bytes of a row.
  func read(_ row: Row, from start: Start, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    var chunk = unsafe start.chunk
    var size = Self.firstSize
    var rest = Int(row.count)
    while rest > 0 {
      let count = min(rest, size - Self.linkSize)
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: chunk + Self.linkSize, count: count))
      rest -= count
      if rest > 0 { unsafe chunk = UnsafeRawPointer(chunk).load(as: UnsafeMutablePointer<UInt8>.self) }
      size = min(size * 2, Self.largestSize)
    }
  }
}
