/// A year, a month or a day of the Gregorian calendar.
package enum CalendarDate: Hashable, Sendable {
  case year(Int)
  case month(Int, year: Int)
  case day(Int, month: Int, year: Int)

  /// Creates a date from ISO 8601.
  ///
  /// - Parameter text: `1975`, `1975-10` or `1975-10-01`; a year of three or four digits.
  /// - Returns: `nil` when the text has another form, or there is no such day in the Gregorian calendar.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }),
      (3...4).contains(parts[0].utf8.count), parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      let year = Int(parts[0]), year > 0
    else { return nil }
    guard parts.count > 1 else {
      self = .year(year)
      return
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    guard parts.count > 2 else {
      self = .month(month, year: year)
      return
    }
    guard let day = Int(parts[2]), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    self = .day(day, month: month, year: year)
  }

  /// The year, which every date has.
  package var year: Int {
    switch self {
    case .year(let year), .month(_, let year), .day(_, _, let year): year
    }
  }

  /// The month, if it is known.
  package var month: Int? {
    switch self {
    case .year: nil
    case .month(let month, _), .day(_, let month, _): month
    }
  }

  /// The day of the month, if it is known.
  package var day: Int? {
    switch self {
    case .year, .month: nil
    case .day(let day, _, _): day
    }
  }

  /// The date in ISO 8601, as far as it is known: `1975-10`.
  package var iso8601: String {
    written(with: "-")
  }

  /// The year in four digits, then month and day in two each, as far as they are known, with a separator between them.
  ///
  /// The year must have at most four digits.
  package func written(with separator: Unicode.Scalar) -> String {
    let separator = UInt8(ascii: separator)
    // It has ten bytes at most, which a string stores inline.
    return unsafe String(unsafeUninitializedCapacity: 10) { bytes in
      var count = 0
      func write(_ number: Int, digits: Int) {
        var rest = number
        for place in (count..<count + digits).reversed() {
          unsafe bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        count += digits
      }
      write(year, digits: 4)
      for part in [month, day] {
        guard let part else { break }
        unsafe bytes[count] = separator
        count += 1
        write(part, digits: 2)
      }
      return count
    }
  }

  /// The first instant the date can mean, in UTC, in the format of RFC 3339, for feeds.
  package var rfc3339: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month ?? 1, to: 2))-\(Self.padded(day ?? 1, to: 2))T00:00:00Z"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// The earlier date first; of dates that begin alike, the less exact one.
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
