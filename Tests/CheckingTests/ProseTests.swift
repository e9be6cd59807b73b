import Diagnostics
import Ingestion
import Model
import TestSupport
import Testing

@testable import Checking

@Suite("Running text, found again in its source") struct ProseTests {
  private func prose(_ source: String) -> (Prose, [UInt8]) {
    let file = TextSource(file: "content/text.md", bytes: Array(source.utf8))
    let document = MarkdownParser().document(in: file).value
    return (
      ProseReader.prose(of: document, source: file.bytes, lines: LineTable(file.bytes, file: file.file)), file.bytes
    )
  }

  @Test(
    "each word has its location in the source",
    arguments: [
      "Plain words.\n",
      "Some *emphasis* and **strong words** and `code` between.\n",
      "- an item\n- another\n  with a second line\n\n1. one\n2. two\n",
      "> A quotation\n> over lines.\n\nThen a paragraph.\n",
      "A [link to words](https://example.org/words) and words.\n",
      "A ![picture of words](words.png) and words.\n",
      "A note.[^1] And words.[^a note]\n\n[^1]: The note has words.\n\n    And a second paragraph.\n",
      "| Head | Words |\n| --- | --- |\n| cell | words |\n",
      "## A heading ##\n\nAnother\n=======\n\nFish &amp; chips &mdash; words.\n",
      "Escaped \\*stars\\* and words.\\\nA second line.\n",
      "Größe und Ärger – мир и труд.\n",
      "A <span lang=\"de\">Wort</span> of HTML, and <https://example.org/> words.\n",
      "See 12×20 cm, 3 ÷ 4, and € 5.\n",
    ])
  func aligns(source: String) {
    let (prose, bytes) = prose(source)
    #expect(!prose.words.isEmpty)
    for word in prose.words {
      let letters = Array(prose.bytes[word.range])
      let start = prose.source(of: word.start)
      #expect(
        bytes[start...].starts(with: letters),
        "'\(String(decoding: letters, as: UTF8.self))' is looked for at \(start) in \(source)")
    }
  }

  @Test("a footnote reference is no part of the words, and its location is known")
  func knowsReferences() {
    let (prose, _) = prose("Walk softly.[^1] Rest.\n\n[^1]: A note.\n")
    #expect(String(decoding: prose.bytes[prose.passages[0].range], as: UTF8.self) == "Walk softly. Rest.")
    #expect(prose.references.map(\.source) == [12])
  }
}
