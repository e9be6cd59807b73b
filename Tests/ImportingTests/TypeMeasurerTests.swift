import Testing

@testable import Importing

@Suite("Type sizes in a scan") struct TypeMeasurerTests {
  private static let text = [
    "The bread was good, and it was ours, and all the people of the village came in",
    "the evening to the oven at the end of the road, where the old men sat and told",
    "of the year of the great frost. In the winter nobody had gone that way but the",
    "carrier, whose horse knew every stone of it and stopped of its own accord where",
    "the baker’s wife used to stand with a loaf under her apron.",
  ]

  @Test("notes are told from the text by the width of their letters, whatever the heights of their lines")
  func notes() {
    var page = Scanned()
    for (index, line) in Self.text.enumerated() {
      page.add(line, size: 50, height: index.isMultiple(of: 2) ? 40 : 54, baseline: 400 + 62 * index)
    }
    page.add(
      "‘So the almanack has it, where the figures are given in full.", size: 42, height: 52, left: 240, baseline: 2500)
    page.add("°He was then in his sixtieth year, and going blind.", size: 42, height: 52, left: 240, baseline: 2550)
    let body = page.imported.body
    #expect(body.contains("]: So the almanack has it, where the figures are given in full.\n"), "\(body)")
    #expect(body.contains("]: He was then in his sixtieth year, and going blind.\n"), "\(body)")
    #expect(body.contains("told of the year of the great frost. In the winter"), "\(body)")
  }

  @Test("a line of a few letters gets the size of its neighbour")
  func shortLines() {
    var page = Scanned()
    for (index, line) in Self.text.dropLast().enumerated() { page.add(line, size: 50, baseline: 400 + 62 * index) }
    page.add("she stood.", size: 50, height: 43, baseline: 400 + 62 * 4)
    #expect(page.imported.body.hasSuffix("of its own accord where she stood.\n"), "\(page.imported.body)")
  }

  @Test("a rule at the foot that was misread as letters is no word")
  func rules() {
    var page = Scanned()
    for (index, line) in Self.text.enumerated() { page.add(line, size: 50, baseline: 400 + 62 * index) }
    let wide = "<span class='ocrx_word' title='bbox 200 2400 480 2410; x_wconf 24'>en</span>"
    #expect(!page.imported(with: wide).body.contains("en\n"), "\(page.imported(with: wide).body)")
  }
}
