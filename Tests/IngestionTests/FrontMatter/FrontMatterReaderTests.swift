import Diagnostics
import Model
import TestSupport
import Testing

@testable import Ingestion

@Suite("Front matter") struct FrontMatterReaderTests {
  private func read(_ text: String, settings: SiteSettings = SiteSettings()) -> Diagnosed<FrontMatterReader.Reading> {
    let bytes = Array(text.utf8)
    return FrontMatterReader(settings: settings).reading(of: bytes, FrontMatterSplit(bytes), file: "content/text.md")
  }

  @Test("every key is read")
  func readsAll() {
    let found = read(
      """
      ---
      title: "Walden: or, Life in the Woods"
      subtitle: 'A  life'
      author: [Henry David Thoreau, A. Friend]
      date: 1854-08-09
      lang: pt_br
      summary: >-
        A life
        in the woods.
      topics:
        - walking
        - woods
      series: [Tracts, 3]
      translator: B. C.
      publisher: Ticknor & Fields, Boston
      source: The first format
      rights: Public domain
      slug: walden
      draft: Yes
      formats: [source, html]
      notes: section
      smart: false
      x-b: 012
      x-a: [no, yes]
      ---
      Body
      """)
    #expect(found.diagnostics == [])
    var wanted = FrontMatter(title: "Walden: or, Life in the Woods", language: LanguageTag("pt-BR") ?? .english)
    wanted.subtitle = "A life"
    wanted.authors = ["Henry David Thoreau", "A. Friend"]
    wanted.date = .day(9, month: 8, year: 1854)
    wanted.summary = "A life in the woods."
    wanted.topics = ["walking", "woods"]
    wanted.series = FrontMatter.SeriesEntry(name: "Tracts", number: 3)
    wanted.translators = ["B. C."]
    wanted.publisher = "Ticknor & Fields, Boston"
    wanted.source = "The first format"
    wanted.rights = "Public domain"
    wanted.isDraft = true
    wanted.formats = [.html, .source]
    wanted.notes = .section
    wanted.isSmart = false
    wanted.ownKeys = [OwnKey(name: "x-a", value: "no, yes"), OwnKey(name: "x-b", value: "012")]
    #expect(found.value.frontMatter == wanted)
    #expect(found.value.slug == Slug("walden"))
    #expect(found.value.slugLocation == Diagnostics.SourceLocation(file: "content/text.md", line: 18, column: 7))
  }

  @Test("an empty value counts as missing, and the site's settings apply")
  func readsEmpty() {
    var settings = SiteSettings()
    settings.language = LanguageTag("de") ?? .english
    settings.notes = .section
    settings.isSmart = false
    settings.formats = [.source]
    let found = read(
      "---\ntitle:\nauthor: ''\ndate:\nlang:\ntopics: []\nseries:\nformats:\ndraft:\nslug: ''\n---\n",
      settings: settings)
    #expect(found.diagnostics == [])
    var wanted = FrontMatter(title: "", language: settings.language)
    wanted.notes = .section
    wanted.isSmart = false
    wanted.formats = [.source]
    #expect(found.value.frontMatter == wanted)
    #expect(found.value.slug == nil)
  }

  /// A line with a fault, and the message about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let message: String
    let hint: String
    let severity: Diagnostic.Severity

    init(_ yaml: String, _ message: String, _ hint: String, _ severity: Diagnostic.Severity = .error) {
      self.yaml = yaml
      self.message = message
      self.hint = hint
      self.severity = severity
    }

