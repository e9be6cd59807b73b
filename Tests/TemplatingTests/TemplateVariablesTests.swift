import Foundation
import Model
import TestSupport
import Testing

@testable import Templating

@Suite("The table of variables") struct TemplateVariablesTests {
  @Test("names each variable as templates write names")
  func names() {
    for scope in TemplateScope.allCases {
      for name in scope.names {
        #expect(name.allSatisfy { $0.isLetter && $0.isLowercase || $0 == "-" }, "\(scope): \(name)")
        #expect(!name.hasPrefix("x-"), "\(name) would hide an own key")
      }
      for row in scope.rows {
        #expect(row.meaning.hasSuffix("."), "\(scope): \(row.meaning)")
        #expect(!row.meaning.isEmpty)
      }
    }
  }

  @Test("gives the right kind of each name, on a page that has everything")
  func kinds() throws {
    var seen: Set<TemplateScope> = []
    let text = PageContext(try fullText(), of: fullSite())
    check(.page, .page, on: text, &seen)
    let list = PageContext(fullList(), of: fullSite())
    check(.page, .page, on: list, &seen)
    check(.notFound, .notFound, on: list, &seen)
    #expect(seen == Set(TemplateScope.allCases))
  }

  /// Compares the kinds of values with those in the table, and so on for the values within.
  private func check(
    _ scope: TemplateScope, _ frame: TemplateFrame, on page: PageContext, _ seen: inout Set<TemplateScope>
  ) {
    seen.insert(scope)
    if case .own = frame {
      #expect(scope == .own)
      return
    }
    for (ordinal, (name, row)) in zip(scope.names, scope.rows).enumerated() {
      switch (row.kind, frame.value(at: ordinal, on: page)) {
      case (_, .nothing), (.text, .text), (.text, .address), (.html, .html), (.html, .bytes), (.flag, .flag): break
      case (.group(let inner), .group(let frame)): check(inner, frame, on: page, &seen)
      case (.list(let inner), .list(let row)):
        for index in 0..<row.count(on: page) { check(inner, .one(of: row, index), on: page, &seen) }
      case (.text, _), (.html, _), (.flag, _), (.group, _), (.list, _):
        Issue.record("\(scope).\(name) is not what the table says")
      }
    }
  }

  @Test("is in the manual")
  func manual() throws {
    let file = Project.root.appending(path: "content/templates.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(page.range(of: "<!-- variables -->\n"))
    let end = try #require(page.range(of: "<!-- /variables -->"))
    let table = "\n" + TemplateReference.markdown + "\n"
    if ProcessInfo.processInfo.environment["PAMPHLET_REWRITE_GOLDEN"] == "1" {
      let rewritten = page[..<start.upperBound] + table + page[end.lowerBound...]
      try Data(String(rewritten).utf8).write(to: file)
    } else {
      #expect(page[start.upperBound..<end.lowerBound] == table, "make golden writes it anew")
    }
  }

  // MARK: Pages that have everything

  private func fullSite() -> SiteContext {
    var site = Sample.site
    site.settings.subtitle = "S"
    site.settings.author = "A"
    site.settings.publisher = "P"
    site.settings.description = "D"
    site.settings.rights = "R"
    site.settings.menu = [.init(title: "About", destination: .page(OutputPath("about/index.html"), fragment: "us"))]
    return site
  }

  private func fullText() throws -> TextPage {
    let link = PageLink("L", page: OutputPath("l/index.html"), language: LanguageTag("he"))
    var page = try Sample.page { front in
      front.subtitle = "S"
      front.date = .day(9, month: 8, year: 1854)
      front.publisher = "P"
      front.source = "S"
      front.rights = "R"
      front.summary = "S"
      front.series = .init(name: "L", number: 1)
    }
    page.body = PageBody(text: [65], notes: [65], contents: [65], opening: "A")
    page.authors = [link, link, link]
    page.translators = [link]
    page.topics = [link]
    page.series = link
    page.previous = link
    page.next = link
    page.collection = link
    page.translations = [link]
    page.citations = [Citation(style: "MLA", html: Array("x".utf8))]
    page.more = [MoreTexts(.author, link, texts: [link], count: 1)]
    page.formats = [FormatFile(.source, path: OutputPath("walden/walden.md"), detail: "1 KB")]
    return page
  }

  private func fullList() -> ListPage {
    var list = ListPage(at: OutputPath("index.html"), of: .index, pageCount: 2)
    list.keywords = [
      Keyword(
        "sauntering", letter: "S", id: "_az-s", texts: [PageLink("Walden", page: OutputPath("walden/index.html"))])
    ]
    list.elsewhere = [
      TextElsewhere(
        "Walking", authors: "Ada Quill", date: "1862", language: LanguageTag("fr"), address: "https://example.org/",
        library: "The Shed")
    ]
    var entry = TextEntry.Facts(
      FrontMatter(title: "T", language: .english), page: OutputPath("t/index.html"))
    entry.frontMatter.date = .year(1854)
    entry.frontMatter.series = .init(name: "S", number: 1)
    entry.minutes = 2
    entry.formats = [FormatFile(.source, path: OutputPath("t/t.md"))]
    list.letters = [LetterLink("A", id: "a")]
    list.sections = [ListSection("1854", id: "y1854", texts: [TextEntry(entry)])]
    list.titles = list.sections
    list.names = [NameGroup("Topics", id: "topics", names: [.init(PageLink("t", page: nil), count: 1)])]
    list.introduction = PageBody(text: [65], notes: [65])
    list.collections = [PageLink("C", page: nil)]
    return list
  }
}
