import Testing

@testable import Transcription

@Suite("Misreadings put right") struct RepairTests {
  @Test(
    "what can be no word is put right in any text",
    arguments: [
      ("The ﬁrst of ſeven.", "The first of seven."), ("It 1s so, 0f course.", "It is so, of course."),
      ("In the.manner of kings.", "In the manner of kings."), ("It was just.But he went.", "It was just. But he went."),
      ("The end ofthe road.", "The end of the road."),
    ])
  func sure(input: String, output: String) {
    #expect(Imported(input + "\n").body == output + "\n")
  }

  @Test("a misread word is put right where the text is known to be misread")
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
}
