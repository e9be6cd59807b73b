import Feeds
import Model
import Testing

@testable import SiteBuilder

@Suite("Versions of a text, here and in other libraries") struct VersionsTests {
  private func text(_ name: String, source: String? = nil, from: String? = nil) throws -> Text {
    var front = FrontMatter(title: name, language: .english)
    front.source = source
    if let from { front.ownKeys = [OwnKey(name: LinkedLibrary.addressKey, value: from)] }
    return Text(
      source: "content/\(name).md", slug: try #require(Slug(name)), collection: [], frontMatter: front, sourceSize: 0)
  }

  private func library(_ address: String, _ texts: [(path: String, versions: [String])]) -> LinkedLibrary {
    LinkedLibrary(
      title: "A library", address: address,
      texts: texts.map { path, versions in
        var text = LinkedText(path: path, title: path)
        text.versions = versions
        return text
      })
  }

  private var published: PublishedAddress? {
    var settings = SiteSettings()
    settings.baseURL = "https://example.org/shelf/"
    return PublishedAddress(of: settings)
  }

  @Test("a mirrored text is a version of its source, however the address of the source is written")
  func findsMirrored() throws {
    let shed = library("https://example.net/shed/", [("a/index.html", []), ("b/index.html", []), ("c/index.html", [])])
    let texts = try [
      text("own"), text("one", from: "https://example.net/shed/a/"),
      text("two", source: "http://example.net/shed/b/index.html#_notes"), text("three", source: "A leaflet"),
    ]
    #expect(Versions(of: texts, [shed], address: nil).groups == [[1, 4], [2, 5]])
  }

  @Test("versions that catalogues list, of each other's texts and of ours, are joined")
  func joins() throws {
    let shed = library("https://example.net/shed/", [("a/index.html", ["a-fr/index.html"]), ("a-fr/index.html", [])])
    let barn = library("https://example.net/barn/", [("x/index.html", ["https://example.net/shed/a/"])])
    let cellar = library("https://example.net/cellar/", [("y/index.html", ["https://example.org/shelf/own/"])])
    let texts = try [text("own"), text("other")]
    let versions = Versions(of: texts, [shed, barn, cellar], address: published)
    #expect(versions.groups == [[0, 5], [2, 3, 4]])
    #expect(versions.others(than: 3) == [2, 4])
    #expect(versions.others(than: 1).isEmpty)
    #expect(Versions(of: texts, [shed, barn, cellar], address: nil).groups == [[2, 3, 4]])
    #expect(Versions(of: texts, [shed], address: nil, known: [[0, 1]]).groups == [[0, 1], [2, 3]])
    #expect(Versions(of: texts, [], address: nil, known: [[0, 1]]).groups == [[0, 1]])
  }
}
