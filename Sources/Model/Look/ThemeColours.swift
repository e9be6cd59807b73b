/// All colours of a page by day or by night, derived from the three an owner may choose.
package struct ThemeColours: Hashable, Sendable {
  /// The accent: initials, rules, links.
  package let accent: Colour

  /// The colour of the background.
  package let paper: Colour

  /// The colour of text.
  package let ink: Colour

  /// The least contrast of text with its background (WCAG 2.2, level AAA).
  package static let leastContrast = 7.0

  /// The least contrast that is still legible (level AA).
  package static let leastReadableContrast = 4.5

  /// Colours by day.
  ///
  /// - Parameters:
  ///   - look: The look chosen in `site.yml`.
  ///   - theme: The theme, for colours that were not chosen.
  package static func day(of look: Look, _ theme: SiteSettings.Theme) -> ThemeColours {
    let standard = Self.standard(theme).day
    return ThemeColours(
      accent: look.day.accent ?? standard.accent, paper: look.day.paper ?? standard.paper,
      ink: look.day.ink ?? standard.ink)
  }

  /// Colours by night. An accent chosen for the day alone is lightened until it is legible on the night's paper.
  package static func night(of look: Look, _ theme: SiteSettings.Theme) -> ThemeColours {
    let standard = Self.standard(theme).night
    let paper = look.night.paper ?? standard.paper
    let accent =
      look.night.accent ?? look.day.accent.map { $0.lightened(on: paper) } ?? standard.accent
    return ThemeColours(accent: accent, paper: paper, ink: look.night.ink ?? standard.ink)
  }

  private static func standard(_ theme: SiteSettings.Theme) -> (day: ThemeColours, night: ThemeColours) {
    switch theme {
    case .book:
      (
        ThemeColours(
          accent: Colour(red: 0x8E, green: 0x1F, blue: 0x17), paper: Colour(red: 0xFB, green: 0xF7, blue: 0xED),
          ink: Colour(red: 0x22, green: 0x1C, blue: 0x15)),
        ThemeColours(
          accent: Colour(red: 0xEE, green: 0x9B, blue: 0x85), paper: Colour(red: 0x19, green: 0x15, blue: 0x12),
          ink: Colour(red: 0xDC, green: 0xD1, blue: 0xBD))
      )
    case .broadside:
      (
        ThemeColours(
          accent: Colour(red: 0x17, green: 0x14, blue: 0x0F), paper: Colour(red: 0xFF, green: 0xFD, blue: 0xF8),
          ink: Colour(red: 0x17, green: 0x14, blue: 0x0F)),
        ThemeColours(
          accent: Colour(red: 0xE6, green: 0xDF, blue: 0xD2), paper: Colour(red: 0x15, green: 0x13, blue: 0x10),
          ink: Colour(red: 0xE6, green: 0xDF, blue: 0xD2))
      )
    }
  }

  /// The CSS properties of the colours.
  package var properties: String {
    "--paper:\(paper.css);--ink:\(ink.css);--soft:\(soft.css);--rule:\(ink.mixed(with: paper, share: 72).css);"
      + "--rubric:\(accent.css);--mark:\(paper.mixed(with: accent, share: 8).css);"
      + "--found:\(paper.mixed(with: accent, share: 16).css)"
  }

  /// The ink of secondary text, as soft as is legible.
  private var soft: Colour {
    for share in stride(from: 30, to: 0, by: -2) {
      let soft = ink.mixed(with: paper, share: share)
      if soft.contrast(with: paper) >= Self.leastContrast { return soft }
    }
    return ink
  }
}

extension Colour {
  /// The colour, lightened until it is legible on a dark background.
  fileprivate func lightened(on paper: Colour) -> Colour {
    for share in stride(from: 0, through: 100, by: 5) {
      let light = mixed(with: .white, share: share)
      if light.contrast(with: paper) >= ThemeColours.leastContrast { return light }
    }
    return .white
  }
}