    var testDescription: String { yaml.debugDescription }
  }

  static let cases = [
    Case("▸titel: Walden", "unknown key 'titel'", "did you mean 'title'?", .warning),
    Case("▸Tags: [a]", "unknown key 'Tags'", "did you mean 'topics'?", .warning),
    Case("▸layout: post", "unknown key 'layout'", "every text has the look", .warning),
    Case("▸mood: dark", "unknown key 'mood'", "call it 'x-mood'", .warning),
    Case("▸published: false", "unknown key 'published'", "write draft: true", .warning),
    Case("▸published: true", "unknown key 'published'", "take it out", .warning),
    Case("▸published: 1975", "unknown key 'published'", "did you mean 'date'?", .warning),
    Case("▸categories: [a]", "unknown key 'categories'", "did you mean 'topics'?", .warning),
    Case("▸description: a", "unknown key 'description'", "did you mean 'summary'?", .warning),
    Case("▸lastmod: 2024-01-01", "unknown key 'lastmod'", "a text has one date", .warning),
    Case("▸permalink: /a/", "unknown key 'permalink'", "write slug:", .warning),
    Case("▸taxonomies: {tags: [a]}", "unknown key 'taxonomies'", "topics: [one, another]", .warning),
    Case("▸eleventyExcludeFromCollections: true", "unknown key", "did you mean 'page'?", .warning),
    Case("▸documentclass: book", "unknown key 'documentclass'", "take it out", .warning),
    Case("author: ▸Karl Marx, Friedrich Engels", "several persons", "author: [Karl Marx, Friedrich Engels]", .warning),
    Case("translator: ▸A. B. & C. D. Eff", "several persons", "translator: [A. B., C. D. Eff]", .warning),
    Case("topics: ▸economy, history", "several topics", "topics: [economy, history]", .warning),
    Case("title: ▸On Riding[^1]", "'[^1]' in 'title' calls no footnote", "# On Riding[^1]", .warning),
    Case("summary: ▸In short[^a]", "'[^a]' in 'summary' calls no footnote", "into the text", .warning),
    Case("date: ▸75", "'75' would be the year 75; was 1975 meant?", "date: 1975, or date: 0075"),
    Case("date: ▸1.10.1975", "'1.10.1975' is not a date", "date: 1975-10-01"),
    Case("title: ▸[a, b]", "'title' takes one value", "title: some words"),
    Case("date: ▸[1975]", "'date' takes one value", "date: 1975-10-01"),
    Case("author: ▸{name: B}", "'author' takes words", "author: [one, another]"),
    Case("topics: [a, ▸[b]]", "'topics' takes words", "topics: [one, another]"),
    Case("date: ▸1975-13", "'1975-13' is not a date", "1975, 1975-10 or 1975-10-01"),
    Case("date: ▸1975-1-5", "'1975-1-5' is not a date", "write date: 1975-01-05"),
    Case("date: ▸1975/02/03", "'1975/02/03' is not a date", "write date: 1975-02-03"),
    Case("date: ▸1975-02-30", "'1975-02-30' is not a date", "1975-10-01"),
    Case("date: ▸1975-10-01T12:00:00Z", "is not a date", "write date: 1975-10-01"),
    Case("lang: ▸English", "'English' is not a language tag", "write lang: en"),
    Case("lang: ▸e", "'e' is not a language tag", "en, de or pt-BR"),
    Case("slug: ▸On Walking", "'On Walking' is not a slug", "write slug: on-walking"),
    Case("slug: ▸../up", "'../up' is not a slug", "write slug: up"),
    Case("slug: ▸nul", "'nul' is not a slug", "write slug: nul-1"),
    Case("slug: ▸\(String(repeating: "a", count: 101))", "is not a slug", "slug: "),
    Case("draft: ▸maybe", "'maybe' is neither true nor false", "draft: true"),
    Case("notes: ▸ende", "'notes' cannot be 'ende'", "did you mean 'end'?"),
    Case("notes: ▸foot", "'notes' cannot be 'foot'", "end or section"),
    Case("formats: [html, ▸soruce]", "'soruce' is not a form", "did you mean 'source'?"),
    Case("formats: ▸docx", "'docx' is not a form", "poster or newspaper"),
    Case("series: ▸[a, b, c]", "'series' takes a name", "[Tracts for the Times, 3]"),
    Case("series: [a, ▸iii]", "'series' takes a name", "[Tracts for the Times, 3]"),
    Case("series: [a, ▸0]", "'series' takes a name", "[Tracts for the Times, 3]"),
    Case("series: ▸{number: 3}", "'series' takes a name", "series: "),
    Case("series: {name: a, ▸numbr: 3}", "unknown key 'numbr'", "did you mean 'number'?", .warning),
    Case("smart: ▸{a: b}", "'smart' takes one value", "smart: true"),
    Case("x-a: ▸{a: b}", "'x-a' takes words", "x-a: one"),
  ]

  @Test("an invalid value is reported at its location, with a valid one as a hint", arguments: cases)
  func reportsFault(_ fault: Case) throws {
    let marked = Marked("---\n\(fault.yaml)\n---\nBody\n")
    let found = read(marked.source).diagnostics
    #expect(found.count == 1)
    let first = try #require(found.first)
    #expect(first.severity == fault.severity)
    #expect(first.location == marked.location)
    #expect(first.message.contains(fault.message), "\(first)")
    #expect(first.hint.contains(fault.hint), "\(first)")
  }

  @Test(
    "a series can be written in four ways",
    arguments: [
      "Tracts, 3", "[Tracts, 3]", "{name: Tracts, number: 3}", "\n  name: Tracts\n  number: 3", "\"Tracts,3\"",
    ])
  func readsSeries(_ yaml: String) {
    let found = read("---\nseries: \(yaml)\n---\n")
    #expect(found.diagnostics == [])
    #expect(found.value.frontMatter.series == FrontMatter.SeriesEntry(name: "Tracts", number: 3))
  }

  @Test("a comma in a series' name is part of it unless a number follows")
  func keepsCommas() {
    let found = read("---\nseries: Essays, Old and New\n---\n")
    #expect(found.value.frontMatter.series == FrontMatter.SeriesEntry(name: "Essays, Old and New"))
  }

  @Test(
    "a damaged text can still say that it is a draft",
    arguments: [
      "---\ntitle: A: B\ndraft: true\n---\n", "---\ndraft: yes\ntitle: \"A\n---\n",
      "---\ndraft: true\nsummary: >\n  a\n? b\n---\n",
    ])
  func keepsDraft(_ text: String) {
    let found = read(text)
    #expect(found.diagnostics.hasErrors)
    #expect(found.value.frontMatter.isDraft)
  }

  @Test("front matter in another encoding is reported at its first bad byte, and can still mark a draft")
  func reportsEncoding() {
    let bytes = Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\ndraft: true\n---\n".utf8)
    let found = FrontMatterReader(settings: SiteSettings()).reading(of: bytes, FrontMatterSplit(bytes), file: "f.md")
    #expect(
      found.diagnostics == [
        .badEncoding(.latin(0xE9), at: Diagnostics.SourceLocation(file: "f.md", line: 2, column: 11))
      ])
    #expect(found.value.frontMatter.isDraft)
  }

  @Test("the size of front matter is limited")
  func limitsBytes() {
    let found = read("---\nsummary: \(String(repeating: "a", count: 64 * 1024))\n---\n")
    #expect(
      found.diagnostics == [
        .settingsTooLong(limit: 64 * 1024, at: Diagnostics.SourceLocation(file: "content/text.md", line: 2, column: 1))
      ])
  }
}

