import Testing

@testable import Importing

@Suite("Texts that follow a convention") struct ConventionTests {
  @Test(
    "Markdown stays as it is",
    arguments: [
      "---\ntitle: On Bread\n---\n\nBread, *again*.\n", "# Bread\n\nIt is[^1] good.\n\n[^1]: Very.\n",
      "# Bread\n\n## Butter\n\n1848\\. It was.\n",
    ])
  func markdown(text: String) {
    #expect(Imported(text).markdown == text)
    #expect(Imported(text.replacing("\n", with: "\r\n")).markdown == text)
  }

  @Test("Gutenberg's boilerplate is left out, its title and italics are kept")
  func gutenberg() {
    let text = Imported(
      """
      The Project Gutenberg eBook of On Bread

      Title: On Bread

      Author: A. Baker

      *** START OF THE PROJECT GUTENBERG EBOOK ON BREAD ***

      Produced by Jane Reader

      The price of _bread_ is the _first of all_ questions.

      *** END OF THE PROJECT GUTENBERG EBOOK ON BREAD ***

      Licence and more.
      """)
    #expect(
      text.markdown
        == "---\ntitle: On Bread\nauthor: A. Baker\nlang: en\n---\n\nThe price of *bread* is the *first of all* questions.\n"
    )
  }

  @Test("Muse becomes Markdown")
  func muse() {
    let text = Imported(
      """
      #title On Bread
      #author A. Baker
      #date October 1975
      #SORTtopics bread, ovens

      The *price* of **bread**[1] is first.

      ** The oven

      <quote>
      Whoever has the oven.
      </quote>

      > Rise up,
      > said the yeast.

      Again.{1} [[https://example.org][A link]].

      [1] In the year.

      {1} An editor's note.
      """, format: .muse)
    #expect(
      text.markdown == """
        ---
        title: On Bread
        author: A. Baker
        date: 1975-10
        topics: [bread, ovens]
        ---

        The *price* of **bread**[^1] is first.

        ### The oven

        > Whoever has the oven.

        > Rise up,\\
        > said the yeast.

        Again.[^e1] [A link](https://example.org).

        [^1]: In the year.

        [^e1]: An editor's note.

        """)
  }
}
