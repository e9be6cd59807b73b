extension RandomAccessCollection {
  /// The index of the first element for which something holds, found by halving; the end when there is none.
  ///
  /// - Parameter belongsInSecondPartition: Whether an element belongs to the second part: no element up to some index,
  ///   and all from it on.
  package func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecondPartition(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
