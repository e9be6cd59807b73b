/// A numbered list that is being read.
struct NumberedList {
  /// The number of its first entry; -1 for a list without numbers.
  let start: Int
  var count = 0
  /// Whether all entries have the first one's number.
  var repeats = false
  var isReported = false
}
