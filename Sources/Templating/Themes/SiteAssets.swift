package import Model

/// The files of a site that every page names: its icon, its logo.
package struct SiteAssets: Hashable, Sendable {
  /// The icon browsers show beside the title.
  package var icon = OutputPath("icon.svg")

  /// The picture printed in place of the site's title at the head of pages; `nil` for the title itself.
  package var logo: OutputPath?

  /// Creates the assets of a site that has none of its own.
  package init() {}

  /// Finds the icon and the logo among the files of `templates/`, by the names in the settings or by their usual names.
  init(settings: SiteSettings, files: [TemplateFile]) {
    let names = Set(files.map(\.name))
    func file(_ chosen: String?, _ usual: [String]) -> OutputPath? {
      if let chosen, names.contains(chosen) { return OutputPath(chosen) }
      return usual.first(where: names.contains).map { OutputPath($0) }
    }
    icon =
      file(settings.favicon, ["icon.svg", "favicon.svg", "favicon.png", "favicon.ico", "icon.png"]) ?? icon
    logo = file(settings.logo, ["logo.svg", "logo.png", "logo.webp", "logo.jpg"])
  }

  /// The media type of the icon.
  var iconType: String {
    switch icon.path.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "webp": "image/webp"
    case "gif": "image/gif"
    default: "image/jpeg"
    }
  }
}
