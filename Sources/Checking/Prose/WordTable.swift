/// A hash table of values by the keys of words. A key is a hash already, so that no word of a text is hashed again.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var valueIndices: [Int]
  private let values: [Value]

  /// Creates a table of values by their words' keys.
  init(_ entries: [UInt64: Value]) {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    valueIndices = Array(repeating: -1, count: size)
    values = Array(entries.values)
    for (place, key) in entries.keys.enumerated() {
      var index = Int(truncatingIfNeeded: key) & (size - 1)
      while valueIndices[index] >= 0 { index = (index + 1) & (size - 1) }
      (keys[index], valueIndices[index]) = (key, place)
    }
  }

  /// The value of a word; `nil` for one that is not in the table, as most are not.
  subscript(key: UInt64) -> Value? {
    var index = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while valueIndices[index] >= 0 {
      if keys[index] == key { return values[valueIndices[index]] }
      index = (index + 1) & (keys.count - 1)
    }
    return nil
  }
}
