import Testing

@testable import Preview

@Suite("Pages with the preview's script") struct ScriptInjectorTests {
  private func injected(_ page: String, showing source: String? = nil) -> String {
    String(
      decoding: ScriptInjector(token: "t").injected(Array(page.utf8), showing: source, version: "r-1"), as: UTF8.self)
  }

  private let tag = "<script src=\"/.pamphlet/preview.js\" defer data-mark=\"r-1\" data-token=\"t\"></script>"

  @Test("the script comes first in the head")
  func dressesHead() {
    #expect(injected("<!doctype html><html><head>\n<title>") == "<!doctype html><html><head>\(tag)\n<title>")
    #expect(injected("<HEAD class=a><title>") == "<HEAD class=a>\(tag)<title>")
  }

  @Test("a header element is no head, and a page without a head has the script at its end")
  func dressesHeadless() {
    #expect(injected("<header>a</header>") == "<header>a</header>\(tag)")
    #expect(injected("") == tag)
  }

  @Test("a source's name cannot end its attribute")
  func escapesSource() {
    #expect(injected("<head>", showing: "a\"><b>&.md").contains(" data-source=\"a&quot;&gt;&lt;b&gt;&amp;.md\">"))
  }
}
