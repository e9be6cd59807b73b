extension String {
  /// The name among some known ones that this one was probably meant to be.
  ///
  /// - Parameter names: The known names; of several equally near ones the first is taken.
  /// - Returns: The name with the fewest edits (insert, delete, replace, swap of neighbours), when those are one or at
  ///   most a third of the longer name's letters; `nil` when nothing is near, or when this name is too long to be
  ///   compared.
  package func nearest(among names: some Sequence<String>) -> String? {
    guard utf8.count <= 4 * longestMistyped else { return nil }
    let own = Array(lowercased().unicodeScalars)
    guard own.count <= longestMistyped else { return nil }
    var best: (name: String, distance: Int)?
    for name in names where name.utf8.count <= 6 * longestMistyped {
      let other = Array(name.lowercased().unicodeScalars)
      let limit = max(1, max(own.count, other.count) / 3)
      guard abs(own.count - other.count) <= limit else { continue }
      let distance = editDistance(own, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }
}

/// The largest number of letters in a name that is compared: the work grows with its square.
private let longestMistyped = 80

/// The optimal string alignment distance: the number of edits, a swap of two neighbours counted as one.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i]
    row.reserveCapacity(right.count + 1)
    for j in 1...right.count {
      var distance = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        distance = min(distance, beforeLast[j - 2] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
