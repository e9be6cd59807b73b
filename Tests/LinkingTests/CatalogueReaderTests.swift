import Feeds
import Model
import Testing

@Suite("Catalogues of other libraries") struct CatalogueReaderTests {
  private let address = "https://example.org/shed/"

  private func read(_ text: String) throws -> (library: LinkedLibrary, refused: Int) {
    try CatalogueReader.library(in: Array(text.utf8), at: address)
  }

  @Test("the entries of a catalogue are read, and are the same after they were written to links/")
  func reads() throws {
    let (library, refused) = try read(
      #"""
      {"version":1,"title":"The Shed","language":"en","sums":"\#(String(repeating: "a", count: 64))","texts":[
      {"path":"on-walking/index.html","title":"On Walking","authors":["Ada Quill"],"date":"1862~","language":"en",
       "topics":["walking"],"series":["Walks",2],"words":4200,"forms":["html","epub","source","carrier-pigeon"],"rights":"Public domain"}
      ]}
      """#)
    let text = try #require(library.texts.first)
    #expect(refused == 0)
    #expect(library.title == "The Shed")
    #expect(
      text.authors == ["Ada Quill"] && text.series?.name == "Walks" && text.series?.number == 2 && text.words == 4200)
    #expect(text.forms == ["html", "epub", "source"])
    #expect(library.address(of: text) == "https://example.org/shed/on-walking/")
    #expect(LinkedLibrary(kept: library.json) == library)
  }

  @Test("versions are pages of the library or addresses on the web, and nothing else")
  func readsVersions() throws {
    let (library, _) = try read(
      #"""
      {"version":1,"title":"T","texts":[{"path":"a/index.html","title":"A",
      "versions":["b c/index.html","https://example.net/x/","../out/index.html","javascript:alert(1)",7,"/etc/x.html"]}]}
      """#)
    let text = try #require(library.texts.first)
    #expect(text.versions == ["b c/index.html", "https://example.net/x/"])
    #expect(
      library.addresses(ofVersionsOf: text) == [
        "https://example.org/shed/b%20c/index.html", "https://example.net/x/",
      ])
    #expect(LinkedLibrary(kept: library.json) == library)
  }

  @Test("an entry of a feed links to its own page, not to that of its translation")
  func readsTranslatedEntries() throws {
    let (library, _) = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title>
      <link rel="alternate" type="text/html" href="a/"/>
      <link rel="alternate" type="text/html" hreflang="fr" href="a-fr/"/></entry></feed>
      """)
    #expect(library.texts.map(library.address(of:)) == ["https://example.org/shed/a/"])
  }

  @Test(
    "a path that leads out of the library, or is hidden, is refused",
    arguments: [
      "../secret/index.html", "/etc/index.html", "a/../../b.html", "a//b.html", ".hidden/index.html", "a/.git/x.html",
      "a\\\\b.html", "c:/x.html", "a/index.html\\u0000", "javascript:alert(1).html", "a/index.js", "",
    ])
  func refusesPaths(path: String) throws {
    let (library, refused) = try read(
      #"{"version":1,"title":"T","texts":[{"path":"\#(path)","title":"X"},{"path":"ok/index.html","title":"Y"}]}"#)
    #expect(refused == 1)
    #expect(library.texts.map(\.path) == ["ok/index.html"])
  }

  @Test("addresses of other schemes, control characters and marks of direction are left out")
  func cleans() throws {
    let (library, _) = try read(
      #"""
      {"version":1,"title":"A\u0007B\u202eC","texts":[{"path":"a/index.html","title":"<script>x</script>\u001b[31m",
      "address":"javascript:alert(1)","authors":[1,null,{"x":2},"\u2066Eve"],"language":"en\" onload=\"x","words":-5,"date":7}]}
      """#)
    let text = try #require(library.texts.first)
    #expect(library.title == "AB C" || library.title == "A B C")
    #expect(text.title.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(text.address == nil && text.language == nil && text.words == nil && text.date == nil)
    #expect(text.authors == ["Eve"])
  }

  @Test(
    "a file that is no catalogue is refused, with the reason",
    arguments: [
      "", "[]", "null", #"{"version":2,"title":"T","texts":[]}"#, #"{"version":1,"texts":[]}"#,
      #"{"version":1,"title":"T"}"#, String(repeating: "[", count: 100_000),
      String(repeating: #"{"a":"#, count: 60_000),
      "<html>no</html>", "<!DOCTYPE x [<!ENTITY a \"b\">]><feed><title>&a;</title></feed>",
      "{\"version\":1,\"title\":\"T\",\"texts\":[", "\u{0}\u{1}",
    ])
  func refuses(text: String) {
    #expect(throws: CatalogueReader.Refusal.self) { try read(text) }
  }

  @Test("bytes that are not UTF-8, and more than ten megabytes, are refused")
  func refusesBytes() {
    #expect(throws: CatalogueReader.Refusal.self) { try CatalogueReader.library(in: [0x7B, 0xFF, 0x7D], at: address) }
    #expect(throws: CatalogueReader.Refusal.self) {
      try CatalogueReader.library(in: [UInt8](repeating: 0x20, count: CatalogueReader.longest + 1), at: address)
    }
  }

  @Test("long titles are cut, and excessive names and duplicate texts are left out")
  func bounds() throws {
    let names = (0..<500).map { "\"n\($0)\"" }.joined(separator: ",")
    let (library, refused) = try read(
      #"{"version":1,"title":"T","texts":[{"path":"a/index.html","title":"\#(String(repeating: "x", count: 9000))","authors":[\#(names)]},{"path":"a/index.html","title":"again"}]}"#
    )
    #expect(refused == 1)
    #expect(library.texts.first?.title.count == 500)
    #expect(library.texts.first?.authors.count == 50)
  }

  @Test("the texts of an Atom or OPDS feed are read with their addresses")
  func readsFeeds() throws {
    let (library, refused) = try read(
      """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/"><title>Others &amp; Co.</title>
      <entry><title>First</title><author><name>Bo Finch</name></author><dc:language>fr</dc:language>
      <link rel="alternate" href="../first/"/><category term="bread"/></entry>
      <entry><title>Second</title><link rel="http://opds-spec.org/acquisition" href="https://example.net/b.epub"/></entry>
      <entry><title>Bad</title><link href="javascript:alert(1)"/></entry>
      </feed>
      """)
    #expect(library.title == "Others & Co.")
    #expect(library.texts.map(\.title) == ["First", "Second"])
    #expect(
      library.texts.map { library.address(of: $0) } == ["https://example.org/first/", "https://example.net/b.epub"])
    #expect(library.texts.first?.authors == ["Bo Finch"] && library.texts.first?.topics == ["bread"])
    #expect(refused == 1)
  }
}
