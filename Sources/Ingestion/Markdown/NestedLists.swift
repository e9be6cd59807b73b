/// Lists that are gathered one within the other: all lie in one piece of memory, the innermost at its end.
///
/// Taking a list moves its elements into an array of just their number, so that none is copied and no array grows.
@safe
struct NestedLists<Element>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity = 64

  /// How many elements wait; the list begun next begins here.
  private(set) var count = 0

  init() {
    unsafe start = .allocate(capacity: capacity)
  }

  deinit {
    unsafe start.deinitialize(count: count)
    unsafe start.deallocate()
  }

  /// Appends to the innermost list.
  mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    unsafe (start + count).initialize(to: element)
    count += 1
  }

  /// Appends several to the innermost list.
  mutating func append(contentsOf elements: [Element]) {
    for element in elements { append(element) }
  }

  /// The element appended last to a list.
  ///
  /// - Parameter first: Where the list begins.
  func last(from first: Int) -> Element? { count > first ? unsafe start[count - 1] : nil }

  /// Ends a list that no other was begun in, or whose inner ones have been taken.
  ///
  /// - Parameter first: Where it begins.
  mutating func take(from first: Int) -> [Element] {
    let length = count - first
    guard length > 0 else { return [] }
    count = first
    var taken: [Element] = []
    taken.reserveCapacity(length)
    for offset in first..<(first + length) { taken.append(unsafe (start + offset).move()) }
    return taken
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity *= 2
  }
}
