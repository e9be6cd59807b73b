import ExternalTools

/// The date for files without one of their own, as builders of packages set it (`SOURCE_DATE_EPOCH`).
struct SourceDate: Hashable, Sendable {
  /// Seconds since 1 January 1970, in universal time.
  let seconds: Int

  /// Creates the date that `SOURCE_DATE_EPOCH` says; `nil` unless that is a whole number up to the year 9999.
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count < 13, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let seconds = Int(text), seconds < 253_402_300_800
    else { return nil }
    self.seconds = seconds
  }

  /// The date in the environment; `nil` when there is none.
  static var inEnvironment: SourceDate? {
    ToolEnvironment.value(of: "SOURCE_DATE_EPOCH").flatMap { SourceDate($0) }
  }

  /// The date as RFC 3339 writes it.
  var rfc3339: String {
    let days = seconds / 86_400
    // Days of the Gregorian calendar counted from 1 March of the year 0 (Hinnant, "chrono-compatible algorithms").
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let date = "\(padded(year, 4))-\(padded(month < 10 ? month + 3 : month - 9))-\(padded(day))"
    return date + "T\(padded(seconds / 3_600 % 24)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))Z"
  }
}
