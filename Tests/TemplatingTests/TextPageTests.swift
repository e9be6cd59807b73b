import Diagnostics
import Model
import Templating
import Testing

@Suite("The page of a text") struct TextPageTests {
  @Test("has the data of a pamphlet's cover in its title block")
  func titlePage() throws {
    var page = try Sample.page("Walden: Economy") { front in
      front.subtitle = "The first chapter"
      front.date = .day(9, month: 8, year: 1854)
      front.publisher = "Boston, Ticknor and Fields"
      front.series = .init(name: "Walden", number: 1)
    }
    page.authors = [PageLink("Henry David Thoreau", page: OutputPath("authors/henry-david-thoreau/index.html"))]
    page.translators = [PageLink("N. N.", page: nil)]
    page.series = PageLink("Walden", page: OutputPath("series/walden/index.html"))
    #expect(
      Sample.html(page).contains(
        """
        <header class="title-page">
        <p class="series"><a href="../series/walden/index.html">Walden</a>, no. 1</p>
        <h1>Walden: Economy</h1>
        <p class="subtitle">The first chapter</p>
        <p class="author"><i>by</i> <a href="../authors/henry-david-thoreau/index.html" rel="author">\
        Henry David Thoreau</a></p>
        <p class="translator"><i>translated by</i> <span>N. N.</span></p>
        <p class="imprint">Boston, Ticknor and Fields, <time datetime="1854-08-09">9 August 1854</time></p>
        </header>

        """))
  }

  @Test("of a text without metadata has no empty lines in its title block")
  func bareTitlePage() throws {
    let html = Sample.html(try Sample.page())
    #expect(html.contains("<header class=\"title-page\">\n<h1>Walden</h1>\n</header>\n"))
    #expect(!html.contains("colophon") && !html.contains("neighbours") && !html.contains("class=\"cite\""))
    #expect(!html.contains("class=\"forms\""))
  }

  @Test(
    "joins authors as the language does",
    arguments: [
      (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
    ])
  func authors(_ names: [String], _ joined: String) throws {
    let html = Sample.html(try Sample.page { $0.authors = names })
    let line = joined.map { $0.isUppercase ? "<span>\($0)</span>" : String($0) }.joined()
    #expect(html.contains("<p class=\"author\"><i>by</i> \(line)</p>"))
    #expect(html.contains("<title>Walden, by \(joined)</title>"))
  }

  @Test("names the source with its size in the colophon, and has no row of forms for it alone")
  func source() throws {
    var page = try Sample.page()
    page.formats = [FormatFile(.source, path: OutputPath("walden/walden.md"), detail: "32 KB")]
    let html = Sample.html(page)
    #expect(
      html.contains(
        """
        <dt>Other forms</dt><dd><ul class="run-in">\
        <li><a href="walden.md" type="text/markdown">Source</a> <span>32 KB</span></li></ul></dd>
        """))
    #expect(!html.contains("class=\"forms\""))
  }

  @Test("of fewer than three hundred words without contents is a leaflet")
  func leaflet() throws {
    var page = try Sample.page()
    page.body.words = 299
    #expect(Sample.html(page).contains("<article class=\"leaflet\">"))
    page.body.contents = Array("<ol><li>A</li></ol>".utf8)
    #expect(Sample.html(page).contains("<article>"))
    page.body.contents = []
    page.body.words = 300
    #expect(Sample.html(page).contains("<article>"))
  }

  @Test("of a text that is no pamphlet has only its title and text")
  func pageAlone() throws {
    var page = try Sample.page("About") { front in
      front.isPage = true
      front.authors = ["Ann"]
      front.date = .year(1978)
      front.source = "A drawer"
    }
    page.citations = [Citation(style: "MLA", html: Array("<cite>About</cite>.".utf8))]
    page.body.contents = Array("<ol><li>A</li></ol>".utf8)
    let html = Sample.html(page)
    #expect(html.contains("<article class=\"page\">\n<header class=\"title-page\">\n<h1>About</h1>\n</header>\n<div"))
    #expect(!html.contains("end-matter") && !html.contains("citation_") && !html.contains("class=\"contents\""))
  }

  @Test("sets short sections small, and a dedication before the text")
  func briefAndDedication() throws {
    var page = try Sample.page { $0.dedication = "For J. W. & others" }
    page.body.isBrief = true
    #expect(
      Sample.html(page).contains(
        "<div class=\"text brief\">\n<p class=\"dedication\">For J. W. &amp; others</p>\n<p>I lived alone.</p>"))
  }

  @Test(
    "marks long words and long titles for the style sheet",
    arguments: [
      ("Walden", "<h1>"), ("Rechtsschutzversicherungsgesellschaften", "<h1 style=\"--word: 39\">"),
      ("A Well-Tempered-Conversation", "<h1>"), ("大學章句", "<h1>"),
      ("An Account of What a Handloom Weaver Saw and Heard on the Sixteenth", "<h1 class=\"long\">"),
    ])
  func titleMeasure(title: String, tag: String) throws {
    #expect(Sample.html(try Sample.page(title)).contains("\(tag)\(title)</h1>"))
  }

  @Test("has the icon and the path to the root from any folder")
  func assets() throws {
    let html = Sample.html(try Sample.page())
    #expect(html.contains("<link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">"))
    let own = TemplateSet.loading(overrides: [Sample.file("more.mustache", "{{root}}fonts/a.woff2")])
    #expect(own.diagnostics.isEmpty)
    let page = String(decoding: own.value.render(try Sample.page(), of: Sample.site), as: UTF8.self)
    #expect(page.contains("../fonts/a.woff2"))
  }

  @Test("links its translations, and lists every language with the absolute address in its head")
  func translations() throws {
    var page = try Sample.page()
    page.translations = [
      PageLink("Walden oder Leben", page: OutputPath("walden-de/index.html"), language: LanguageTag("de")),
      PageLink("والدن", page: OutputPath("walden-ar/index.html"), language: LanguageTag("ar")),
    ]
    let html = Sample.html(page)
    #expect(html.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/library/walden/\">"))
    #expect(html.contains("<link rel=\"alternate\" hreflang=\"de\" href=\"https://example.org/library/walden-de/\">"))
    #expect(
      html.contains(
        "<a href=\"../walden-de/index.html\" rel=\"alternate\" hreflang=\"de\" lang=\"de\">Walden oder Leben</a>"))
    #expect(html.contains("hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">والدن</a>"))
  }

  @Test("has contents and notes in their places, and the script only with them")
  func contentsAndNotes() throws {
    var page = try Sample.page()
    #expect(!Sample.html(page).contains("site.js"))
    page.body.contents = Array("<ol><li><a href=\"#a\">A</a></li></ol>".utf8)
    page.body.notes = Array("<section role=\"doc-endnotes\">N</section>\n".utf8)
    page.body.hasNotes = true
    let html = Sample.html(page)
    #expect(html.contains("<script src=\"../site.js\" defer></script>"))
    #expect(
      html.contains(
        """
        <div class="text">
        <nav class="contents" aria-label="Contents">
        <details open>
        <summary>Contents</summary>
        <ol><li><a href="#a">A</a></li></ol>
        </details>
        </nav>
        <p>I lived alone.</p>
        </div>
        <div class="notes" data-more="more" data-less="less" data-note="Note">
        <section role="doc-endnotes">N</section>
        """))
  }

  @Test("comes with its contents closed when they are long")
  func longContents() throws {
    var page = try Sample.page()
    page.body.contents = Array(String(repeating: "<li>x</li>", count: 13).utf8)
    #expect(Sample.html(page).contains("<details>"))
    page.body.contents = Array(String(repeating: "<li>x</li>", count: 12).utf8)
    #expect(Sample.html(page).contains("<details open>"))
  }

  @Test("of a text with footnotes after its sections has the script, too")
  func notesBySection() throws {
    var page = try Sample.page()
    page.body = PageBody(text: page.body.text, hasNotes: true)
    let html = Sample.html(page)
    #expect(html.contains("site.js") && !html.contains("class=\"notes\""))
  }

  @Test("ends with neighbours, more texts, colophon, and collapsed citations")
  func endMatter() throws {
    var page = try Sample.page { front in
      front.source = "Standard Ebooks (https://standardebooks.org/a_(b)), the first format"
      front.rights = "Public domain."
    }
    let walking = PageLink("Walking", page: OutputPath("walking/index.html"))
    page.citations = [Citation(style: "MLA", html: Array("<cite>Walden</cite>.".utf8))]
    page.more = [
      MoreTexts(.author, PageLink("Thoreau", page: OutputPath("authors/t/index.html")), texts: [walking], count: 5)
    ]
    page.series = PageLink("Walden", page: nil)
    page.next = PageLink("בראשית", page: OutputPath("b/index.html"), language: LanguageTag("he"))
    let html = Sample.html(page)
    #expect(
      html.contains(
        "<dd>Standard Ebooks (<a href=\"https://standardebooks.org/a_(b)\">https://standardebooks.org/a_(b)</a>)"))
    #expect(html.contains("<dt>Rights</dt><dd>Public domain.</dd>"))
    #expect(html.contains("<dt>MLA</dt><dd><cite>Walden</cite>.</dd>"))
    #expect(html.contains("<dt>By the same author</dt>\n<dd><ul><li><a href=\"../walking/index.html\">"))
    #expect(html.contains("<li><a href=\"../authors/t/index.html\"><i>5 texts</i></a></li></ul></dd>"))
    #expect(html.contains("<details class=\"cite\">\n<summary>Cite this text</summary>"))
    let parts = ["class=\"neighbours\"", "class=\"also\"", "class=\"colophon\"", "class=\"cite\""]
    let locations = parts.map { html.firstRange(of: $0)?.lowerBound }
    #expect(!locations.contains(nil) && locations.compactMap(\.self) == locations.compactMap(\.self).sorted())
    #expect(html.contains("<nav class=\"neighbours\" aria-label=\"Series: Walden\">\n<p></p>"))
    #expect(
      html.contains(
        "<a href=\"../b/index.html\" rel=\"next\"><i>Next</i> <span lang=\"he\" dir=\"rtl\">בראשית</span></a>"))
  }

  @Test("has the metadata for reference managers and search engines in its head")
  func metadata() throws {
    let html = Sample.html(
      try Sample.page { front in
        front.authors = ["Henry David Thoreau"]
        front.date = .month(8, year: 1854)
        front.summary = "With its accounts."
        front.topics = ["economy", "walking"]
        front.series = .init(name: "Walden", number: 2)
      })
    for line in [
      "<meta name=\"description\" content=\"With its accounts.\">",
      "<link rel=\"canonical\" href=\"https://example.org/library/walden/\">",
      "<meta property=\"og:type\" content=\"article\">",
      "<meta property=\"og:url\" content=\"https://example.org/library/walden/\">",
      "<meta name=\"citation_title\" content=\"Walden\">",
      "<meta name=\"citation_author\" content=\"Henry David Thoreau\">",
      "<meta name=\"citation_publication_date\" content=\"1854/08\">",
      "<meta name=\"citation_language\" content=\"en\">",
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"The Stapled Library · Atom\" href=\"../feed.xml\">",
      #"{"@context":"https://schema.org","@type":"Book","name":"Walden","#
        + #""author":[{"@type":"Person","name":"Henry David Thoreau"}],"datePublished":"1854-08","inLanguage":"en","#
        + #""description":"With its accounts.","keywords":"economy, walking","#
        + #""isPartOf":[{"@type":"BookSeries","name":"Walden"}],"position":"2","#
        + #""url":"https://example.org/library/walden/"}</script>"#,
    ] {
      #expect(html.contains(line), "\(line)")
    }
  }

  @Test("without a base address has no absolute addresses")
  func withoutBaseAddress() throws {
    var site = Sample.site
    site.settings.baseURL = nil
    let html = Sample.html(try Sample.page(), of: site)
    #expect(!html.contains("canonical") && !html.contains("og:url") && !html.contains("public_url"))
    #expect(!html.contains("\"url\""))
  }

  @Test("is described by its first words if it has no summary")
  func opening() throws {
    var page = try Sample.page()
    page.body.opening = "I lived alone."
    #expect(Sample.html(page).contains("<meta name=\"description\" content=\"I lived alone.\">"))
  }

  @Test("in a right-to-left language is mirrored, and marks what is in another language")
  func rightToLeft() throws {
    var page = try Sample.page("בראשית", in: "he") { $0.source = "https://example.org/a" }
    page.series = PageLink("חומש", page: nil)
    let html = Sample.html(page)
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"he\" dir=\"rtl\" style='--running: \"בראשית\"'>"))
    #expect(html.contains("<a href=\"../index.html\" lang=\"en\" dir=\"ltr\">The Stapled Library</a>"))
    #expect(html.contains("<footer class=\"site\">\n<p lang=\"en\" dir=\"ltr\">"))
    #expect(html.contains("<a href=\"https://example.org/a\" dir=\"ltr\">"))
  }

  @Test("in a language the program has no words for marks the program's words as English")
  func foreignWords() throws {
    var page = try Sample.page("Uhambo", in: "zu")
    page.translations = [PageLink("A Journey", page: OutputPath("a/index.html"), language: .english)]
    let html = Sample.html(page)
    #expect(html.contains("<a class=\"skip\" href=\"#_text\" lang=\"en\">Skip to the text</a>"))
    #expect(!html.contains("<h1 lang"))
  }

  @Test("in a regional variant of a language does not mark the program's words")
  func regions() throws {
    let html = Sample.html(try Sample.page(in: "en-GB"))
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en-GB\" style"))
    #expect(!html.contains(" lang=\"en\""))
  }

  @Test("of a draft says that it is one")
  func draft() throws {
    #expect(Sample.html(try Sample.page { $0.isDraft = true }).contains("<p><span class=\"draft\">Draft</span></p>"))
  }

  @Test("of the year 0, which HTML does not allow, prints the year as plain text")
  func yearZero() throws {
    let html = Sample.html(try Sample.page { $0.date = .year(0) })
    #expect(html.contains("<p class=\"imprint\">0</p>"))
    #expect(!html.contains("citation_publication_date"))
  }

  @Test("keeps the bytes of the body as they are")
  func bytes() throws {
    let pre = "<pre><code>  one\n\n    two</code></pre>"
    #expect(Sample.html(try Sample.page(body: pre)).contains(pre))
  }
}
