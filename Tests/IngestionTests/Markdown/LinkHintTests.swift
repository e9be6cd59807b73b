import Diagnostics
import Ingestion
import Model
import TestSupport
import Testing

@Suite("Broken links, and links to generated pages") struct LinkHintTests {
  private func site(baseURL: String? = "https://example.org/") -> Site {
    var settings = SiteSettings()
    settings.baseURL = baseURL
    let frontMatter = FrontMatter(title: "The Pond", language: .english)
    let texts = [("content/a.md", "a"), ("content/essays/bun/index.md", "bun"), ("content/pond.md", "pond")].compactMap
    {
      source, name in
      Slug(name).map { Text(source: source, slug: $0, collection: [], frontMatter: frontMatter, sourceSize: 0) }
    }
    return Site(settings: settings, texts: texts)
  }

  private let files = SiteFiles(
    exists: { ["content/essays/bun/roll.png", "content/tall.png", "content/list.pdf"].contains($0) },
    names: { $0 == "content" ? ["a.md", "essays", "list.pdf", "pond.md", "tall.png"] : ["bun"] })

  private func parsed(_ text: String, baseURL: String? = "https://example.org/") -> Diagnosed<Document> {
    let site = site(baseURL: baseURL)
    let source = TextSource(file: "content/a.md", bytes: Array(text.utf8))
    let lists = [
      "authors/index.html", "authors/henry-david-thoreau/index.html", "topics/index.html", "topics/walking/index.html",
      "years/index.html", "years/1854/index.html", "index.html",
    ]
    let targets = LinkTargets(
      of: site, lists: (lists + (baseURL == nil ? [] : ["feed.xml", "feed.json"])).map { OutputPath($0) })
    return MarkdownParser(files: files).document(in: source, of: site.texts.first, in: targets)
  }

  @Test(
    "the hint names what the link can lead to",
    arguments: [
      ("▸[x](essays/bun.md)", "did you mean 'essays/bun/index.md'?"),
      ("▸[x](essays/bun)", "did you mean 'essays/bun/index.md'?"),
      ("▸[x](Pond.md)", "did you mean 'pond.md'?"), ("▸[x](essays/pond.md)", "did you mean 'pond.md'?"),
      ("▸![x](tal.png)", "did you mean 'tall.png'?"), ("▸![x](b.md)", "check the path"),
      ("▸[x](lst.pdf)", "did you mean 'list.pdf'?"), ("▸[x](feed.jsn)", "did you mean 'feed.json'?"),
      ("▸[x](autors/)", "did you mean 'authors/'?"), ("▸[x](topics/waking/)", "did you mean 'topics/walking/'?"),
      ("A ▸[x][w].\n\n[w]: pon.md", "did you mean 'pond.md'?"), ("A ▸[w].\n\n[w]: pon.md", "did you mean 'pond.md'?"),
      ("A [b](pond.md) ▸[y]() c", "between the brackets"), ("A ▸![y](<>)", "between the brackets"),
    ])
  func namesNearest(text: String, hint: String) {
    let marked = Marked(text, file: "content/a.md")
    let told = parsed(marked.source).diagnostics
    #expect(told.map(\.location) == [marked.location], "\(told)")
    #expect(told.first?.hint.contains(hint) == true, "\(told)")
  }

  @Test(
    "the site's own lists and feeds can be linked to",
    arguments: [
      ("authors/", "authors/index.html"), ("/authors/", "authors/index.html"),
      ("authors/index.html", "authors/index.html"),
      ("authors/henry-david-thoreau/", "authors/henry-david-thoreau/index.html"),
      ("topics/walking/", "topics/walking/index.html"),
      ("years/1854/", "years/1854/index.html"), ("feed.xml", "feed.xml"), ("/feed.json", "feed.json"),
      ("index.html", "index.html"),
    ])
  func leadsToOwn(address: String, page: String) {
    let found = parsed("[x](\(address))")
    #expect(found.diagnostics == [])
    #expect(found.value.nodes.links.map(\.destination) == [.page(OutputPath(page), fragment: nil)])
  }

  @Test(
    "a link to a list that the program does not make is broken",
    arguments: ["series/", "authors/nobody/", "topics/rest/", "feeds.xml"])
  func refusesOthers(address: String) {
    #expect(parsed("[x](\(address))").diagnostics.map(\.severity) == [.error])
  }

  @Test("without the site's address there is no feed to link to")
  func needsAddress() {
    #expect(parsed("[x](feed.xml)", baseURL: nil).diagnostics.map(\.severity) == [.error])
  }

  @Test("a definition with a space before its colon is reported once, at its location")
  func reportsSpacedDefinition() {
    let marked = Marked("N[^1] and [^1].\n\n▸[^1] : text", file: "content/a.md")
    let told = parsed(marked.source).diagnostics
    #expect(told.map(\.location) == [marked.location])
    #expect(told.first?.hint == "write [^1]: without the space")
  }
}
