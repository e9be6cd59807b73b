import Testing

@testable import Importing

@Suite("Web pages prepared for pandoc") struct WebPageTests {
  private func prepared(_ page: String) -> String { String(decoding: WebPage(Array(page.utf8)).bytes, as: UTF8.self) }

  @Test("an article becomes an element that pandoc keeps, and nothing else is changed")
  func articles() {
    #expect(
      prepared("<head></head><ARTICLE class=\"x\"><p>a</p></Article><articles>") == """
        <head></head><div role="article" class="x"><p>a</p></div><articles>
        """)
    #expect(prepared("a <b>1 < 2</b>, nämlich <") == "a <b>1 < 2</b>, nämlich <")
    #expect(prepared("") == "")
  }

  @Test("a page's data for search engines completes its metadata")
  func facts() {
    let script = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "A Site"}, {"headline": "On \\"Bread\\" &amp; Salt", \
      "author": [{"name": "Jane Baker"}, "Tom Miller"], "datePublished": "1842-05-04T08:00:00Z"}]}</script>
      """
    let page = prepared("<head>\(script)</head><body></body>")
    #expect(page.contains("<meta name=\"headline\" content=\"On &quot;Bread&quot; &amp; Salt\">\n"), "\(page)")
    #expect(
      page.contains("<meta name=\"author\" content=\"Jane Baker\">\n<meta name=\"author\" content=\"Tom Miller\">\n"))
    #expect(page.contains("<meta name=\"date\" content=\"1842-05-04\">\n</head>"))
    let known = prepared("<head><meta name=\"author\" content=\"J. B.\">\(script)</head>")
    #expect(!known.contains("content=\"Jane Baker\""))
    for broken in ["{\"headline\": ", "[]", "{\"headline\": 4}"] {
      let page = "<script type='application/ld+json'>\(broken)</script>"
      #expect(prepared(page) == page)
    }
  }

  @Test("a picture embedded in the page gets a file name, one that cannot be read stays")
  func pictures() {
    let page = WebPage(
      Array("<img src=\"data:image/png;base64,aGVs bG8=\"><img src='data:image/jpeg;base64,aGk'>".utf8))
    #expect(String(decoding: page.bytes, as: UTF8.self) == "<img src=\"picture-1.png\"><img src='picture-2.jpg'>")
    #expect(page.pictures["picture-1.png"].map { String(decoding: $0, as: UTF8.self) } == "hello")
    #expect(page.pictures["picture-2.jpg"].map { String(decoding: $0, as: UTF8.self) } == "hi")
    for other in [
      "data:image/png;base64,a?b", "data:image/png,abc", "data:text/plain;base64,aGk", "data:image/png;base64,",
    ] {
      #expect(prepared("<img src=\"\(other)\">") == "<img src=\"\(other)\">")
    }
  }
}
