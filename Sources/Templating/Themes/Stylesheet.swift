import Model

/// The style sheet of a site: the theme's or its own, after the rules of its fonts and before those of the look.
struct Stylesheet {
  /// The look chosen in `site.yml`.
  let look: Look

  /// The theme.
  let theme: SiteSettings.Theme

  /// The font families in the site's `templates/fonts/`, in the order of their names.
  let fonts: [FontFamily]

  /// The sheet as it is published.
  ///
  /// - Parameter base: The theme's sheet, or the site's own.
  func bytes(around base: [UInt8]) -> [UInt8] {
    var sheet = Array(fonts.map(\.css).joined().utf8)
    sheet += base
    sheet += Array(changes.utf8)
    return sheet
  }

  /// The rules that set custom properties from the look and the fonts; every style sheet uses these properties.
  private var changes: String {
    var css = ""
    if look.day != Look.Colours() {
      css += ":root{\(ThemeColours.day(of: look, theme).properties)}"
    }
    if look.day != Look.Colours() || look.night != Look.Colours() {
      css +=
        "@media screen and (prefers-color-scheme:dark){:root{\(ThemeColours.night(of: look, theme).properties)}}"
    }
    if let families { css += ":root{--latin:\(families)}" }
    switch look.size {
    case .small: css += ":root{--size:clamp(100%,95% + .25vw,118%)}"
    case .medium: break
    case .large: css += ":root{--size:clamp(125%,118% + .32vw,150%)}"
    }
    if !look.hasInitial {
      css +=
        ".opening::first-line{font-variant-caps:normal}.opening::first-letter{initial-letter:normal;margin:0;color:inherit}"
    }
    if !look.hasMarginNotes { css += Self.notesBelow }
    return css.isEmpty ? "" : css + "\n"
  }

  /// Rules that keep the notes below the text in wide windows, and the text in the middle.
  private static let notesBelow =
    "article{--notes:below}article .notes{position:static;width:auto;margin-top:2.5rlh;font-size:var(--small);"
    + "visibility:visible;animation:none}article .notes ol{padding-inline-start:1.7em}"
    + ".notes li[id] [role=doc-backlink]{opacity:1!important}"
    + "body:has(article .notes):not(:has(.contents,.wide)){grid-template-columns:"
    + "minmax(var(--edge),1fr) minmax(0,var(--measure)) minmax(var(--edge),1fr)}"

  /// The font families of the text: the chosen one, else the first of the site's own.
  private var families: String? {
    switch look.face {
    case .system(let face)?: face.families
    case .own(let name)?: FontFamily.quoted(name) + "," + SystemFace.palatino.families
    case nil: fonts.first.map { FontFamily.quoted($0.name) + "," + SystemFace.palatino.families }
    }
  }
}
