import Model

/// A list of paths in one buffer, each ended by a zero byte, so that system calls can read them in place.
struct PathList: Sendable {
  private(set) var bytes: [UInt8] = []

  /// The offset of the zero byte at the end of each path.
  private var ends: [UInt32] = []

  /// Creates an empty list.
  init() {}

  /// The number of paths.
  var count: Int { ends.count }

  /// Appends a path.
  mutating func append(_ path: String) {
    path.withBytes { unsafe bytes.append(contentsOf: $0) }
    ends.append(UInt32(bytes.count))
    bytes.append(0)
  }

  /// Appends a path of another list.
  mutating func append(_ index: Int, of other: PathList) {
    bytes += other.bytes[other.range(of: index)]
    ends.append(UInt32(bytes.count))
    bytes.append(0)
  }

  /// The range of a path in ``bytes``, without the zero byte.
  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]) + 1)..<Int(ends[index]) }

  /// The path at an index.
  subscript(index: Int) -> String { String(decoding: bytes[range(of: index)], as: UTF8.self) }

  /// The index of a path, in a list that is sorted by its paths' bytes; `nil` when it is not there.
  func firstIndex(of path: String) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      switch order(of: middle, and: path) {
      case 0: return middle
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  /// Compares a path's bytes with another's: the result is below 0 when they come first, above 0 when they come last.
  func order(of index: Int, and path: String) -> Int {
    let range = range(of: index)
    return path.withBytes { other in
      unsafe bytes.withUnsafeBytes { all in
        let common = min(range.count, other.count)
        for offset in 0..<common {
          let (left, right) = unsafe (all[range.lowerBound + offset], other[offset])
          if left != right { return left < right ? -1 : 1 }
        }
        return range.count - other.count
      }
    }
  }
}

extension PathList: Packable {
  func pack(into packer: inout Packer) {
    packer.append(array: ends)
    packer.append(array: bytes)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    ends = try packed.array(of: UInt32.self)
    bytes = try packed.array(of: UInt8.self)
    var start = 0
    for end in ends {
      guard end >= start, end < bytes.count, bytes[Int(end)] == 0 else { throw Unpacker.Damage() }
      start = Int(end) + 1
    }
    guard start == bytes.count else { throw Unpacker.Damage() }
  }
}
