import Model
import Testing

@Suite("Dates that are not exact") struct PublicationDateReadingTests {
  @Test(
    "are read in the form of the standard, and in common forms",
    arguments: [
      ("1862?", "1862?"), ("1862~", "1862~"), ("1862%", "1862%"), ("1862-05?", "1862-05?"),
      ("1862-05-06~", "1862-05-06~"),
      ("186X", "186X"), ("186x", "186X"), ("18XX", "18XX"), ("1862-XX", "1862"), ("1862-05-XX", "1862-05"),
      ("1862-21", "1862-21"), ("1862-24~", "1862-24~"), ("1862/1863", "1862/1863"), ("1862-05/1863", "1862-05/1863"),
      ("1862~/1863?", "1862~/1863?"), ("1862/..", "1862/.."), ("1862/", "1862/.."), ("../1862", "../1862"),
      ("/1862", "../1862"), ("186X/1875", "186X/1875"),
      ("c. 1862", "1862~"), ("ca 1862", "1862~"), ("circa 1862", "1862~"), ("c.1862", "1862~"), ("About 1862", "1862~"),
      ("c. 1862?", "1862%"), ("1862 (?)", "1862?"), ("[1862]", "1862"), ("[c. 1862]", "1862~"),
      ("1862–63", "1862/1863"), ("1862–1863", "1862/1863"), ("1862-1863", "1862/1863"), ("1914-18", "1914/1918"),
      ("1862/63", "1862/1863"), ("1862 – 1863", "1862/1863"), ("1862 to 1863", "1862/1863"),
      ("between 1862 and 1863", "1862/1863"),
      ("1905–07", "1905/1907"), ("1862–", "1862/.."), ("1862-", "1862/.."), ("–1862", "../1862"),
      ("summer of 1862", "1862-22"), ("autumn, 1862", "1862-23"), ("3rd of May 1862", "1862-05-03"),
      ("the 2nd of May, 1862", "1862-05-02"),
      ("spring 1862", "1862-21"), ("Summer 1862", "1862-22"), ("autumn 1862", "1862-23"), ("Fall 1862", "1862-23"),
      ("Winter 1862", "1862-24"), ("before 1862", "../1862"), ("after 1862", "1862/.."), ("since 1862", "1862/.."),
      ("1860s", "186X"), ("the 1860s", "186X"), ("19th century", "18XX"), ("the 21st century", "20XX"),
      ("October 1862", "1862-10"), ("Oct. 1862", "1862-10"), ("1 October 1862", "1862-10-01"),
      ("October 1, 1862", "1862-10-01"), ("c. May 1862", "1862-05~"), ("before May 1862", "../1862-05"),
    ])
  func readsThem(text: String, edtf: String) {
    #expect(PublicationDate(text)?.edtf == edtf)
    #expect(PublicationDate(edtf)?.edtf == edtf)
  }

  @Test(
    "are read in the text's language",
    arguments: [
      ("de", "um 1862", "1862~"), ("de", "vor 1862", "../1862"), ("de", "Frühjahr 1862", "1862-21"),
      ("de", "1860er Jahre", "186X"), ("de", "19. Jahrhundert", "18XX"), ("de", "1. Oktober 1862", "1862-10-01"),
      ("fr", "vers 1862", "1862~"), ("fr", "printemps 1862", "1862-21"), ("fr", "XIXe siècle", nil),
      ("fr", "octobre 1862", "1862-10"), ("es", "hacia 1862", "1862~"), ("es", "antes de 1862", "../1862"),
      ("ru", "около 1862", "1862~"), ("ru", "весна 1862", "1862-21"), ("ja", "1862年頃", "1862~"),
      ("zh", "约1862年", "1862~"),
      ("sv", "1860-talet", "186X"), ("de", "circa 1862", "1862~"),
    ] as [(String, String, String?)])
  func readsLanguages(language: String, text: String, edtf: String?) throws {
    #expect(PublicationDate(text, in: try #require(LanguageTag(language)))?.edtf == edtf)
  }

  @Test("are read back from their printed form", arguments: Words.all.map(\.language.tag))
  func readsWhatIsPrinted(language: String) throws {
    let tag = try #require(LanguageTag(language))
    for written in [
      "1862", "1862-21", "1862-24", "1862-10", "1862-10-03", "1862~", "1862-05~", "../1862", "1862/..", "1862?",
    ] {
      let date = try #require(PublicationDate(written))
      let printed = Words.of(tag).date(date)
      // Digits of other scripts are not read.
      if language == "fa" { continue }
      // A year alone has no words.
      if ["ja", "zh-Hans", "zh-Hant", "zh"].contains(language), written == "1862" || written.hasSuffix("?") {
        continue
      }
      if written == "1862?" || written == "1862" || !printed.isEmpty {
        #expect(PublicationDate(printed, in: tag)?.edtf == written, "\(printed)")
      }
    }
  }

