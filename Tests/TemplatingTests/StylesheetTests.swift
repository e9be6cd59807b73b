import Diagnostics
import Model
import Templating
import TestSupport
import Testing

@Suite("The style sheet of a site") struct StylesheetTests {
  private func sheet(_ files: [TemplateFile] = [], _ change: (inout SiteSettings) -> Void = { _ in }) throws -> String {
    var settings = SiteSettings()
    change(&settings)
    let loaded = TemplateSet.loading(overrides: files, settings: settings)
    #expect(loaded.diagnostics == [])
    let file = try #require(loaded.value.assets.first { $0.name == "site.css" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("is published without comments and indents")
  func isCompact() throws {
    let css = try sheet()
    #expect(!css.contains("/*") && !css.contains("\n\n") && css.contains("@media print{"))
    #expect(css.contains("minmax(var(--edge),min((100% - var(--measure)) / 2,"))
    #expect(css.contains("content:\"§\"") || css.contains("content: \"§\""))
  }

  @Test("of the site is published as it is, followed by the look")
  func keepsOwn() throws {
    let own = Sample.file("site.css", "/* mine */\n:root { --ink: #000; }\n")
    #expect(try sheet([own]) == "/* mine */\n:root { --ink: #000; }\n")
    let css = try sheet([own]) { $0.look.day.accent = Colour("#1f5c4d") }
    #expect(css.hasPrefix("/* mine */"))
    #expect(css.contains("--rubric:#1f5c4d") && css.contains("prefers-color-scheme:dark"))
  }

  @Test("includes fonts, the first family for the text unless another is chosen")
  func takesUpFonts() throws {
    let fonts = ["fonts/Caslon.woff2", "fonts/Caslon-BoldItalic.woff2", "fonts/Akkurat.otf", "fonts/readme.txt"]
      .map { Sample.file($0, "x") }
    let css = try sheet(fonts)
    #expect(
      css.contains(
        "@font-face{font-family:\"Caslon\";font-style:italic;font-weight:700;font-display:swap;"
          + "src:url(\"fonts/Caslon-BoldItalic.woff2\") format(\"woff2\")}"))
    #expect(css.contains("--latin:\"Akkurat\","))
    #expect(try sheet(fonts) { $0.look.face = .own("Caslon") }.contains("--latin:\"Caslon\","))
    #expect(!(try sheet(fonts).contains("readme")))
  }

  @Test("of a theme follows the one of the book")
  func setsThemes() throws {
    let css = try sheet { $0.theme = .broadside }
    #expect(css.contains("--dye:#fac345") || css.contains("--dye: #fac345"))
    #expect(css.contains("counter-style note"))
    // Rules for the theme `book` alone are left out, but not from its own style sheet.
    #expect(!css.contains("#fbf7ed") && !css.contains("--fleuron:"))
    #expect(try sheet().contains("--fleuron:"))
  }

  @Test("keeps the night's colours if only the day's paper is chosen")
  func keepsNight() throws {
    let css = try sheet { $0.look.day.paper = Colour("#ffffff") }
    let day = try #require(css.ranges(of: "--paper:#ffffff").last)
    #expect(css[day.upperBound...].contains("prefers-color-scheme:dark"))
  }

  @Test("of a theme's rack is a file of its own, compact, and not part of the book's")
  func makesRack() throws {
    var settings = SiteSettings()
    settings.theme = .broadside
    let rack = TemplateSet.loading(settings: settings).value.assets.first { $0.name == "rack.css" }
    let css = String(decoding: try #require(rack).bytes, as: UTF8.self)
    #expect(css.contains("#_rack:checked") && !css.contains("/*"))
    #expect(!TemplateSet.loading().value.assets.contains { $0.name == "rack.css" })
  }

  @Test("a missing font or picture is reported with the one that was meant")
  func reportsMissing() {
    var settings = SiteSettings()
    settings.look.face = .own("Casllon")
    settings.favicon = "icom.png"
    let files = [Sample.file("fonts/Caslon.woff2", "x"), Sample.file("icon.png", "x")]
    let found = TemplateSet.loading(overrides: files, settings: settings).diagnostics.map(\.words)
    #expect(found.count == 2)
    #expect(found.contains { $0.contains("'Casllon'") && $0.hasSuffix("did you mean 'Caslon'?") })
    #expect(found.contains { $0.contains("'templates/icom.png'") && $0.hasSuffix("did you mean 'icon.png'?") })
  }

  @Test("has the title's first letter without its article as icon, or the site's own icon")
  func makesIcons() throws {
    func icon(_ title: String, _ language: String, _ files: [TemplateFile] = []) throws -> TemplateFile? {
      var settings = SiteSettings()
      settings.title = title
      settings.language = try #require(LanguageTag(language))
      return TemplateSet.loading(overrides: files, settings: settings).value.assets.first { $0.name.contains("icon") }
    }
    let made = String(decoding: try #require(try icon("The Stapled Library", "en")).bytes, as: UTF8.self)
    #expect(made.contains(">S</text>") && made.hasPrefix("<svg xmlns"))
    #expect(String(decoding: try #require(try icon("L’été", "fr")).bytes, as: UTF8.self).contains(">É</text>"))
    let own = Sample.file("favicon.png", "x")
    #expect(try icon("The Stapled Library", "en", [own])?.name == "favicon.png")
  }
}
