import Model
import Testing

@Suite("Publication dates") struct PublicationDateTests {
  @Test(
    "a date is as exact as its author knew",
    arguments: [
      ("1975", PublicationDate.year(1975)), ("1975-10", .month(10, year: 1975)),
      ("1975-10-01", .day(1, month: 10, year: 1975)),
      ("975", .year(975)), ("2000-02-29", .day(29, month: 2, year: 2000)),
      ("2024-02-29", .day(29, month: 2, year: 2024)),
      ("0042", .year(42)), ("9999-12-31", .day(31, month: 12, year: 9999)),
    ])
  func readsDates(text: String, date: PublicationDate) {
    #expect(PublicationDate(text) == date)
  }

  @Test(
    "dates that are not in the calendar are rejected",
    arguments: [
      "", "0", "0000", "10000", "75-1", "1975-1", "1975-13", "1975-00", "1975-10-00", "1975-10-32", "1975-04-31",
      "1900-02-29",
      "2023-02-29", "1975-10-01-01", "1975/10", "-1975", "１９７５", "+1975", "75", "7", "1863/1862", "1862-25", "18X2",
      "spring", "c.", "before", "../..",
      "1862/1862", "later", "May", "44 May 1862", "31 February 1862", "1862 Walden",
    ])
  func refusesOthers(text: String) {
    #expect(PublicationDate(text) == nil)
  }

  @Test(
    "a date is written in the form of the standards",
    arguments: [
      (PublicationDate.year(42), "0042", "0042-01-01T00:00:00Z"),
      (.month(2, year: 1854), "1854-02", "1854-02-01T00:00:00Z"),
      (.day(9, month: 8, year: 1854), "1854-08-09", "1854-08-09T00:00:00Z"),
    ])
  func writesDates(date: PublicationDate, short: String, moment: String) {
    #expect(date.iso8601 == short)
    #expect(date.rfc3339 == moment)
    #expect(PublicationDate(date.iso8601) == date)
  }

  @Test("earlier dates come first, and of dates that begin alike the less exact")
  func ordersDates() {
    let dates: [PublicationDate] = [
      .day(31, month: 12, year: 1853), .year(1854), .month(1, year: 1854), .day(1, month: 1, year: 1854),
      .day(2, month: 1, year: 1854), .month(2, year: 1854), .year(1855),
    ]
    #expect(dates.reversed().sorted() == dates)
  }
}
