import Feeds
import Foundation
import Model
import Testing

@Suite("The catalogue for e-readers") struct OPDSCatalogueTests {
  private func text(_ title: String, _ slug: String, _ language: String) throws -> Text {
    Text(
      source: "content/\(slug).md", slug: try #require(Slug(slug)), collection: [],
      frontMatter: FrontMatter(title: title, language: try #require(LanguageTag(language))), sourceSize: 0)
  }

  private func files(_ texts: [Text], translations: [[Text]], cover: OutputPath? = nil) -> [String: String] {
    let entries = zip(texts, translations).map { text, others in
      OPDSCatalogue.Entry(
        text, files: [(.epub, OutputPath("\(text.page.folder)book.epub"))], cover: cover, translations: others)
    }
    let catalogue = OPDSCatalogue(
      settings: SiteSettings(), address: nil, entries: entries,
      lists: [OPDSList(at: "opds/titles", "Titles", .texts(Array(texts.indices)))])
    return Dictionary(catalogue.files.map { ($0.path.path, String(decoding: $0.bytes, as: UTF8.self)) }) { $1 }
  }

  @Test("a book has its cover where there is a picture of it")
  func namesCovers() throws {
    let hedges = try text("On Hedges", "on-hedges", "en")
    let files = files([hedges], translations: [[]], cover: OutputPath("on-hedges/on-hedges-cover.png"))
    let atom = try #require(files["opds/titles.xml"])
    for rel in ["http://opds-spec.org/image", "http://opds-spec.org/image/thumbnail"] {
      #expect(atom.contains("<link rel=\"\(rel)\" type=\"image/png\" href=\"../on-hedges/on-hedges-cover.png\"/>"))
    }
    let images = "\"images\":[{\"href\":\"../on-hedges/on-hedges-cover.png\",\"type\":\"image/png\"}]"
    #expect(files["opds/titles.json"]?.contains(images) == true)
    #expect(self.files([hedges], translations: [[]])["opds/titles.xml"]?.contains("/image") == false)
  }

  @Test("a book leads to the pages of its translations, each with its language and title")
  func namesTranslations() throws {
    let hedges = try text("On Hedges", "on-hedges", "en")
    let hecken = try text("Von <Hecken>", "von-hecken", "de")
    let ditches = try text("On Ditches", "on-ditches", "en")
    let files = files([hedges, hecken, ditches], translations: [[hecken], [hedges], []])
    let atom = try #require(files["opds/titles.xml"])
    let alternates = atom.matches(
      of: /<link rel="alternate" type="text\/html" hreflang="(.+?)" title="(.+?)" href="(.+?)"\/>/
    )
    .map { [String($0.output.1), String($0.output.2), String($0.output.3)] }
    #expect(
      alternates == [
        ["de", "Von &lt;Hecken&gt;", "../von-hecken/index.html"], ["en", "On Hedges", "../on-hedges/index.html"],
      ])
    struct Feed: Decodable {
      struct Publication: Decodable { let links: [Link] }
      struct Link: Decodable {
        let rel: String
        let href: String
        let language: String?
        let title: String?
      }
      let publications: [Publication]
    }
    let feed = try JSONDecoder().decode(Feed.self, from: Data(try #require(files["opds/titles.json"]).utf8))
    let links = feed.publications.map { $0.links.filter { $0.language != nil } }
    #expect(links.map { $0.map(\.href) } == [["../von-hecken/index.html"], ["../on-hedges/index.html"], []])
    #expect(links[0].map { [$0.rel, $0.language, $0.title] } == [["alternate", "de", "Von <Hecken>"]])
  }
}
