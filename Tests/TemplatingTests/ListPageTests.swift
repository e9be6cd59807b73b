import Model
import Templating
import Testing

@Suite("The page of a list") struct ListPageTests {
  private func index(page number: Int = 1, of pageCount: Int = 1) -> ListPage {
    var list = ListPage(at: OutputPath("index.html"), of: .index, number: number, pageCount: pageCount)
    list.count = 46
    list.years = 1189...2020
    list.languages = 3
    return list
  }

  private func entry(_ title: String, in language: String = "en") -> TextEntry.Facts {
    TextEntry.Facts(
      FrontMatter(title: title, language: LanguageTag(language) ?? .english), page: OutputPath("a/index.html"))
  }

  @Test(
    "says in its heading what it lists",
    arguments: [
      (ListSubject.term(.authors, name: "Ann"), "Author" as String?, "Ann"),
      (.term(.topics, name: "work"), "Topic", "work"),
      (.term(.series, name: "Tracts"), "Series", "Tracts"), (.term(.years, name: "1854"), "Year", "1854"),
      (.collection(title: "Essays"), "Collection", "Essays"), (.titles, nil, "Titles"),
    ])
  func heads(_ subject: ListSubject, _ kicker: String?, _ heading: String) {
    var list = ListPage(at: OutputPath("authors/ann/index.html"), of: subject)
    list.count = 12
    let html = Sample.html(list)
    let line = kicker.map { "<p class=\"series\">\($0)</p>\n" } ?? ""
    #expect(
      html.contains(
        "<header class=\"title-page\">\n\(line)<h1>\(heading)</h1>\n<p class=\"imprint\">12 texts</p>\n</header>"))
    list.count = 11
    #expect(!Sample.html(list).contains("11 texts"))
    #expect(html.contains("<title>\(heading) · The Stapled Library</title>"))
  }

  @Test("of names does not count texts, and has letters beside the names")
  func names() {
    var list = ListPage(at: OutputPath("authors/index.html"), of: .taxonomy(.authors))
    list.count = 5
    list.names = [NameGroup("A", id: "az-a", names: []), NameGroup("Topics", id: "topics", names: [])]
    let html = Sample.html(list)
    #expect(html.contains("<header class=\"title-page\">\n<h1>Authors</h1>\n</header>"))
    #expect(html.contains("<section class=\"year\" aria-labelledby=\"az-a\">"))
    #expect(html.contains("<section aria-labelledby=\"topics\">"))
  }

  @Test("of all texts has the site's name, the number of texts and their years")
  func indexHead() {
    var site = Sample.site
    site.settings.subtitle = "To fold and pass on"
    let html = Sample.html(index(), of: site)
    #expect(
      html.contains(
        """
        <header class="title-page">
        <h1>The Stapled Library</h1>
        <p class="subtitle">To fold and pass on</p>
        <p class="imprint">46 texts, 3 languages, 1189–2020</p>
        """))
    #expect(html.contains("<link rel=\"stylesheet\" href=\"site.css\">"))
    #expect(html.contains("<link rel=\"canonical\" href=\"https://example.org/library/\">"))
    #expect(html.contains("<a href=\"index.html\" aria-current=\"page\">Titles</a>"))
  }

  @Test("lists texts with all their metadata")
  func entries() {
    var list = index()
    var full = entry("Walden")
    full.authors = ["A", "B"]
    full.frontMatter.summary = "With accounts."
    full.minutes = 22
    full.frontMatter.date = .year(1854)
    full.frontMatter.series = .init(name: "S", number: 1)
    full.frontMatter.isDraft = true
    full.formats = [FormatFile(.source, path: OutputPath("a/a.md"))]
    list.sections = [ListSection("1854", id: "y1854", texts: [TextEntry(full), TextEntry(entry("Bare"))])]
    #expect(
      Sample.html(list).contains(
        """
        <section class="year" aria-labelledby="y1854">
        <h2 id="y1854">1854</h2>
        <ol class="texts">
        <li><div><a class="title" href="a/index.html">Walden</a> <span class="draft">Draft</span> \
        <span class="by">A and B</span>
        <p>With accounts.</p>
        </div>
        <p class="meta"><span>no. 1</span><time datetime="1854">1854</time><span>22 min</span></p>
        </li>
        <li><div><a class="title" href="a/index.html">Bare</a>
        </div>
        </li>
        </ol>
        </section>

        """))
  }

  @Test("leaves out what the list itself says")
  func omissions() {
    var list = index()
    var alone = entry("Alone")
    alone.authors = ["Ann"]
    alone.frontMatter.date = .year(1854)
    alone.frontMatter.series = .init(name: "S", number: 1)
    var together = alone
    together.authors = ["Ann", "Ben"]
    list.sections = [
      ListSection(
        "", id: "x",
        texts: [alone, together].map { facts in
          var entry = TextEntry(facts)
          entry.omissions = [.soleAuthor, .date, .number]
          return entry
        })
    ]
    let html = Sample.html(list)
    #expect(!html.contains("<span class=\"by\">Ann</span>"))
    #expect(html.contains("<span class=\"by\">Ann and Ben</span>"))
    #expect(!html.contains("<p class=\"meta\">"))
  }

  @Test("marks each entry's language, and joins its authors as that language does")
  func languages() {
    var list = index()
    var hebrew = entry("בראשית", in: "he")
    hebrew.authors = ["רש״י"]
    hebrew.frontMatter.summary = "ספר"
    var german = entry("Der Weber", in: "de")
    german.authors = ["A", "B"]
    list.sections = [ListSection("", id: "x", texts: [TextEntry(hebrew), TextEntry(german)])]
    let html = Sample.html(list)
    #expect(html.contains("lang=\"he\" dir=\"rtl\">בראשית</a> <span class=\"by\" lang=\"he\" dir=\"rtl\">רש״י</span>"))
    #expect(html.contains("<p lang=\"he\" dir=\"rtl\">ספר</p>"))
    #expect(html.contains("<span class=\"by\" lang=\"de\">A und B</span>"))
    #expect(html.contains("<div>\n<ol class=\"texts\">") && html.contains("</ol>\n</div>\n"))
  }

  @Test("links to the next page, on later pages also to the one before, and leaves distant pages out")
  func pages() {
    #expect(
      Sample.html(index(of: 20)).contains(
        """
        <nav class="pages" aria-label="Pages"><ul>
        <li><b aria-current="page">1</b></li>
        <li><a href="page-2/index.html">2</a></li>
        <li><a href="page-3/index.html">3</a></li>
        <li><span>…</span> <a href="page-20/index.html">20</a></li>
        <li><a href="page-2/index.html" rel="next">Next</a></li>
        </ul></nav>
        """))
    func numbers(page number: Int, of count: Int) -> [String] {
      Sample.html(index(page: number, of: count)).split(separator: "\n")
        .drop { !$0.contains("class=\"pages\"") }.prefix { !$0.contains("</nav>") }
        .filter { $0.hasPrefix("<li>") && !$0.contains("rel=") }
        .map { String($0.replacing(/<[^>]*>/, with: "")) }
    }
    #expect(numbers(page: 10, of: 20) == ["1", "… 8", "9", "10", "11", "12", "… 20"])
    #expect(numbers(page: 4, of: 5) == ["1", "2", "3", "4", "5"])
    #expect(numbers(page: 2, of: 2) == ["1", "2"])
    let last = Sample.html(index(page: 20, of: 20))
    #expect(last.contains("<li><a href=\"../page-19/index.html\" rel=\"prev\">Previous</a></li>"))
    #expect(!last.contains("rel=\"next\""))
    #expect(last.contains("<title>The Stapled Library · Page 20</title>"))
    #expect(last.contains("aria-current=\"true\">Titles</a>"))
  }

  @Test("has letters, titles and names in their places")
  func parts() {
    var list = index()
    list.letters = [LetterLink("П", page: OutputPath("titles/index.html"), id: "az-п", language: LanguageTag("ru"))]
    list.titles = [ListSection("A", id: "az-a", texts: [TextEntry(entry("Against the Grain"))])]
    list.names = [
      NameGroup(
        "Topics", id: "topics", names: [.init(PageLink("work", page: OutputPath("topics/work/index.html")), count: 10)])
    ]
    list.collections = [PageLink("Essays", page: OutputPath("essays/index.html"))]
    let html = Sample.html(list)
    #expect(html.contains("<a href=\"titles/index.html#az-п\" lang=\"ru\">П</a>"))
    #expect(html.contains("<h3 id=\"az-a\">A</h3>\n<ul>\n<li><a href=\"a/index.html\">Against the Grain</a></li>"))
    #expect(html.contains("<li><a href=\"topics/work/index.html\">work</a> <span>(10)</span></li>"))
    #expect(html.contains("<nav class=\"jump\" aria-label=\"Collections\"><ul><li><a href=\"essays/index.html\">"))
  }

  @Test("has the introduction of the index, with its footnotes and the script")
  func introduction() {
    var list = index()
    #expect(!Sample.html(list).contains("site.js"))
    list.introduction = PageBody(text: Array("<p>Found in a drawer.</p>".utf8), notes: Array("N".utf8))
    let html = Sample.html(list)
    #expect(html.contains("<div class=\"introduction\">\n<div class=\"text\">\n<p>Found in a drawer.</p>\n</div>"))
    #expect(html.contains("<div class=\"notes\" data-more=\"more\"") && html.contains("site.js"))
  }

  @Test("in links: pretty names folders")
  func prettyLinks() {
    var site = Sample.site
    site.settings.links = .pretty
    var list = index()
    list.sections = [ListSection("", id: "x", texts: [TextEntry(entry("Walden"))])]
    let html = Sample.html(list, of: site)
    #expect(html.contains("<a class=\"title\" href=\"a/\">Walden</a>"))
    #expect(html.contains("<a href=\"./\" aria-current=\"page\">The Stapled Library</a>"))
    #expect(!html.contains("index.html"))
  }
}
