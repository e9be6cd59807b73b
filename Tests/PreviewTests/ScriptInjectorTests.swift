import Testing

@testable import Preview

@Suite("Dressed pages") struct PageDressingTests {
  private func dressed(_ page: String, showing source: String? = nil) -> String {
    String(
      decoding: ScriptInjector(token: "t").dressed(Array(page.utf8), showing: source, mark: "r-1"), as: UTF8.self)
  }

  private let tag = "<script src=\"/.pamphlet/preview.js\" defer data-mark=\"r-1\" data-token=\"t\"></script>"

  @Test("the script comes first in the head")
  func dressesHead() {
    #expect(dressed("<!doctype html><html><head>\n<title>") == "<!doctype html><html><head>\(tag)\n<title>")
    #expect(dressed("<HEAD class=a><title>") == "<HEAD class=a>\(tag)<title>")
  }

  @Test("a header is no head, and a page without a head has the script at its end")
  func dressesHeadless() {
    #expect(dressed("<header>a</header>") == "<header>a</header>\(tag)")
    #expect(dressed("") == tag)
  }

  @Test("a source's name cannot leave its attribute")
  func escapesSource() {
    #expect(dressed("<head>", showing: "a\"><b>&.md").contains(" data-source=\"a&quot;>&lt;b>&amp;.md\">"))
  }
}
