import Feeds
import Foundation
import Model
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Feeds") struct FeedTests {
  private func text(_ title: String, slug: String, change: (inout FrontMatter) -> Void = { _ in }) throws -> Text {
    var frontMatter = FrontMatter(title: title, language: .english)
    change(&frontMatter)
    return Text(
      source: "content/\(slug).md", slug: try #require(Slug(slug)), collection: [], frontMatter: frontMatter,
      sourceSize: 0)
  }

  @Test("the other formats of a text are linked with their types and sizes")
  func linksFormats() throws {
    let file = Feed.Attachment(format: .epub, path: OutputPath("walden/walden.epub"), size: 12_345)
    let feed = feed([Feed.Entry(try text("Walden", slug: "walden"), content: [], attachments: [file])])
    let link = try #require(try elements(of: feed.atom).first { $0.attributes["rel"] == "enclosure" })
    #expect(link.path == "feed/entry/link")
    #expect(link.attributes["href"] == "https://example.org/library/walden/walden.epub")
    #expect(link.attributes["type"] == "application/epub+zip" && link.attributes["length"] == "12345")
    let json = String(decoding: feed.json, as: UTF8.self)
    #expect(json.contains("\"size_in_bytes\":12345") || json.contains("\"size_in_bytes\": 12345"))
  }

  private func feed(_ entries: [Feed.Entry], change: (inout SiteSettings) -> Void = { _ in }) -> Feed {
    var settings = SiteSettings()
    settings.title = "The Stapled Library"
    change(&settings)
    return Feed(settings: settings, address: PublishedAddress("https://example.org/library/"), entries: entries)
  }

  /// An element of a parsed document, with its text.
  private struct Element {
    let path: String
    let attributes: [String: String]
    var text = ""
  }

  /// A reader of XML that uses Foundation's parser.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let parent = open.last.map { elements[$0].path + "/" } ?? ""
      open.append(elements.count)
      elements.append(Element(path: parent + name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }

  private func elements(of bytes: [UInt8]) throws -> [Element] {
    let parser = XMLParser(data: Data(bytes))
    let reader = Reader()
    parser.delegate = reader
    try #require(
      parser.parse(), "\(String(describing: parser.parserError)) in \(String(decoding: bytes, as: UTF8.self))")
    return reader.elements
  }

  private func members(of bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private let hostile =
    "]]></content><script>alert(\"1\")</script>&amp;&bogus; \u{0}\u{8}\u{1B}\u{7F}\u{FFFE}\u{FFFF}\u{2028}\u{2029}<\u{301}' \\"

  private var harmless: String {
    "]]></content><script>alert(\"1\")</script>&amp;&bogus; \u{2028}\u{2029}<\u{301}' \\"
  }

  @Test("an Atom feed has the elements of each text that RFC 4287 asks for")
  func writesAtom() throws {
    let walden = try text("Walden", slug: "walden") {
      $0.authors = ["Thoreau, Henry David", "曾子"]
      $0.date = .month(8, year: 1854)
      $0.summary = "The woods."
      $0.topics = ["simplicity", "economy"]
      $0.translators = ["Ann Ash"]
      $0.rights = "Public domain"
      $0.language = LanguageTag("en-US") ?? .english
    }
    let undated = try text("Undated", slug: "大學")
    let atom = try elements(
      of: feed([.init(walden, content: Array("<p>I went &amp; saw.</p>".utf8)), .init(undated, content: [])]) {
        $0.description = "Short texts"
        $0.author = "A Press"
      }.atom)
    func texts(_ path: String) -> [String] { atom.filter { $0.path == path }.map(\.text) }
    #expect(atom.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    #expect(atom.first?.attributes["xml:lang"] == "en")
    #expect(texts("feed/id") == ["https://example.org/library/"])
    #expect(texts("feed/title") == ["The Stapled Library"])
    #expect(texts("feed/subtitle") == ["Short texts"])
    #expect(texts("feed/updated") == ["1854-08-01T00:00:00Z"])
    #expect(texts("feed/author/name") == ["A Press"])
    #expect(
      atom.filter { $0.path == "feed/link" }.map { [$0.attributes["rel"], $0.attributes["href"]] } == [
        ["self", "https://example.org/library/feed.xml"], ["alternate", "https://example.org/library/"],
      ])
    #expect(
      texts("feed/entry/id") == [
        "https://example.org/library/walden/", "https://example.org/library/%E5%A4%A7%E5%AD%B8/",
      ])
    #expect(texts("feed/entry/author/name") == ["Henry David Thoreau", "曾子"])
    #expect(texts("feed/entry/contributor/name") == ["Ann Ash"])
    #expect(texts("feed/entry/updated") == ["1854-08-01T00:00:00Z", "1970-01-01T00:00:00Z"])
    #expect(texts("feed/entry/published") == ["1854-08-01T00:00:00Z"])
    #expect(texts("feed/entry/summary") == ["The woods."])
    #expect(texts("feed/entry/rights") == ["Public domain"])
    #expect(texts("feed/entry/content") == ["<p>I went &amp; saw.</p>", ""])
    #expect(
      atom.filter { $0.path == "feed/entry/category" }.map { $0.attributes["term"] } == ["simplicity", "economy"])
    #expect(atom.filter { $0.path == "feed/entry" }.map { $0.attributes["xml:lang"] } == ["en-US", nil])
    let content = try #require(atom.first { $0.path == "feed/entry/content" })
    #expect(content.attributes == ["type": "html", "xml:base": "https://example.org/library/walden/"])
  }

  @Test("a feed without texts is valid, with an author and a date")
  func writesEmptyAtom() throws {
    let atom = try elements(of: feed([]).atom)
    let paths = atom.map(\.path)
    #expect(["feed/id", "feed/updated", "feed/author/name"].allSatisfy(paths.contains))
    #expect(atom.first { $0.path == "feed/author/name" }?.text == "The Stapled Library")
  }

  @Test("nothing in a text breaks the Atom feed, and only characters that XML forbids are lost")
  func escapesAtom() throws {
    let text = try text(hostile, slug: "x") {
      ($0.authors, $0.topics, $0.summary, $0.rights) = ([hostile], [hostile], hostile, hostile)
    }
    let atom = try elements(
      of: feed([.init(text, content: Array(hostile.utf8))]) { ($0.title, $0.description) = (hostile, hostile) }.atom)
    for path in ["feed/title", "feed/subtitle", "feed/entry/title", "feed/entry/summary", "feed/entry/content"] {
      let element = try #require(atom.first { $0.path == path })
      #expect(Array(element.text.utf8) == Array(harmless.utf8))
    }
    #expect(atom.first { $0.path == "feed/entry/category" }?.attributes["term"] == harmless)
    #expect(!atom.contains { $0.path.hasSuffix("script") })
  }

  @Test("a JSON feed has the same content in JSON Feed 1.1")
  func writesJSON() throws {
    let walden = try text("Walden", slug: "walden") {
      ($0.authors, $0.date, $0.summary, $0.topics) = (["Thoreau, Henry David"], .year(1854), "The woods.", ["economy"])
      $0.language = LanguageTag("en-US") ?? .english
    }
    let bytes = feed([
      .init(walden, content: Array("<p>I</p>".utf8)), .init(try text("Undated", slug: "u"), content: []),
    ]) {
      $0.publisher = "A Press"
    }.json
    let json = try members(of: bytes)
    #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(json["home_page_url"] as? String == "https://example.org/library/")
    #expect(json["feed_url"] as? String == "https://example.org/library/feed.json")
    #expect(json["authors"] as? [[String: String]] == [["name": "A Press"]])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(
      items.map { $0["id"] as? String } == ["https://example.org/library/walden/", "https://example.org/library/u/"])
    #expect(items.map { $0["content_html"] as? String } == ["<p>I</p>", ""])
    #expect(items[0]["authors"] as? [[String: String]] == [["name": "Henry David Thoreau"]])
    #expect(items[0]["tags"] as? [String] == ["economy"])
    #expect(items[0]["language"] as? String == "en-US")
    #expect(items[0]["date_published"] as? String == "1854-01-01T00:00:00Z")
    #expect(Set(items[1].keys) == ["id", "url", "title", "content_html"])
  }

  @Test("nothing in a text breaks the JSON feed or ends a script element around it")
  func escapesJSON() throws {
    let text = try text(hostile, slug: "x") { $0.summary = hostile }
    let bytes = feed([.init(text, content: Array(hostile.utf8))]) { $0.title = hostile }.json
    let written = String(decoding: bytes, as: UTF8.self)
    for sign in ["<", ">", "&", "\u{2028}", "\u{2029}"] as [Unicode.Scalar] {
      #expect(!written.unicodeScalars.contains(sign))
    }
    let json = try members(of: bytes)
    let items = try #require(json["items"] as? [[String: Any]])
    for value in [json["title"], items[0]["title"], items[0]["summary"], items[0]["content_html"]] {
      let string = try #require(value as? String)
      #expect(Array(string.utf8) == Array(hostile.utf8))
    }
  }
}
