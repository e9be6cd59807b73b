import Testing

@testable import Importing

@Suite("Words cut at line ends") struct LineJoinerTests {
  @Test(
    "a cut word that is in the word list is joined",
    arguments: [
      ("The con-\ntradiction is plain.", "The contradiction is plain.\n"),
      ("They sup-\nport it.", "They support it.\n"),
      ("A self-ac-\nclaimed judge.", "A self-acclaimed judge.\n"),
      ("It is well-\nknown here.", "It is well-known here.\n"),
      ("In 1936-\n37 they rose.", "In 1936-37 they rose.\n"),
      ("A twenty-\none year lease.", "A twenty-one year lease.\n"),
    ])
  func joins(input: String, output: String) {
    #expect(Imported(input).body == output)
  }

  @Test("the text's own usage takes precedence over the list")
  func ownUse() {
    #expect(
      Imported("A co-operative shop. The co-\noperative shop.").body == "A co-operative shop. The co-operative shop.\n")
    #expect(
      Imported("A cooperative shop. The co-\noperative shop.").body == "A cooperative shop. The cooperative shop.\n")
  }

  @Test("a soft hyphen at a line end is always removed")
  func softHyphen() {
    #expect(Imported("The world\u{AD}\nwide web.").body == "The worldwide web.\n")
  }

  @Test("without a list a word is joined, unless the text has both halves as words")
  func withoutList() {
    let text = Imported("Das ist ver-\nboten, und das Mutter-\nland, die Mutter, Mutter, land, land.", language: "de")
    #expect(text.body.hasPrefix("Das ist verboten"))
  }

  @Test("a dash at a line end gets no space")
  func dash() {
    #expect(Imported("It was cold—\nvery cold.").body == "It was cold—very cold.\n")
  }
}
