import Model
import Templating
import Testing

@Suite("The page for wrong addresses") struct NotFoundPageTests {
  private func html(_ change: (inout SiteSettings) -> Void = { _ in }) -> String {
    var site = Sample.site
    change(&site.settings)
    return String(decoding: Sample.templates.render(NotFoundPage(), of: site), as: UTF8.self)
  }

  @Test("has its own style and links to the absolute address of the index")
  func needsNothing() {
    let html = html()
    #expect(html.contains("<style>") && !html.contains("site.css"))
    #expect(html.contains("<a href=\"https://example.org/library/\">All titles</a>"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test("without a base address links to the index beside it")
  func withoutBaseAddress() {
    #expect(html { $0.baseURL = nil }.contains("<a href=\"index.html\">All titles</a>"))
  }

  @Test("is in the site's language")
  func speaks() {
    let html = html { $0.language = LanguageTag("he") ?? .english }
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"he\" dir=\"rtl\">"))
    #expect(!html.contains("This leaf is missing"))
  }
}
