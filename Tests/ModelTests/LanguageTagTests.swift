import Model
import Testing

@Suite("Language tags") struct LanguageTagTests {
  @Test(
    "a tag is brought into the usual letter case",
    arguments: [
      ("en", "en", "en"), ("EN-us", "en-US", "en"), ("pt_br", "pt-BR", "pt"), ("zh-hant", "zh-Hant", "zh"),
      ("ZH-HANT-TW", "zh-Hant-TW", "zh"), ("de-1901", "de-1901", "de"), ("es-419", "es-419", "es"),
      ("YUE", "yue", "yue"),
      ("sr-cyrl-rs", "sr-Cyrl-RS", "sr"),
    ])
  func readsTags(text: String, tag: String, language: String) throws {
    let read = try #require(LanguageTag(text))
    #expect(read.tag == tag)
    #expect(read.language == language)
  }

  @Test(
    "malformed tags are rejected",
    arguments: [
      "", "e", "english language", "en-", "-en", "en--US", "e1", "en-toolongpart", "en-ü", "日本", "en\n", "e\u{301}n",
      "en\"><script>", "aa-" + String(repeating: "bbbbbbbb-", count: 5) + "b",
    ])
  func refusesOthers(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(
    "a language has the direction of its script",
    arguments: [
      ("en", WritingDirection.leftToRight), ("ar", .rightToLeft), ("he-IL", .rightToLeft), ("fa", .rightToLeft),
      ("yi", .rightToLeft), ("az-Arab", .rightToLeft), ("ur-Latn", .leftToRight), ("zh-Hant", .leftToRight),
    ])
  func knowsDirection(text: String, direction: WritingDirection) throws {
    #expect(try #require(LanguageTag(text)).direction == direction)
  }

  @Test(
    "Chinese and Japanese are written without spaces",
    arguments: [("zh-Hant", true), ("ja", true), ("ko", false), ("en", false)])
  func knowsSpaces(text: String, isWithout: Bool) throws {
    #expect(try #require(LanguageTag(text)).isWrittenWithoutSpaces == isWithout)
  }
}
