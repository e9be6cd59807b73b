import HTML
import Model
import Testing

@Suite("XHTML") struct XHTMLTests {
  @Test("elements without content are closed, and ids are XML names")
  func closesElements() throws {
    let rendered = try Rendered(
      [
        .thematicBreak, .paragraph([.text("1862 was\u{A0}dry"), .call(0)]),
        .paragraph([.link(Link(to: .fragment("1862-was-dry")), [.text("Then")])]),
      ], footnotes: [Note("1", mark: "1")], change: { $0.syntax = .xhtml })
    #expect(rendered.text.hasPrefix("<hr />\n<p id=\"_1862-was-dry\"><a class=\"address\" href=\"#_1862-was-dry\""))
    #expect(rendered.text.contains("<a href=\"#_1862-was-dry\">Then</a>"))
    #expect(rendered.identifiers.contains("_1862-was-dry"))
  }
}
