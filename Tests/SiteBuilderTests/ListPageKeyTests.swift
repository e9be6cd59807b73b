import Model
import Templating
import Testing

@testable import SiteBuilder

@Suite("The key of a list page") struct ListPageKeyTests {
  private static func page(_ subject: ListSubject = .index, number: Int = 1, pageCount: Int = 3) -> ListPage {
    var page = ListPage(at: .index, of: subject, number: number, pageCount: pageCount)
    page.sections = [section("1901")]
    return page
  }

  private static func section(_ heading: String, _ change: (inout TextEntry) -> Void = { _ in }) -> ListSection {
    let facts = TextEntry.Facts(FrontMatter(title: "One", language: .english), page: OutputPath("one/index.html"))
    var entry = TextEntry(facts)
    change(&entry)
    return ListSection(heading, id: "_y1901", texts: [entry])
  }

  private static func sum(_ part: some KeyPart) -> Checksum {
    var packer = Packer()
    packer.pack(part)
    return Checksum(of: packer.bytes)
  }

  @Test("is the same for the same page")
  func isSame() {
    #expect(Self.sum(Self.page()) == Self.sum(Self.page()))
  }

  private static let link = PageLink("Ada Bell", page: OutputPath("authors/ada-bell/index.html"))

  private static let changes: [@Sendable (inout ListPage) -> Void] = [
    { $0 = page(.titles) }, { $0 = page(.taxonomy(.authors)) }, { $0 = page(.taxonomy(.topics)) },
    { $0 = page(.term(.authors, name: "Ada")) }, { $0 = page(.term(.authors, name: "Bea")) },
    { $0 = page(number: 2) }, { $0 = page(pageCount: 4) }, { $0.count = 0 }, { $0.count = 1 }, { $0.languages = 2 },
    { $0.years = 1901...1902 }, { $0.years = 1901...1903 }, { $0.subtitle = "1901" },
    { $0.introduction = PageBody(text: []) }, { $0.introduction = PageBody(text: Array("a".utf8)) },
    { $0.introduction = PageBody(text: Array("a".utf8), notes: Array("b".utf8)) },
    { $0.firstText = page().sections[0].texts[0] }, { $0.forms = [FormatFile(.epub, path: OutputPath("a.epub"))] },
    { $0.forms = [FormatFile(.epub, path: OutputPath("a.epub"), detail: "1 KB")] }, { $0.collections = [link] },
    { $0.letters = [LetterLink("A", id: "a")] }, { $0.letters = [LetterLink("A", page: .titles, id: "a")] },
    { $0.sections = [] }, { $0.sections[0].heading = "1902" }, { $0.sections[0].id = "b" },
    { $0.sections[0].placement = .above }, { $0.sections[0].page = .titles }, { $0.sections[0].isUndated = true },
    { $0.sections[0].language = LanguageTag("de") }, { $0.sections[0].texts = [] },
    { $0.sections[0] = section("1901") { $0.omissions = .date } },
    { $0.sections[0] = section("1901") { $0.body = PageBody(text: []) } },
    { $0.sections[0].texts.append(contentsOf: $0.sections[0].texts) }, { $0.titles = $0.sections },
    { $0.names = [NameGroup("A", id: "a", names: [])] },
    { $0.names = [NameGroup("A", id: "a", names: [NameGroup.Name(link, count: 1)])] },
    { $0.names = [NameGroup("A", id: "a", names: [NameGroup.Name(link, count: 2)])] },
    { $0.keywords = [Keyword("bread", letter: "B", id: "b", texts: [link])] },
    { $0.elsewhere = [TextElsewhere("One", authors: "", date: "", language: nil, address: "a")] },
    { $0.elsewhere = [TextElsewhere("One", authors: "", date: "", language: nil, address: "b")] },
  ]

  @Test("differs for another page, whatever part of it has changed")
  func noticesChanges() {
    var sums = [Self.sum(Self.page())]
    for change in Self.changes {
      var page = Self.page()
      change(&page)
      sums.append(Self.sum(page))
    }
    #expect(Set(sums).count == sums.count)
  }

  @Test("differs if anything that lists show of a text has changed")
  func noticesFacts() {
    let facts = TextEntry.Facts(FrontMatter(title: "One", language: .english), page: OutputPath("one/index.html"))
    let changes: [(inout TextEntry.Facts) -> Void] = [
      { _ in }, { $0.frontMatter.title = "Two" }, { $0.frontMatter.summary = "Short." }, { $0.page = .titles },
      { $0.authors = ["Ada Bell"] }, { $0.translations = [Self.link] }, { $0.minutes = 2 }, { $0.stock = 3 },
      { $0.elsewhere = [TextElsewhere("One", authors: "", date: "", language: nil, address: "a")] },
      { $0.formats = [FormatFile(.pdf, path: OutputPath("one.pdf"))] },
    ]
    let sums = changes.map { change in
      var changed = facts
      change(&changed)
      return Self.sum(changed)
    }
    #expect(Set(sums).count == sums.count)
  }
}
