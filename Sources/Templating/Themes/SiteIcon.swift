import Escaping
import Model

/// The icon of a site that has none of its own: the first letter of its title, articles skipped, on the theme's accent.
enum SiteIcon {
  /// The icon as SVG, 32 units square.
  static func svg(for settings: SiteSettings) -> [UInt8] {
    let colours = ThemeColours.day(of: settings.look, settings.theme)
    let letter = settings.title.initialLetter(in: settings.language) ?? "❦"
    let isWide = letter.unicodeScalars.contains(where: TitleMeasure.isWide)
    let (size, line) = isWide ? (22, 24) : (27, 25)
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
      <rect width="32" height="32" rx="3" fill="\(colours.accent.css)"/>
      <text x="16" y="\(line)" text-anchor="middle" font-size="\(size)" fill="\(colours.paper.css)" \
      font-family="Iowan Old Style, Palatino Linotype, Palatino, P052, Georgia, serif">\(letter.escaped())</text>
      </svg>

      """.utf8)
  }
}
