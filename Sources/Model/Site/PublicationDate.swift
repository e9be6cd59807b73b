/// The date a text was published, as exactly as its author knew it: a day or a century, certain or not, or an interval.
///
/// It follows level 1 of the Extended Date/Time Format (ISO 8601-2), except for years before 1 and after 9999.
package struct PublicationDate: Hashable, Sendable {
  /// A season of a year, by its number in the Extended Date/Time Format.
  package enum Season: Int, CaseIterable, Hashable, Sendable {
    case spring = 21
    case summer, autumn, winter
  }

  /// A period with a name.
  package enum Moment: Hashable, Sendable {
    case date(CalendarDate)
    case season(Season, year: Int)
    /// A decade, by its first year.
    case decade(Int)
    /// A century, by its first year: 1800 for the 19th century.
    case century(Int)

    /// The year in which it begins.
    package var year: Int {
      switch self {
      case .date(let date): date.year
      case .season(_, let year), .decade(let year), .century(let year): year
      }
    }

    /// The first day or month of it, as far as it is known.
    var beginning: CalendarDate {
      switch self {
      case .date(let date): date
      case .season(let season, let year): .month((season.rawValue - 20) * 3, year: year)
      case .decade(let year), .century(let year): .year(year)
      }
    }
  }

  /// A moment, qualified as uncertain or approximate.
  package struct Point: Hashable, Sendable {
    /// The date, season, decade or century.
    package let moment: Moment
    /// Whether it is uncertain: `1862?`.
    package let isUncertain: Bool
    /// Whether it is approximate: `1862~`.
    package let isApproximate: Bool

    /// Creates a qualified moment.
    package init(_ moment: Moment, isUncertain: Bool = false, isApproximate: Bool = false) {
      self.moment = moment
      self.isUncertain = isUncertain
      self.isApproximate = isApproximate
    }
  }

  /// The extents of time a date can cover.
  package enum Extent: Hashable, Sendable {
    case on(Point)
    case between(Point, Point)
    case before(Point)
    case after(Point)
  }

  /// The extent of time it covers.
  package let extent: Extent

  /// Creates a date.
  package init(_ extent: Extent) {
    self.extent = extent
  }

  /// A year.
  package static func year(_ year: Int) -> PublicationDate { .init(.on(Point(.date(.year(year))))) }

  /// A month of a year.
  package static func month(_ month: Int, year: Int) -> PublicationDate {
    .init(.on(Point(.date(.month(month, year: year)))))
  }

  /// A day of a month.
  package static func day(_ day: Int, month: Int, year: Int) -> PublicationDate {
    .init(.on(Point(.date(.day(day, month: month, year: year)))))
  }

  /// The point it is filed by: its beginning, or if only the end is known, that.
  private var point: Point {
    switch extent {
    case .on(let point), .between(let point, _), .before(let point), .after(let point): point
    }
  }

  /// The year it is filed under.
  package var year: Int { point.moment.year }

  /// The date as a single calendar date, certain or not; `nil` when it is none.
  package var calendarDate: CalendarDate? {
    guard case .on(let point) = extent, case .date(let date) = point.moment else { return nil }
    return date
  }

  /// The month, if it is known.
  package var month: Int? { calendarDate?.month }

  /// The day of the month, if it is known.
  package var day: Int? { calendarDate?.day }

  /// Whether it is a calendar date, and certain.
  package var isExact: Bool {
    calendarDate != nil && !point.isUncertain && !point.isApproximate
  }

  /// The beginning of the date in ISO 8601, as far as it is known: `1975-10`.
  package var iso8601: String { calendarDate?.iso8601 ?? CalendarDate.year(year).iso8601 }

  /// The first instant the date can mean, in UTC, in the format of RFC 3339, for feeds.
  package var rfc3339: String { point.moment.beginning.rfc3339 }

  /// The date in the Extended Date/Time Format, from which it can be read back: `1862~`, `186X/1875-04`.
  package var edtf: String {
    switch extent {
    case .on(let point): point.edtf
    case .between(let first, let last): "\(first.edtf)/\(last.edtf)"
    case .before(let point): "../\(point.edtf)"
    case .after(let point): "\(point.edtf)/.."
    }
  }

  /// A number by which dates are sorted; of dates that begin alike, the less exact one comes first.
  package var filingNumber: Int32 {
    let beginning = point.moment.beginning
    let rank =
      switch extent {
      case .before: 0
      case .on: 1
      case .between: 2
      case .after: 3
      }
    return Int32(((beginning.year * 16 + (beginning.month ?? 0)) * 32 + (beginning.day ?? 0)) * 4 + rank)
  }
}

extension PublicationDate.Point {
  /// The point in the Extended Date/Time Format.
  fileprivate var edtf: String {
    let year = CalendarDate.year(moment.year).iso8601
    let written =
      switch moment {
      case .date(let date): date.iso8601
      case .season(let season, _): "\(year)-\(season.rawValue)"
      case .decade: "\(year.dropLast())X"
      case .century: "\(year.dropLast(2))XX"
      }
    return written + (isUncertain && isApproximate ? "%" : isUncertain ? "?" : isApproximate ? "~" : "")
  }
}

extension PublicationDate: Comparable {
  /// The earlier date first; of dates that begin alike, the less exact one.
  package static func < (left: PublicationDate, right: PublicationDate) -> Bool {
    left.filingNumber < right.filingNumber
  }
}
