@testable import Model
import Testing

@Suite("The program's own words") struct WordsTests {
  /// The languages that the program must have words for, and others that it has.
  private static let languages = [
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ar", "he", "zh-Hans", "zh-Hant", "ja", "el", "sv", "da",
    "nb", "fi", "cs", "ca", "tr", "uk", "eo", "fa",
  ]

  private func words(_ tag: String) throws -> Words {
    Words.of(try #require(LanguageTag(tag)))
  }

  @Test("each language has a row of its own", arguments: languages)
  func hasOwnRow(tag: String) throws {
    #expect(try words(tag).language == LanguageTag(tag))
  }

  @Test("every row is found by its own tag, and none is duplicated")
  func listsEveryRow() {
    #expect(Set(Words.all.map(\.language.tag)) == Set(Self.languages))
    #expect(Words.all.count == Self.languages.count)
  }

  @Test(
    "a tag with a region, a script or an old code leads to its language",
    arguments: [
      ("en-GB", "en"), ("de-AT", "de"), ("DE_ch", "de"), ("pt-BR", "pt"), ("ca-valencia", "ca"), ("iw", "he"),
      ("no", "nb"), ("nn-NO", "nb"), ("fa-AF", "fa"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"),
      ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-MO", "zh-Hant"), ("zh-Hant-CN", "zh-Hant"),
      ("zh-Hans-TW", "zh-Hans"), ("yue", "zh-Hant"), ("lzh", "zh-Hant"), ("lzh-Hans", "zh-Hans"),
    ])
  func matchesTags(tag: String, row: String) throws {
    #expect(try words(tag).language.tag == row)
  }

  @Test("a language without a row is given English words", arguments: ["ga", "tlh", "den", "zha"])
  func fallsBackToEnglish(tag: String) throws {
    #expect(try words(tag).language == .english)
  }

  @Test("no phrase is empty, except for the word before authors", arguments: languages)
  func leavesNothingEmpty(tag: String) throws {
    let words = try words(tag)
    for word in Word.allCases where word != .by { #expect(!words[word].isEmpty, "\(word) in \(tag)") }
    let phrases = [
      words.phrases.backToReference("1", 1), words.phrases.textsOf("A", "B"), words.phrases.previousInSeries("A"),
      words.phrases.nextInSeries("A"), words.phrases.continuedOn("2"), words.phrases.continuedFrom("1"),
    ]
    #expect(phrases.allSatisfy { !$0.isEmpty })
  }

  @Test("every word is translated, or listed here as not yet", arguments: languages)
  func listsUntranslated(tag: String) throws {
    let missing: [Word: Set<String>] = [:]
    let sameEverywhere: Set<Word> = [.formatEPUB, .formatPDF]
    guard tag != "en" else { return }
    let expected = sameEverywhere.union(missing.filter { $0.value.contains(tag) }.keys)
    #expect(Set(try words(tag).untranslated) == expected)
  }

  @Test("a word that a language lacks is English")
  func fallsBackPerWord() throws {
    let words = Words(language: try #require(LanguageTag("ga")), words: [.notes: "Nótaí"])
    #expect(words[.notes] == "Nótaí")
    #expect(words[.contents] == "Contents")
    #expect(words.phrases.textCount(46) == "46 texts")
    #expect(words.untranslated.count == Word.allCases.count - 1)
  }

  @Test("templates name words in lower case with hyphens, each by a name of its own")
  func namesWords() {
    #expect(Word.seriesPlural.name == "series-plural")
    #expect(Word.formatEPUB.name == "format-epub")
    #expect(Word.and.name == "and")
    #expect(Set(Word.allCases.map(\.name)).count == Word.allCases.count)
  }

  @Test("a phrase keeps the name it is given", arguments: languages)
  func keepsNames(tag: String) throws {
    let words = try words(tag)
    #expect(words.phrases.previousInSeries("Walden").contains("Walden"))
    #expect(words.phrases.nextInSeries("Walden").contains("Walden"))
    #expect(words.phrases.previousInSeries("Walden") != words.phrases.nextInSeries("Walden"))
    let description = words.phrases.textsOf("Thoreau", "Library")
    #expect(description.contains("Thoreau") && description.contains("Library"))
    for call in [1, 2, 10, 11, 120] { #expect(words.phrases.backToReference("†", call).contains("†")) }
  }

  @Test("no two backlinks of one footnote have the same name", arguments: languages)
  func tellsCallsApart(tag: String) throws {
    let words = try words(tag)
    #expect(Set((1...30).map { words.phrases.backToReference("1", $0) }).count == 30)
  }

  @Test("a backlink is numbered as the language counts")
  func namesWaysBack() throws {
    #expect(try words("en").phrases.backToReference("1", 2) == "Back to reference 1, second call")
    #expect(try words("en").phrases.backToReference("1", 11) == "Back to reference 1, call 11")
    #expect(try words("de").phrases.backToReference("3", 2) == "Zurück zu Verweis 3, zweite Stelle")
    #expect(try words("he").phrases.backToReference("11", 2) == "חזרה להפניה 11, הפניה שנייה")
    #expect(try words("zh-Hant").phrases.backToReference("13", 2) == "返回注13的引用處，第二次引用")
  }

  @Test(
    "a number of texts is put in the plural the language wants",
    arguments: [
      ("en", [1: "1 text", 2: "2 texts", 21: "21 texts"]),
      ("de", [0: "0 Texte", 1: "1 Text", 46: "46 Texte"]),
      ("fr", [0: "0 texte", 1: "1 texte", 2: "2 textes"]),
      ("pl", [1: "1 tekst", 2: "2 teksty", 5: "5 tekstów", 12: "12 tekstów", 21: "21 tekstów", 22: "22 teksty"]),
      ("pl", [112: "112 tekstów", 0: "0 tekstów", 104: "104 teksty"]),
      ("ru", [1: "1 текст", 3: "3 текста", 5: "5 текстов", 11: "11 текстов", 21: "21 текст", 111: "111 текстов"]),
      ("ru", [0: "0 текстов", 24: "24 текста", 114: "114 текстов", 101: "101 текст"]),
      ("uk", [1: "1 текст", 2: "2 тексти", 12: "12 текстів", 21: "21 текст", 25: "25 текстів"]),
      ("cs", [1: "1 text", 4: "4 texty", 5: "5 textů", 22: "22 textů"]),
      ("ar", [0: "لا نصوص", 1: "نص واحد", 2: "نصان", 3: "3 نصوص", 11: "11 نصًا", 100: "100 نص", 103: "103 نصوص"]),
      ("he", [1: "טקסט אחד", 2: "שני טקסטים", 46: "46 טקסטים"]),
      ("fi", [1: "1 teksti", 2: "2 tekstiä"]),
      ("tr", [1: "1 metin", 5: "5 metin"]),
      ("zh", [1: "1篇", 46: "46篇"]),
      ("ja", [46: "46編"]),
      ("fa", [46: "۴۶ متن"]),
      ("eo", [1: "1 teksto", 2: "2 tekstoj"]),
    ])
  func choosesPlurals(tag: String, phrases: [Int: String]) throws {
    let words = try words(tag)
    for (number, phrase) in phrases { #expect(words.phrases.textCount(number) == phrase) }
  }

  @Test(
    "a reading time is put in the plural the language wants",
    arguments: [
      ("en", [1: "1 minute", 22: "22 minutes"]),
      ("pl", [1: "1 minuta", 22: "22 minuty", 25: "25 minut"]),
      ("ru", [1: "1 минута", 22: "22 минуты", 25: "25 минут"]),
      ("ar", [1: "دقيقة واحدة", 2: "دقيقتان", 4: "4 دقائق", 22: "22 دقيقة"]),
      ("he", [1: "דקה אחת", 4: "4 דקות"]),
      ("zh-TW", [3: "3分鐘"]),
    ])
  func saysReadingTimes(tag: String, phrases: [Int: String]) throws {
    let words = try words(tag)
    for (number, phrase) in phrases { #expect(words.phrases.minutes(number) == phrase) }
  }

  @Test(
    "a date is written in the order and case of the language, with what is known",
    arguments: [
      ("en", "1 October 1975", "October 1975", "1975"),
      ("de", "1. Oktober 1975", "Oktober 1975", "1975"),
      ("fr", "1er octobre 1975", "octobre 1975", "1975"),
      ("es", "1 de octubre de 1975", "octubre de 1975", "1975"),
      ("it", "1º ottobre 1975", "ottobre 1975", "1975"),
      ("pt", "1 de outubro de 1975", "outubro de 1975", "1975"),
      ("nl", "1 oktober 1975", "oktober 1975", "1975"),
      ("pl", "1 października 1975", "październik 1975", "1975"),
      ("ru", "1 октября 1975", "октябрь 1975", "1975"),
      ("ar", "1 أكتوبر 1975", "أكتوبر 1975", "1975"),
      ("he", "1 באוקטובר 1975", "אוקטובר 1975", "1975"),
      ("zh", "1975年10月1日", "1975年10月", "1975年"),
      ("zh-Hant", "1975年10月1日", "1975年10月", "1975年"),
      ("ja", "1975年10月1日", "1975年10月", "1975年"),
      ("el", "1 Οκτωβρίου 1975", "Οκτώβριος 1975", "1975"),
      ("sv", "1 oktober 1975", "oktober 1975", "1975"),
      ("da", "1. oktober 1975", "oktober 1975", "1975"),
      ("nb", "1. oktober 1975", "oktober 1975", "1975"),
      ("fi", "1. lokakuuta 1975", "lokakuu 1975", "1975"),
      ("cs", "1. října 1975", "říjen 1975", "1975"),
      ("ca", "1 d’octubre de 1975", "octubre de 1975", "1975"),
      ("tr", "1 Ekim 1975", "Ekim 1975", "1975"),
      ("uk", "1 жовтня 1975", "жовтень 1975", "1975"),
      ("eo", "1-a de oktobro 1975", "oktobro 1975", "1975"),
      ("fa", "۱ اکتبر ۱۹۷۵", "اکتبر ۱۹۷۵", "۱۹۷۵"),
    ])
  func writesDates(tag: String, day: String, month: String, year: String) throws {
    let words = try words(tag)
    #expect(words.date(.day(1, month: 10, year: 1975)) == day)
    #expect(words.date(.month(10, year: 1975)) == month)
    #expect(words.date(.year(1975)) == year)
  }

  @Test("only the first of the month has an ordinal in French and Italian")
  func writesLaterDays() throws {
    #expect(try words("fr").date(.day(2, month: 8, year: 1914)) == "2 août 1914")
    #expect(try words("it").date(.day(25, month: 4, year: 1945)) == "25 aprile 1945")
  }

  @Test("every month has a name of its own", arguments: languages)
  func namesEveryMonth(tag: String) throws {
    let words = try words(tag)
    #expect(Set((1...12).map { words.date(.month($0, year: 1900)) }).count == 12)
    #expect(Set((1...12).map { words.date(.day(3, month: $0, year: 1900)) }).count == 12)
  }

  @Test(
    "a size is rounded to kilobytes, and never nothing",
    arguments: [(0, "1 KB"), (1_535, "1 KB"), (1_536, "2 KB"), (32_768, "32 KB")])
  func roundsSizes(bytes: Int, phrase: String) throws {
    #expect(try words("en").phrases.fileSize(bytes) == phrase)
    #expect(try words("fr").phrases.fileSize(bytes) == phrase.replacing("KB", with: "Ko"))
  }
}
