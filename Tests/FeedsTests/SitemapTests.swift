import Feeds
import Foundation
import Model
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Sitemap") struct SitemapTests {
  private let address = PublishedAddress("https://example.org/library")

  @Test("pages are listed by their folders, percent-encoded")
  func listsPages() throws {
    let pages = ["index.html", "walden/index.html", "大學/index.html", "a/b & c.pdf"].map { OutputPath($0) }
    let files = Sitemap(of: pages, address: address).files
    #expect(files.map(\.page.path) == ["sitemap.xml"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url>
        <loc>https://example.org/library/</loc>
        </url>
        <url>
        <loc>https://example.org/library/walden/</loc>
        </url>
        <url>
        <loc>https://example.org/library/%E5%A4%A7%E5%AD%B8/</loc>
        </url>
        <url>
        <loc>https://example.org/library/a/b%20%26%20c.pdf</loc>
        </url>
        </urlset>

        """)
  }

  @Test("many pages are split into several files, listed in the first")
  func partsPages() {
    let pages = (1...5).map { OutputPath("\($0)/index.html") }
    let files = Sitemap(of: pages, address: address, limit: 2).files
    #expect(files.map(\.page.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts[0].contains("<sitemapindex"))
    #expect(texts[0].contains("<loc>https://example.org/library/sitemap-3.xml</loc>"))
    #expect(texts.map { $0.split(separator: "<loc>").count - 1 } == [3, 2, 2, 1])
    #expect(Sitemap(of: pages, address: address, limit: 5).files.count == 1)
    #expect(files.allSatisfy { XMLParser(data: Data($0.bytes)).parse() })
  }

  @Test("a site without pages has a sitemap")
  func listsNothing() {
    let files = Sitemap(of: [], address: address).files
    #expect(files.count == 1)
    #expect(files.allSatisfy { XMLParser(data: Data($0.bytes)).parse() })
  }

  @Test(
    "the site's own address is made ASCII, with a slash at its end",
    arguments: [
      ("https://example.org", "https://example.org/"), ("https://example.org/a b/", "https://example.org/a%20b/"),
      ("https://example.org/été/", "https://example.org/%C3%A9t%C3%A9/"),
      ("https://example.org/%C3%A9/?a=b&c", "https://example.org/%C3%A9/?a=b&c/"),
      ("https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E/"),
    ])
  func encodesBase(written: String, base: String) {
    #expect(PublishedAddress(written).base == base)
  }
}
