/// A growing buffer without an array's checks at each access: the index of a site takes millions of values.
///
/// An index must be below ``count``; only debug builds check that.
@safe
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int

  /// The number of values.
  fileprivate(set) var count = 0

  /// The address of the next value.
  fileprivate var end: UnsafeMutablePointer<Element> { unsafe start + count }

  /// Creates an empty buffer.
  ///
  /// - Parameter capacity: The number of values expected.
  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    unsafe start = .allocate(capacity: self.capacity)
  }

  /// Creates a buffer of one value, many times.
  init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    unsafe start.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { unsafe start.deallocate() }

  /// The value at an index.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index < count)
      return unsafe start[index]
    }
    @inline(__always) set {
      assert(index < count)
      unsafe start[index] = newValue
    }
  }

  /// The address of the value at an index, valid until more values are added.
  @inline(__always)
  func pointer(to index: Int) -> UnsafeMutablePointer<Element> {
    assert(index < count)
    return unsafe start + index
  }

  /// The values in place, valid until more are added.
  @inline(__always)
  var values: UnsafeMutableBufferPointer<Element> { unsafe UnsafeMutableBufferPointer(start: start, count: count) }

  /// Adds a value.
  @inline(__always)
  mutating func append(_ value: Element) {
    if count == capacity { grow(by: 1) }
    unsafe start[count] = value
    count &+= 1
  }

  /// Makes room for `more` values, which can then be added by ``appendToRoom(_:isKept:)``.
  @inline(__always)
  mutating func makeRoom(for more: Int) { if capacity - count < more { grow(by: more) } }

  /// Adds a value for which there is room.
  ///
  /// - Parameter isKept: Whether the value is kept; otherwise the next one overwrites it.
  @inline(__always)
  mutating func appendToRoom(_ value: Element, isKept: Bool = true) {
    assert(count < capacity)
    unsafe start[count] = value
    count &+= isKept ? 1 : 0
  }

  /// Adds values.
  @inline(__always)
  mutating func append(contentsOf values: UnsafeBufferPointer<Element>) {
    guard let first = values.baseAddress else { return }
    if capacity - count < values.count { grow(by: values.count) }
    unsafe (start + count).update(from: first, count: values.count)
    count &+= values.count
  }

  /// Removes all values and keeps the capacity.
  mutating func removeAll() { count = 0 }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe wider.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = wider
  }
}

extension GrowableBuffer<UInt64> {
  /// Returns the first slot to look for a hash in, where the buffer is a hash table whose size is a power of two.
  ///
  /// The slot is the highest bits of the hash: they depend on all letters of a word, the lowest only on its first.
  @inline(__always)
  func slot(of hash: UInt32) -> Int { Int((UInt64(hash) &* UInt64(count)) >> 32) }
}

extension GrowableBuffer<UInt8> {
  /// The bytes as an array.
  var bytes: [UInt8] { unsafe Array(values) }

  /// Adds the lowest `more` bytes of a number, the lowest first; there must be room for eight.
  @inline(__always)
  mutating func appendToRoom(_ eight: UInt64, count more: Int) {
    unsafe UnsafeMutableRawPointer(end).storeBytes(of: eight.littleEndian, as: UInt64.self)
    count &+= more
  }

  /// Adds a number as characters of ``SearchSymbols``, for which there must be room.
  @inline(__always)
  mutating func appendToRoom(searchNumber number: Int) { SearchSymbols.forEach(of: number) { appendToRoom($0) } }
}
