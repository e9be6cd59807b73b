import Testing

@testable import Importing

@Suite("Superscripts put into the words of a scan") struct RaisedMarksTests {
  /// A page whose second line has a note reference, with two notes at its foot.
  private func page(_ second: String, notes: [String]) -> Scanned {
    var page = Scanned()
    page.add("The bread was good, and it was ours, and all the people of the village came in", size: 50, baseline: 400)
    page.add(second, size: 50, baseline: 462)
    page.add("where the old men sat and told of the year of the great frost, when nobody had", size: 50, baseline: 524)
    page.add(
      "gone that way but the carrier, whose horse knew every stone of the road by then.", size: 50, baseline: 586)
    for (index, note) in notes.enumerated() {
      page.add(note, size: 42, left: 240, baseline: 2500 + 50 * index)
    }
    return page
  }

  /// The right edge of the first words of a line.
  private func end(of words: String) -> Int {
    let tokens = words.split(separator: " ").map { LetterWidths.width(of: Scalars(String($0))) * 50 }
    return 200 + Int(tokens.reduce(0, +)) + 15 * (tokens.count - 1)
  }

  @Test("a reference that was misread as a quotation mark is a reference")
  func misread() {
    var page = page(
      "the evening to the oven,’ at the end of the road", notes: ["‘So the almanack has it for that year."])
    page.addSign(RaisedGlyphs.referenceClass, left: end(of: "the evening to the oven,"), baseline: 462)
    page.addSign(RaisedGlyphs.openingClass, left: 240, baseline: 2500)
    #expect(page.imported.body.contains("the oven,[^1] at the end"), "\(page.imported.body)")
    #expect(page.imported.body.contains("[^1]: So the almanack has it for that year."))
  }

  @Test("a reference that was not recognized is put where the picture has it")
  func lost() {
    var page = page("the evening to the oven, at the end of the road", notes: ["So the almanack has it for that year."])
    page.addSign(RaisedGlyphs.referenceClass, left: end(of: "the evening to the oven,") + 4, baseline: 462)
    #expect(page.imported.body.contains("the oven,[^1] at the end"), "\(page.imported.body)")
  }

  @Test("recognized digits are kept, and the ending of an ordinal is no reference")
  func figures() {
    var page = page(
      "on the 4th to the oven,2 at the end of the road", notes: ["2 So the almanack has it for that year."])
    page.addSign(RaisedGlyphs.referenceClass, left: end(of: "on the 4"), baseline: 462)
    page.addSign(RaisedGlyphs.referenceClass, left: end(of: "on the 4th to the oven,"), baseline: 462)
    #expect(page.imported.body.contains("on the 4th to the oven,[^1] at the end"), "\(page.imported.body)")
  }

  @Test("notes begin where the picture has their marks, even if the marks were not recognized")
  func openings() {
    var page = page(
      "the evening to the oven,’ at the end of the road,’",
      notes: ["So the almanack has it", "He was then in his sixtieth year."])
    page.addSign(RaisedGlyphs.referenceClass, left: end(of: "the evening to the oven,"), baseline: 462)
    page.addSign(
      RaisedGlyphs.referenceClass, left: end(of: "the evening to the oven,’ at the end of the road,"), baseline: 462)
    page.addSign(RaisedGlyphs.openingClass, left: 228, baseline: 2500)
    page.addSign(RaisedGlyphs.openingClass, left: 228, baseline: 2550)
    let body = page.imported.body
    #expect(body.contains("the oven,[^1] at the end of the road,[^2]"), "\(body)")
    #expect(body.contains("[^1]: So the almanack has it\n\n[^2]: He was then in his sixtieth year."), "\(body)")
  }

  @Test("a superscript without a note is reported, and the text goes on")
  func stray() {
    var page = page("the evening to the oven, at the end of the road", notes: [])
    page.addSign(RaisedGlyphs.referenceClass, left: end(of: "the evening to the oven,") + 4, baseline: 462)
    #expect(page.imported.body.contains("the oven,ⁿ at the end"), "\(page.imported.body)")
    #expect(page.imported.messages.contains { $0.contains("has the mark of a note that is not there") })
  }
}