@Suite("Where front matter ends") struct FrontMatterSplitTests {
  @Test(
    "the body begins after the second line of dashes, whatever the line ends",
    arguments: [
      ("---\na: b\n---\nBody", 4), ("---\r\na: b\r\n---\r\nBody", 4), ("---\ra: b\r---\rBody", 4),
      ("\u{FEFF}---\na: b\n---\nBody", 4), ("---  \na: b\n---\t\nBody", 4), ("---\n---\nBody", 3), ("Body", 1),
      ("\u{FEFF}Body", 1),
    ])
  func splits(_ text: String, line: Int) {
    let source = TextSource(file: "f.md", bytes: Array(text.utf8))
    #expect(String(decoding: source.body, as: UTF8.self) == "Body")
    #expect(source.bodyFirstLine == line)
  }

  @Test(
    "text that only looks like front matter is the body",
    arguments: [
      "----\na\n---\n", " ---\na: b\n---\n", "\n---\na: b\n---\n", "--- a\n---\n", "",
    ])
  func leavesBody(_ text: String) {
    #expect(FrontMatterSplit(Array(text.utf8)).finding == .none)
  }

  @Test("front matter without an end is reported at its beginning")
  func reportsUnclosed() {
    let bytes = Array("---\ntitle: A\n\nBody\n".utf8)
    let found = FrontMatterReader(settings: SiteSettings()).reading(of: bytes, FrontMatterSplit(bytes), file: "f.md")
    #expect(found.diagnostics == [.unclosedFrontMatter(at: .start(of: "f.md"))])
  }
}
