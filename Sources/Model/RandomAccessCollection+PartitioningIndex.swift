extension RandomAccessCollection {
  /// The index of the first element of the second partition, found by binary search; `endIndex` when there is none.
  ///
  /// - Parameter belongsInSecondPartition: Whether an element belongs to the second partition. It must be false for all
  ///   elements up to some index, and true for all from there on.
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
