import Model
import Templating
import Testing

@Suite("Escaping") struct EscapingTests {
  private static let hostile = "\"><script>alert('x')</script>&amp;\u{0}<\u{338}b>"

  @Test("nothing that an author writes reaches the page as markup")
  func hostileNames() throws {
    let hostile = Self.hostile
    var page = try Sample.page(hostile) { front in
      front.subtitle = hostile
      front.authors = [hostile]
      front.translators = [hostile]
      front.topics = [hostile]
      front.series = .init(name: hostile, number: 1)
      front.publisher = hostile
      front.summary = hostile
      front.source = hostile + " https://example.org/\"onclick=\"x"
      front.rights = hostile
      front.ownKeys = [OwnKey(name: "x-a", value: hostile)]
    }
    let link = PageLink(hostile, page: OutputPath("a\"><script>/index.html"), language: LanguageTag("he"))
    page.authors = [link]
    page.translators = [link]
    page.topics = [link]
    page.series = link
    page.previous = link
    page.next = link
    page.collection = link
    page.translations = [link]
    page.more = [MoreTexts(.author, link, texts: [link], count: 1), MoreTexts(.topic, link, texts: [link], count: 1)]
    page.formats = [FormatFile(.source, path: OutputPath("walden/\"><script>.md"), detail: hostile)]
    page.citations = [Citation(style: hostile, html: Array("<cite>fine</cite>".utf8))]
    var site = Sample.site
    site.settings.title = hostile
    site.settings.rights = hostile
    site.settings.menu = [.init(title: hostile, destination: .address("https://example.org/\"><script>"))]
    expectHarmless(Sample.html(page, of: site))

    var list = ListPage(at: OutputPath("index.html"), of: .term(.topics, name: hostile))
    var entry = TextEntry.Facts(
      FrontMatter(title: hostile, language: .english), page: OutputPath("\"><script>/index.html"))
    entry.authors = [hostile, hostile]
    entry.frontMatter.summary = hostile
    entry.formats = page.formats
    list.letters = [LetterLink(hostile, id: hostile)]
    list.sections = [ListSection(hostile, id: hostile, page: OutputPath(hostile), texts: [TextEntry(entry)])]
    list.titles = list.sections
    list.names = [NameGroup(hostile, id: hostile, names: [.init(link, count: 1)])]
    list.collections = [link]
    expectHarmless(Sample.html(list, of: site))
  }

  /// Expects no script but the page's own, no broken attribute, and no control character.
  private func expectHarmless(_ html: String) {
    let scripts = html.ranges(of: "<script").map { html[$0.lowerBound...].prefix { $0 != ">" } }
    #expect(scripts.allSatisfy { $0 == "<script type=\"application/ld+json\"" || $0.hasPrefix("<script src=") })
    #expect(html.ranges(of: "</script").count == scripts.count)
    #expect(!html.utf8.elementsEqualAnywhere(Array(">alert(".utf8)))
    #expect(!html.unicodeScalars.contains("\u{0}"))
    #expect(!html.utf8.elementsEqualAnywhere("\"><".utf8.map { $0 } + Array("script".utf8)))
    // In UTF-8, since `<` with a combining mark still begins a tag to a browser.
    #expect(!html.utf8.elementsEqualAnywhere(Array("<\u{338}".utf8)))
  }

  @Test("the running title stays inside its string of CSS")
  func cssString() throws {
    let html = Sample.html(try Sample.page("A \"b\" \\ 'c' </style>"))
    #expect(html.contains("style='--running: \"A \\22 b\\22  \\5c  &#39;c&#39; \\3c /style&gt;\"'"))
  }

  @Test("structured data ends no script early")
  func structuredData() throws {
    let html = Sample.html(try Sample.page("</script><!--", in: "en") { $0.subtitle = "\u{2028}\"\\\n" })
    #expect(html.contains(#""name":"\u003C/script\u003E\u003C!--""#))
    #expect(html.contains(#""alternativeHeadline":"\u2028\"\\\n""#))
  }

  @Test(
    "addresses are encoded so that they are valid and keep their meaning",
    arguments: [
      ("étude d'été/index.html", "../%"), ("a b/index.html", "a%20b/index.html"),
      ("100%/x#?.html", "100%25/x%23%3F.html"),
      ("on-walking/index.html", "../on-walking/index.html"), ("письмо/index.html", "../письмо/index.html"),
      ("a:b.html", "../a%3Ab.html"), ("it's.html", "../it%27s.html"),
    ])
  func addresses(_ path: String, _ expected: String) throws {
    var page = try Sample.page()
    page.topics = [PageLink("topic", page: OutputPath(path))]
    let html = Sample.html(page)
    if expected == "../%" {
      #expect(html.contains("<a href=\"../étude%20d%27été/index.html\">topic</a>"))
    } else {
      #expect(html.contains(expected + "\">topic</a>"))
    }
  }

  @Test("absolute addresses are in ASCII")
  func wholeAddresses() throws {
    var list = ListPage(at: OutputPath("authors/étienne-duval/index.html"), of: .term(.authors, name: "Étienne Duval"))
    list.count = 1
    #expect(
      Sample.html(list).contains(
        "<link rel=\"canonical\" href=\"https://example.org/library/authors/%C3%A9tienne-duval/\">"))
  }
}

extension Sequence<UInt8> {
  /// Whether it contains some bytes one after another.
  fileprivate func elementsEqualAnywhere(_ pattern: [UInt8]) -> Bool {
    let all = Array(self)
    guard all.count >= pattern.count else { return false }
    return (0...all.count - pattern.count).contains { all[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }
}
