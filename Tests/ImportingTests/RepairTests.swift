import Diagnostics
import Testing

@testable import Importing

@Suite("Corrections of misread words") struct RepairTests {
  @Test(
    "a misreading that cannot be a word is corrected in any text",
    arguments: [
      ("The ﬁrst of ſeven.", "The first of seven."), ("It 1s so, 0f course.", "It is so, of course."),
      ("In the.manner of kings.", "In the manner of kings."), ("It was just.But he went.", "It was just. But he went."),
      ("The end ofthe road.", "The end of the road."),
    ])
  func sure(input: String, output: String) {
    #expect(Imported(input + "\n").body == output + "\n")
  }

  @Test("a misread word is corrected in a text that is known to be misread")
  func misread() {
    let input =
      "The end of tbe road, the cold road of the night, and the dark which is there. And whicb of the ways 1s the way of the day? The way which is here, of the kind whieh is best."
    let text = Imported(input)
    #expect(text.body.contains("end of the road"))
    #expect(text.body.contains("And which of the ways is"))
    #expect(text.messages.contains("'tbe' was changed to 'the'"))
  }

  @Test(
    "in a clean text nothing is changed",
    arguments: [
      "Thou hast adviseth me, saith the popery of Grote; and the nisi prius advocate doth shew it.",
      "At 3 p.m. on the 1st of May, the U.S. Army took the 2nd hill, i.e. the one at www.example.org/road.",
      "The 1860s, the 10s and H2O; the so-called what-the-butler-saw machine of Mr. Jno. Smith.",
      "To-day every one may be some what lost any where.",
    ])
  func clean(text: String) {
    #expect(Imported(text + "\n").body == text + "\n")
    #expect(!Imported(text).messages.contains { $0.contains("was changed") })
  }

  @Test("a real word that does not fit is reported in a text that is known to be misread")
  func context() {
    let input = """
      The end of the road was near, 0f course: it 1s so. And most of them spent all of their fives there. Each day is like the
      fast, only longer. They fought all exiting social conditions. We shall kick out own house down, and it may-be soon.
      """
    let text = Imported(input)
    for (doubtful, printed) in [("fives", "lives"), ("fast,", "last"), ("exiting", "existing"), ("out", "our")] {
      #expect(
        text.diagnostics.contains { $0.message == "'\(doubtful)' is doubtful" && $0.hint.contains("'\(printed)'") },
        "\(doubtful)")
      #expect(text.body.contains(doubtful))
    }
    #expect(text.diagnostics.contains { $0.message == "'may-be' is doubtful" && $0.hint.contains("'may be'") })
  }

  @Test("a word that does not fit is changed when the text has the other word in the same context")
  func contextAtHome() {
    let input = """
      The end of the road was near, 0f course: it 1s so. And they spent their lives there. It was for their lives that they fought.
      Most of them gave up their fives sacrificing to the king.
      """
    #expect(Imported(input).body.contains("their lives sacrificing"))
  }

  @Test("real words are not even reported in a clean text")
  func cleanContext() {
    let input = """
      Each day is like the fast, only longer. We have haying to do, and neatly the mole has its hut.
      The private ail, the wafted leaf, the slate, the tiles.
      """
    #expect(Imported(input).diagnostics == [])
  }

  @Test("Roman numerals and words of another language are left alone in a misread text")
  func letsAlone() {
    let input =
      "The end of the road, 0f course: it 1s so. In book iii and vol. ii he says: hypocrite lecteur mon semblable mon frère."
    let text = Imported(input)
    #expect(text.body.contains("iii and vol. ii he says: hypocrite lecteur mon semblable mon frère"))
  }
}
