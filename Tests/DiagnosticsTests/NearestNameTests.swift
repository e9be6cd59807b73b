import Diagnostics
import Testing

@Suite("Nearest names") struct NearestNameTests {
  private let keys = ["title", "subtitle", "author", "date", "lang", "topics", "translator", "draft", "rights"]

  @Test(
    "a name with few typing errors leads to the one that was meant",
    arguments: [
      ("tilte", "title"), ("Title", "title"), ("autor", "author"), ("authors", "author"), ("translater", "translator"),
      ("lagn", "lang"), ("topic", "topics"), ("dtae", "date"), ("DRAFT", "draft"), ("sub-title", "subtitle"),
    ])
  func findsNear(written: String, meant: String) {
    #expect(written.nearest(among: keys) == meant)
  }

  @Test("a name unlike all known names leads to none", arguments: ["publisher", "xyz", "", "series-number", "大學"])
  func findsNothing(written: String) {
    #expect(written.nearest(among: keys) == nil)
  }

  @Test("of equally near names the first is taken")
  func prefersTheFirst() {
    #expect("bat".nearest(among: ["cat", "hat"]) == "cat")
    #expect("bat".nearest(among: ["hat", "cat"]) == "hat")
    #expect("cat".nearest(among: ["hat", "cat"]) == "cat")
  }

  @Test("without known names there is no nearest")
  func findsAmongNone() {
    #expect("title".nearest(among: [String]()) == nil)
  }

  @Test("two neighbouring letters that are swapped count as one error")
  func countsSwapsOnce() {
    #expect("ab".nearest(among: ["ba"]) == "ba")
    #expect("abcd".nearest(among: ["badc"]) == nil)
  }
}
