import Hypertext
import Manuscript
import Testing

@Suite("Paragraphs") struct ParagraphTests {
  @Test("a paragraph of the text has an address made of its first words")
  func addressesParagraphs() throws {
    let rendered = try Rendered([.paragraph([.text("When I wrote the following pages.")])])
    #expect(
      rendered.text == """
        <p id="when-i-wrote-the-following"><a class="address" href="#when-i-wrote-the-following" tabindex="-1" \
        aria-hidden="true"></a>When I wrote the following pages.</p>

        """)
  }
}
