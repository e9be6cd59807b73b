import Model
import Testing

@Suite("Footnote labels") struct FootnoteLabelTests {
  @Test(
    "a printed mark keeps itself",
    arguments: ["*", "**", "***", "†", "‡", "§", "¶", "#", "a", "Z", "é", "א", "大", "*†"])
  func keepsMarks(name: String) {
    #expect(FootnoteLabel(name: name).literalMark == name)
  }

  @Test(
    "numbers, words and the editor's labels are no marks",
    arguments: ["1", "12", "ab", "stick", "", "****", "a*", "ed:a", "ED:*", "-"])
  func numbersOthers(name: String) {
    #expect(FootnoteLabel(name: name).literalMark == nil)
  }

  @Test(
    "labels that begin with ed: are the editor's",
    arguments: [
      ("ed:1", Footnote.Series.editor), ("ED:note", .editor), ("ed:", .editor), ("ed", .author), ("editor", .author),
      ("red:1", .author), ("1", .author),
    ])
  func reportsSeries(name: String, series: Footnote.Series) {
    #expect(FootnoteLabel(name: name).series == series)
  }
}
