extension Int {
  /// The number as messages have it, with commas between thousands: `12,345`.
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
