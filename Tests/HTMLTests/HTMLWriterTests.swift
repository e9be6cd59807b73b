import Testing

@testable import HTML

@Suite("The writer") struct HTMLWriterTests {
  @Test("elements, attributes and text, in both syntaxes")
  func writesMarkup() {
    func written(_ syntax: Syntax) -> String {
      var writer = HTMLWriter(syntax: syntax)
      writer.start("p")
      writer.attribute("title", "a \"b\"")
      writer.start(named: "x-y")
      writer.attribute(named: "data-z", "<")
      writer.text("1 < 2")
      writer.end(named: "x-y")
      writer.start("input")
      writer.flag("disabled")
      writer.endVoid()
      writer.end("p")
      let isBalanced = writer.isBalanced
      #expect(isBalanced)
      return writer.output.string
    }
    #expect(written(.html) == "<p title=\"a &quot;b&quot;\"><x-y data-z=\"&lt;\">1 &lt; 2</x-y><input disabled></p>")
    #expect(
      written(.xhtml)
        == "<p title=\"a &quot;b&quot;\"><x-y data-z=\"&lt;\">1 &lt; 2</x-y><input disabled=\"disabled\" /></p>")
  }

  @Test("ending another element than the innermost is a programming error")
  func stopsAtWrongEnd() async {
    await #expect(processExitsWith: .failure) {
      var writer = HTMLWriter(syntax: .html)
      writer.start("p")
      writer.start("em")
      writer.end("p")
    }
  }
}