  @Test(
    "are printed in the language of the page",
    arguments: [
      ("en", "1862~", "c. 1862"), ("en", "1862?", "1862?"), ("en", "1862%", "c. 1862?"), ("en", "186X", "1860s"),
      ("en", "18XX", "19th century"), ("en", "19XX", "20th century"), ("en", "20XX", "21st century"),
      ("en", "1862/1863", "1862–1863"), ("en", "1862-21", "spring 1862"), ("en", "../1862", "before 1862"),
      ("en", "1862/..", "after 1862"), ("en", "1862-10~", "c. October 1862"),
      ("de", "1862~", "um 1862"), ("de", "186X", "1860er Jahre"), ("de", "18XX", "19. Jahrhundert"),
      ("de", "1862-21", "Frühjahr 1862"), ("fr", "1862~", "vers 1862"), ("fr", "18XX", "XIXe siècle"),
      ("es", "18XX", "siglo XIX"), ("it", "186X", "anni 1860"), ("pl", "186X", "lata 60. XIX w."),
      ("cs", "186X", "60. léta 19. století"), ("ru", "186X", "1860-е годы"), ("fi", "1862/..", "vuoden 1862 jälkeen"),
      ("tr", "186X", "1860’lar"), ("tr", "187X", "1870’ler"), ("ja", "1862~", "1862年頃"), ("zh", "1862~", "约1862年"),
      ("zh-TW", "1862~", "約1862年"), ("sv", "18XX", "1800-talet"), ("ar", "1862~", "نحو 1862"),
      ("he", "../1862", "לפני 1862"),
      ("en-US", "1862-10-01", "October 1, 1862"), ("en-US", "1862-10", "October 1862"),
      ("en-GB", "1862-10-01", "1 October 1862"),
    ])
  func printsThem(language: String, edtf: String, printed: String) throws {
    let date = try #require(PublicationDate(edtf))
    #expect(Words.of(try #require(LanguageTag(language))).date(date) == printed)
  }

  @Test("have words of their own in every language")
  func hasWords() throws {
    for written in ["1862~", "../1862", "1862/..", "1862-21", "1862-22", "1862-23", "1862-24", "186X", "18XX"] {
      let date = try #require(PublicationDate(written))
      for words in Words.all where words.language.language != "en" {
        let (own, english) = (words.date(date), Words.english.date(date))
        // Catalan and Portuguese say "c." as English does, and Dutch "winter".
        if written == "1862-24", words.language.language == "nl" { continue }
        if written == "1862~", ["ca", "pt"].contains(words.language.language) { continue }
        #expect(own != english, "\(words.language.tag): \(own)")
      }
    }
  }

  @Test("are sorted by their beginning, those before a date first")
  func filesThem() throws {
    let order = [
      "18XX", "185X", "1859", "../1862", "1862", "1862~", "1862/1863", "1862/..", "1862-21", "1862-04", "1862-24",
      "1863",
    ]
    let dates = try order.map { try #require(PublicationDate($0)) }
    for (left, right) in zip(dates, dates.dropFirst()) { #expect(left <= right, "\(left.edtf) \(right.edtf)") }
    #expect(dates.map(\.year) == [1800, 1850, 1859, 1862, 1862, 1862, 1862, 1862, 1862, 1862, 1862, 1863])
  }

  @Test("stand in feeds as the earliest time they can mean")
  func feedsThem() throws {
    #expect(try #require(PublicationDate("1862-21")).rfc3339 == "1862-03-01T00:00:00Z")
    #expect(try #require(PublicationDate("186X")).rfc3339 == "1860-01-01T00:00:00Z")
    #expect(try #require(PublicationDate("1862-05/1863")).rfc3339 == "1862-05-01T00:00:00Z")
  }

  @Test("may be unknown in many ways", arguments: ["n.d.", "N. d.", "[n.d.]", "undated", "o. J.", "s. d.", "s.f."])
  func readsUndated(text: String) {
    #expect(PublicationDate.isUndated(text))
    #expect(PublicationDate(text) == nil)
  }
}
