import Diagnostics
import FileSystem
import Model
import OutputManifest
import Testing

@testable import SiteBuilder
@testable import Preview

@Suite("The state of a served site") struct SiteStateTests {
  private func report(_ changed: Set<String>) -> BuildOutcome {
    var table = OutputTable()
    for (path, source) in [("index.html", nil), ("a/index.html", "content/a.md"), ("site.css", nil)] {
      table.append(OutputPath(path), .absent, .none, .none, source: source)
    }
    return .done(
      BuildReport(
        texts: 1, table, written: Set(changed.map { OutputPath($0) }), removed: 0, BuildReport.Work(),
        duration: .zero, diagnostics: []))
  }

  private func news(_ state: SiteState, since number: Int, for page: String) -> String {
    String(decoding: ChangeEvent(state, since: number, for: OutputPath(page)).bytes, as: UTF8.self)
  }

  @Test("a page learns what has changed since it was served, and nothing else")
  func reportsChanges() {
    var state = SiteState(run: "r")
    state.take(report(["index.html", "a/index.html", "site.css"]), edited: [])
    #expect(state.version == "r-1")
    state.take(report(["a/index.html"]), edited: ["content/a.md", "content/b.md"])
    state.take(report([]), edited: ["content/a.md"])
    let text = news(state, since: 1, for: "a/index.html")
    #expect(text.contains("\"page\":true"))
    #expect(text.contains("\"assets\":[]"))
    #expect(text.contains("\"edits\":[{\"source\":\"content/a.md\",\"page\":\"a/index.html\"}]"))
    #expect(news(state, since: 1, for: "index.html").contains("\"page\":false"))
    #expect(news(state, since: 2, for: "a/index.html").contains("\"edits\":[]"))
    #expect(news(state, since: 0, for: "a/index.html").contains("\"assets\":[\"site.css\"]"))
  }

  @Test("an edit made while the site had errors is reported once they are corrected, and the pages stay until then")
  func keepsEditsOverFaults() {
    var state = SiteState(run: "r")
    state.take(report(["a/index.html"]), edited: [])
    let fault = Diagnostic.error(.deadLink, at: .start(of: "content/b.md"), "wrong \"words\"\n", hint: "mend them")
    state.take(.invalid([fault]), edited: ["content/a.md"])
    #expect(state.files.count == 3)
    #expect(state.knows("content/b.md"))
    #expect(news(state, since: 1, for: "a/index.html").contains("\"message\":\"wrong \\\"words\\\"\\n\""))
    state.take(report(["a/index.html"]), edited: ["content/b.md"])
    #expect(state.diagnostics.isEmpty)
    #expect(!state.knows("content/b.md"))
    #expect(state.edits(since: 2).map(\.source) == ["content/a.md"])
  }

  @Test("a page of another run is reloaded in full", arguments: [nil, "", "q-2", "r-", "r-x", "r"])
  func doubtsMarks(_ version: String?) {
    var state = SiteState(run: "r")
    state.take(report([]), edited: [])
    #expect(state.number(of: version) == 0)
    #expect(state.number(of: "r-1") == 1)
  }

  @Test("endless edits of a site with errors do not make the state grow")
  func staysSmall() {
    var state = SiteState(run: "r")
    for number in 0..<3000 { state.take(.invalid([]), edited: ["content/\(number).md"]) }
    state.take(report(["a/index.html"]), edited: [])
    #expect(state.edits(since: 0).isEmpty)
    #expect(state.number == 3001)
  }
}
