import Diagnostics
import Model
import TestSupport
import Testing

@testable import Ingestion

@Suite("site.yml") struct SettingsReaderTests {
  private func read(_ yaml: String) -> Diagnosed<SettingsReader.Reading> {
    SettingsReader.reading(of: Array(yaml.utf8))
  }

  @Test("every key is read")
  func readsAll() {
    let found = read(
      """
      title: The Rack
      subtitle: Pamphlets
      lang: de
      base_url: HTTPS://example.org/rack
      theme: book
      author: A
      publisher: B
      description: C
      rights: D
      formats: html
      paper: Letter
      notes: section
      links: pretty
      smart: no
      raw_html: all
      per_page: 25
      menu:
        - About: content/about.md
        - Shop: https://example.org/
      publish:
        main: {to: rsync, address: "h:/srv/"}
      x-colour: red
      """)
    #expect(found.diagnostics == [])
    var wanted = SiteSettings()
    #expect(found.value.settings.publish.map(\.name) == ["main"])
    wanted.publish = found.value.settings.publish
    wanted.title = "The Rack"
    wanted.subtitle = "Pamphlets"
    wanted.language = LanguageTag("de") ?? .english
    wanted.baseURL = "https://example.org/rack/"
    wanted.author = "A"
    wanted.publisher = "B"
    wanted.description = "C"
    wanted.rights = "D"
    wanted.formats = [.html]
    wanted.paper = .letter
    wanted.notes = .section
    wanted.links = .pretty
    wanted.isSmart = false
    wanted.rawHTML = .all
    wanted.textsPerPage = 25
    wanted.ownKeys = [OwnKey(name: "x-colour", value: "red")]
    #expect(found.value.settings == wanted)
    #expect(found.value.menu.map(\.address) == ["content/about.md", "https://example.org/"])
    #expect(found.value.menu.map(\.location.line) == [18, 19])
  }

  @Test("authors have a filing name, other names and years of life")
  func readsAuthors() throws {
    let found = read(
      """
      authors:
        Mao Zedong: { sort: Mao Zedong, born: 1893, died: 1976 }
        Emma Goldman:
          also: [E. Goldman, "Goldman, E."]
        Research & Destroy: Research & Destroy
        "حنة": { dir: rtl, born: c. 1862 }
      """)
    #expect(found.diagnostics == [])
    let authors = found.value.settings.authors
    #expect(authors.all.map(\.name) == ["Mao Zedong", "Emma Goldman", "Research & Destroy", "حنة"])
    #expect(authors["mao  zedong"]?.sort == "Mao Zedong")
    #expect(authors["Goldman, E."]?.name == "Emma Goldman")
    #expect(authors["Research & Destroy"]?.sort == "Research & Destroy")
    #expect(authors["حنة"]?.direction == .rightToLeft)
    #expect(authors["Mao Zedong"]?.years(in: .english) == "1893–1976")
    #expect(authors["حنة"]?.years(in: .english) == "c. 1862–")
    #expect(authors["nobody"] == nil)
    let name = AuthorName("Mao Zedong", language: .english, records: authors)
    #expect((name.printed, name.filed) == ("Mao Zedong", "Mao Zedong"))
  }

  @Test("an empty site.yml gives the default settings", arguments: ["", "\n\n", "# nothing\n", "---\n", "\u{FEFF}"])
  func readsNothing(_ yaml: String) {
    #expect(read(yaml).value.settings == SiteSettings())
    #expect(read(yaml).diagnostics == [])
  }

  @Test(
    "an invalid value is reported at its location, with a valid one as a hint",
    arguments: [
      ("▸titel: A", "did you mean 'title'?"), ("▸url: https://example.org", "did you mean 'base_url'?"),
      ("base_url: ▸example.org", "https://example.org/pamphlets/"), ("base_url: ▸ftp://example.org/", "https://"),
      ("base_url: ▸https://example.org/?a", "without ? and #"), ("base_url: ▸https:///a", "https://"),
      ("base_url: ▸https://user:secret@example.org/", "https://"), ("base_url: \"▸https://exämple.org/\"", "https://"),
      ("per_page: ▸0", "per_page: 100"), ("per_page: ▸1001", "per_page: 100"), ("per_page: ▸ten", "per_page: 100"),
      ("paper: ▸a5", "did you mean 'a4'?"), ("links: ▸short", "portable or pretty"), ("raw_html: ▸none", "safe or all"),
      ("theme: ▸bok", "did you mean 'book'?"), ("menu: ▸About", "- About: content/about.md"),
      ("menu: [▸About]", "- About: content/about.md"), ("menu: [{▸About: [a]}]", "- About: content/about.md"),
      ("authors: ▸Mao", "sort: Mao Zedong"), ("authors: {A B: {▸srot: B}}", "did you mean 'sort'?"),
      ("authors: {A B: {born: ▸soon}}", "write it as 1975"), ("authors: {A B: {dir: ▸up}}", "ltr or rtl"),
      ("menu:\n  - ▸About:\n", "- About: content/about.md"), ("lang: ▸german", "lang: de"),
    ])
  func reportsFault(_ yaml: String, hint: String) throws {
    let quoted = yaml.contains("\"▸")
    let marked = Marked(quoted ? yaml.replacing("\"▸", with: "▸\"") : yaml, file: "site.yml")
    let found = read(marked.source).diagnostics
    #expect(found.count == 1)
    #expect(found.first?.location == marked.location)
    #expect(found.first?.hint.contains(hint) == true, "\(found)")
  }
}
