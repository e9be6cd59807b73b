/// The program's own phrases that contain a number or a name, in English unless a language overrides them.
///
/// They are functions, so that each language can put the number or name in its place and choose the right plural.
package struct Phrases: Sendable {
  /// The label of a backlink: "Back to reference 1", "Back to reference 1, second call". Occurrences are counted from
  /// 1.
  package var backToReference: @Sendable (_ mark: String, _ occurrence: Int) -> String = { mark, occurrence in
    let ordinals = ["", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    return switch occurrence {
    case ...1: "Back to reference \(mark)"
    case ...10: "Back to reference \(mark), \(ordinals[occurrence - 1]) call"
    default: "Back to reference \(mark), call \(occurrence)"
    }
  }

  /// The name of a table without a caption: "Table 3".
  package var table: @Sendable (_ number: Int) -> String = { "Table \($0)" }

  /// A reading time: "22 minutes". The number is at least 1.
  package var minutes: @Sendable (Int) -> String = { $0 == 1 ? "1 minute" : "\($0) minutes" }

  /// A reading time in lists: "22 min".
  package var minutesShort: @Sendable (Int) -> String = { "\($0) min" }

  /// A file's size in bytes, rounded: "32 KB".
  package var fileSize: @Sendable (Int) -> String = { "\(kilobytes($0)) KB" }

  /// A number of sheets of paper: "9 sheets".
  package var sheets: @Sendable (Int) -> String = { $0 == 1 ? "1 sheet" : "\($0) sheets" }

  /// The number in a series, after the name of the series: "no. 1".
  package var numberInSeries: @Sendable (Int) -> String = { "no. \($0)" }

  /// A calendar date in words, as far as it is known: "October 1975".
  package var calendarDate: @Sendable (CalendarDate) -> String = { date in
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return switch date {
    case .year(let year): "\(year)"
    case .month(let month, let year): "\(months[month - 1]) \(year)"
    case .day(let day, let month, let year): "\(day) \(months[month - 1]) \(year)"
    }
  }

  /// The label of a link: "Previous in Walden".
  package var previousInSeries: @Sendable (_ series: String) -> String = { "Previous in \($0)" }

  /// The label of a link: "Next in Walden".
  package var nextInSeries: @Sendable (_ series: String) -> String = { "Next in \($0)" }

  /// A number of languages, at least two: "8 languages".
  package var languageCount: @Sendable (Int) -> String = { "\($0) languages" }

  /// A number of texts: "46 texts".
  package var textCount: @Sendable (Int) -> String = { $0 == 1 ? "1 text" : "\($0) texts" }

  /// A page of a list: "Page 2".
  package var page: @Sendable (Int) -> String = { "Page \($0)" }

  /// The link to the rest of a text in a newspaper: "Continued on page 3".
  package var continuedOn: @Sendable (_ page: String) -> String = { "Continued on page \($0)" }

  /// The link to the beginning of a text in a newspaper: "Continued from page 1".
  package var continuedFrom: @Sendable (_ page: String) -> String = { "Continued from page \($0)" }

  /// The description of an author's page: "The texts of Henry David Thoreau in the Stapled Library".
  package var textsOf: @Sendable (_ name: String, _ site: String) -> String = { "The texts of \($0) in \($1)" }
}

extension Phrases {
  /// A size in bytes as whole kilobytes of 1024, rounded, and at least 1.
  static func kilobytes(_ bytes: Int) -> Int { max(1, (bytes + 512) / 1024) }
}
