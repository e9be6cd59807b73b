/// Values that grow in number, without an array's checks at each access: millions are written for the index of a site.
///
/// An index must be below ``count``; only debug builds hold it against that.
@safe
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int

  /// The number of values.
  fileprivate(set) var count = 0

  /// The place of the next value.
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

  /// The address of the value at an index, which holds until more are added.
  @inline(__always)
  func pointer(to index: Int) -> UnsafeMutablePointer<Element> {
    assert(index < count)
    return unsafe start + index
  }

  /// The values, where they lie until more are added.
  @inline(__always)
  var values: UnsafeMutableBufferPointer<Element> { unsafe UnsafeMutableBufferPointer(start: start, count: count) }

  /// Adds a value.
  @inline(__always)
  mutating func append(_ value: Element) {
    if count == capacity { grow(by: 1) }
    unsafe start[count] = value
    count &+= 1
  }

  /// Makes room for values, so that as many can be added by ``appendToRoom(_:)``.
  @inline(__always)
  mutating func makeRoom(for more: Int) { if capacity - count < more { grow(by: more) } }

  /// Adds a value for which there is room.
  ///
  /// - Parameter isKept: Whether it counts; else the next takes its place.
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

  /// Forgets all values, and keeps the room they took.
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
  /// The slot a hash is looked for at first, where the buffer is a table of a power of two.
  ///
  /// The highest bits say it: they hang on all letters of a word, the lowest only on its first.
  @inline(__always)
  func slot(of hash: UInt32) -> Int { Int((UInt64(hash) &* UInt64(count)) >> 32) }
}

extension GrowableBuffer<UInt8> {
  /// The bytes as an array.
  var bytes: [UInt8] { unsafe Array(values) }

  /// Adds the first of eight bytes, the lowest first, where there is room for all.
  @inline(__always)
  mutating func appendToRoom(_ eight: UInt64, count more: Int) {
    unsafe UnsafeMutableRawPointer(end).storeBytes(of: eight.littleEndian, as: UInt64.self)
    count &+= more
  }

  /// Adds a number in symbols, where there is room for them.
  @inline(__always)
  mutating func appendToRoom(searchNumber number: Int) { SearchSymbols.forEach(of: number) { appendToRoom($0) } }
}
