/// A numbered list while it is read.
struct NumberedList {
  /// The number of its first item; -1 for a list without numbers.
  let start: Int
  var count = 0
  /// Whether all items have the number of the first.
  var repeats = false
  var isReported = false
}
