extension Int {
  /// The number with commas between thousands, as in messages: `12,345`.
  package var grouped: String {
    let digits = Array(String(self))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}
