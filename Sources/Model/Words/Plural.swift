/// Chooses the form of a phrase for a whole number, by the plural rules of Unicode's CLDR.
///
/// Languages with one form, or with one for 1 and another for the rest, do not need it.
enum Plural {
  /// The form for Russian and Ukrainian: 21 takes `one`, 22 takes `few`, 11 to 14 and 25 take `many`.
  static func eastSlavic(_ number: Int, one: String, few: String, many: String) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...14): many
    case (1, _): one
    case (2...4, _): few
    default: many
    }
  }

  /// The form for Polish: only 1 takes `one`; 22 takes `few`, 12 to 14, 21 and 25 take `many`.
  static func polish(_ number: Int, one: String, few: String, many: String) -> String {
    switch (number % 10, number % 100) {
    case _ where number == 1: one
    case (_, 11...14): many
    case (2...4, _): few
    default: many
    }
  }

  /// The form for Czech: 1 takes `one`, 2 to 4 take `few`, everything else `many`.
  static func czech(_ number: Int, one: String, few: String, many: String) -> String {
    switch number {
    case 1: one
    case 2...4: few
    default: many
    }
  }

  /// The form for Arabic: 3 to 10 take `few`, 11 to 99 `many`, 100 to 102 `other`, and so on in each hundred.
  static func arabic(
    _ number: Int, zero: String, one: String, two: String, few: String, many: String, other: String
  ) -> String {
    switch (number, number % 100) {
    case (0, _): zero
    case (1, _): one
    case (2, _): two
    case (_, 3...10): few
    case (_, 11...99): many
    default: other
    }
  }
}
