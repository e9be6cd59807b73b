import Diagnostics
import Model
import Testing

@testable import EPUB

@Suite("Covers") struct CoverTests {
  @Test(
    "a title is set as large as its lines allow, and no line is wider than the cover's measure",
    arguments: [
      "Walden", "On Walking", "To the Readers of the Second Printing",
      "Rechtsschutzversicherungsgesellschaften und Kleinbürgertum", "大學章句", "בראשית",
      String(repeating: "very long title ", count: 20), String(repeating: "x", count: 300), "",
    ])
  func setsTitles(title: String) {
    let set = CoverTitle(title: title)
    for line in set.lines {
      #expect((line.width ?? 0) <= CoverTitle.measure, "\(line)")
    }
    let letters = title.filter { $0 != " " }
    if letters.count < 250 { #expect(set.lines.map(\.text).joined().filter { $0 != " " } == letters) }
    if title == "Walden" { #expect(set.size == 92) }
  }

  @Test("the separate cover is the one of the e-book")
  func exportsCover() async throws {
    let text = Text(
      source: "content/walks.md", slug: try #require(Slug("walks")), collection: [],
      frontMatter: FrontMatter(title: "Walks", language: .english), sourceSize: 0)
    let exported = ExportedText(
      text: text, document: Document(blocks: []), source: [], settings: SiteSettings(), address: nil, pictures: [])
    let files = await CoverExporter().export(exported)
    #expect(files.diagnostics == [])
    #expect(files.value.map(\.suffix) == ["-cover.svg"])
    #expect(files.value.first?.bytes == EPUBFile(Book(of: exported)).coverDrawing)
  }

  @Test("texts of a series have one colour of paper, and their titles are escaped")
  func coloursSeries() throws {
    var one = FrontMatter(title: "One <b>", language: .english)
    one.series = .init(name: "Walks", number: 1)
    var two = FrontMatter(title: "Two", language: .english)
    two.series = .init(name: "Walks", number: 2)
    let covers = [one, two].map { String(decoding: Cover($0, library: "L & Co", slug: $0.title).svg, as: UTF8.self) }
    let papers = covers.compactMap { cover in
      cover.firstRange(of: "fill=\"#").map { cover[$0.upperBound...].prefix(6) }
    }
    #expect(papers.count == 2 && papers[0] == papers[1])
    #expect(covers[0].contains("One &lt;b&gt;") && covers[0].contains("L &amp; CO"))
  }
}
