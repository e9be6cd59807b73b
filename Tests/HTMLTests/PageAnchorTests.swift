import Foundation
import HTML
import Model
import TestSupport
import Testing

@Suite("Ids of the page around a text") struct PageAnchorTests {
  private let templates = Project.root.appending(path: "templates")

  @Test("are those in the templates of a text's page, and that of the script")
  func areThoseOfTheTemplates() throws {
    var waiting = ["head", "site-header", "text", "site-footer"]
    var read: Set<String> = []
    var found: Set<String> = []
    while let name = waiting.popLast() {
      guard read.insert(name).inserted else { continue }
      let template = try String(contentsOf: templates.appending(path: name + ".mustache"), encoding: .utf8)
      waiting += template.matches(of: #/\{\{> *([a-z-]+) *\}\}/#).map { String($0.1) }
      found.formUnion(template.matches(of: #/\sid="(_[^"{]*)"/#).map { String($0.1) })
    }
    #expect(found == Set(PageAnchor.allCases.filter(\.isInTemplates).map(\.rawValue)))
    let script = try String(contentsOf: templates.appending(path: "site.js"), encoding: .utf8)
    #expect(script.matches(of: #/\.id = "([^"]*)"/#).map { String($0.1) } == [PageAnchor.noteSlip.rawValue])
  }

  @Test("are given to nothing in the text", arguments: PageAnchor.allCases)
  func areReserved(anchor: PageAnchor) throws {
    let element = HTMLElement(name: "span", attributes: [.init(name: "id", value: anchor.rawValue)])
    let rendered = try Rendered([.paragraph([.element(element, [.text("x")])])])
    #expect(rendered.identifiers == ["x"])
    #expect(!rendered.text.contains(anchor.rawValue))
  }
}
