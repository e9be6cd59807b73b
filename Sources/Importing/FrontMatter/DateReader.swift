/// Finds a date in a few words: `October 1975`, `1 October 1975`, `1792`.
struct DateReader: Hashable, Sendable {
  /// The date as front matter writes it: `1975`, `1975-10`, `1975-10-01`.
  let written: String

  /// The words that belong to the date.
  let words: Range<Int>

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Looks for a year, with a month and a day when they stand beside it.
  init?(_ words: [Scalars]) {
    guard let index = words.lastIndex(where: { DateReader.year($0) != nil }), let year = DateReader.year(words[index])
    else {
      return nil
    }
    var low = index
    var month: Int?
    var day: Int?
    func read(_ word: Scalars) {
      if month == nil, let found = DateReader.month(word) {
        month = found
      } else if day == nil {
        day = DateReader.day(word)
      }
    }
    while low > 0, index - low < 2, DateReader.month(words[low - 1]) != nil || DateReader.day(words[low - 1]) != nil {
      low -= 1
      read(words[low])
    }
    if month == nil {
      low = index
      day = nil
    }
    self.words = low..<(index + 1)
    let monthPart = month.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? ""
    let dayPart = month == nil ? "" : day.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? ""
    written = "\(year)" + monthPart + dayPart
  }

  private static func year(_ word: Scalars) -> Int? {
    let core = word.core
    guard core.count == 4, core.allSatisfy(\.isDigit), let year = Int(core.string), (1400...2100).contains(year) else {
      return nil
    }
    return year
  }

  private static func month(_ word: Scalars) -> Int? {
    let core = word.core.lowered.string
    guard core.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == core || (core.utf8.count <= 4 && $0.hasPrefix(core)) }.map { $0 + 1 }
  }

  private static func day(_ word: Scalars) -> Int? {
    var core = word.core
    for ending in ["st", "nd", "rd", "th"] where core.count > 2 && core.suffix(2).string == ending {
      core = core.dropLast(2)
    }
    guard core.count <= 2, core.allSatisfy(\.isDigit), let day = Int(core.string), (1...31).contains(day) else {
      return nil
    }
    return day
  }
}
