import Model
import Testing

@Suite("Colours") struct ColourTests {
  @Test(
    "are read as style sheets write them",
    arguments: [("#8e1f17", "#8e1f17"), ("8E1F17", "#8e1f17"), ("#abc", "#aabbcc")])
  func reads(text: String, css: String) {
    #expect(Colour(text)?.css == css)
  }

  @Test("are nothing else", arguments: ["", "#", "red", "#12345", "#1234567", "#gggggg", "rgb(1,2,3)"])
  func refuses(text: String) {
    #expect(Colour(text) == nil)
  }

  @Test(
    "have contrast as WCAG computes it",
    arguments: [
      ("#000", "#fff", 21.0), ("#777777", "#ffffff", 4.478), ("#8e1f17", "#fbf7ed", 8.32), ("#fff", "#fff", 1),
    ])
  func contrasts(left: String, right: String, ratio: Double) throws {
    let found = try #require(Colour(left)).contrast(with: try #require(Colour(right)))
    #expect(abs(found - ratio) < 0.02, "\(found)")
  }

  @Test("of the themes have enough contrast, by day and by night, whatever accent is chosen for the day")
  func themes() throws {
    for theme in SiteSettings.Theme.allCases {
      for accent in [nil, "#1f5c4d", "#000000", "#8e1f17", "#222288"] {
        var look = Look()
        look.day.accent = accent.flatMap { Colour($0) }
        for colours in [ThemeColours.day(of: look, theme), .night(of: look, theme)] {
          #expect(colours.ink.contrast(with: colours.paper) >= ThemeColours.leastContrast)
          #expect(colours.accent.contrast(with: colours.paper) >= ThemeColours.leastContrast)
        }
      }
    }
  }
}
