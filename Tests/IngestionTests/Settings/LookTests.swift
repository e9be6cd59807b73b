import Diagnostics
import Model
import TestSupport
import Testing

@testable import Ingestion

@Suite("The key look in site.yml") struct LookTests {
  private func read(_ yaml: String) -> Diagnosed<SettingsReader.Reading> {
    SettingsReader.reading(of: Array(yaml.utf8))
  }

  @Test("every key is read, and a theme named in it applies")
  func readsAll() {
    let found = read(
      """
      look:
        accent: "#1f5c4d"
        paper: fff
        ink: '#000'
        night: {paper: "#101418", ink: "#e4e0d8"}
        face: Georgia
        size: large
        initial: no
        margin_notes: no
      theme: broadside
      favicon: templates/mark.png
      logo: banner.svg
      order: newest
      """)
    #expect(found.diagnostics == [])
    let settings = found.value.settings
    #expect(settings.look.day.accent == Colour(red: 0x1F, green: 0x5C, blue: 0x4D))
    #expect(settings.look.day.paper == .white && settings.look.day.ink == .black)
    #expect(settings.look.night.paper?.css == "#101418" && settings.look.night.accent == nil)
    #expect(settings.look.face == .system(.georgia) && settings.look.size == .large)
    #expect(!settings.look.hasInitial && !settings.look.hasMarginNotes)
    #expect(settings.theme == .broadside && settings.order == .newest)
    #expect(settings.favicon == "mark.png" && settings.logo == "banner.svg")
  }

  @Test(
    "an invalid value is reported at its location, with a hint",
    arguments: [
      ("look: red", "1:7: error: 'look' takes keys with values"),
      ("look:\n  accent: #1f5c4d", "2:3: error: 'accent' has no colour; write it in quotes"),
      ("look:\n  accent: crimson", "2:11: error: 'crimson' is not a colour"),
      ("look:\n  acent: \"#1f5c4d\"", "2:3: warning: unknown key 'acent' in 'look'; did you mean 'accent'?"),
      ("look:\n  size: huge", "2:9: error: "), ("order: random", "1:8: error: "),
    ])
  func reports(yaml: String, message: String) throws {
    let line = try #require(read(yaml).diagnostics.first).words
    #expect(line.hasPrefix("site.yml:" + message), "\(line)")
  }

  @Test("a colour of low contrast is reported with its contrast, as an error if it is unreadable")
  func reportsContrast() throws {
    let weak = read("look:\n  ink: \"#666666\"").diagnostics
    #expect(weak.map(\.severity) == [.warning])
    #expect(weak.first?.message == "ink #666666 on paper #fbf7ed by day has a contrast of 5.3 to 1")
    let unreadable = read("look:\n  accent: \"#ffcc00\"").diagnostics
    #expect(unreadable.map(\.severity) == [.error])
    #expect(unreadable.first?.hint.contains("darker") == true)
    #expect(read("look:\n  night: {accent: \"#8e1f17\"}").diagnostics.first?.hint.contains("lighter") == true)
  }
}
