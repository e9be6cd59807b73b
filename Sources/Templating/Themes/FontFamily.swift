import Model

/// A family of fonts in `templates/fonts/`, recognised by the names of its files: `Plantin.woff2`,
/// `Plantin-BoldItalic.woff2`.
package struct FontFamily: Hashable, Sendable {
  /// Its name: `Plantin`.
  package let name: String

  /// The `@font-face` rules of its files.
  let css: String

  /// Finds the families among the files of `templates/`, in the order of their names.
  package static func all(in files: [TemplateFile]) -> [FontFamily] {
    var families: [String: [Font]] = [:]
    for file in files {
      guard let font = Font(file) else { continue }
      families[font.family, default: []].append(font)
    }
    return families.sorted { $0.key < $1.key }.map { name, fonts in
      FontFamily(name: name, css: fonts.sorted { $0.file < $1.file }.map(\.css).joined())
    }
  }

  /// A name as style sheets quote it.
  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "").replacing("\"", with: "") + "\""
  }

  /// One file of a family.
  private struct Font {
    let file: String
    let family: String
    let weight: Int
    let isItalic: Bool
    let format: String

    init?(_ template: TemplateFile) {
      guard template.name.hasPrefix("fonts/"), let dot = template.name.lastIndex(of: ".") else { return nil }
      switch template.name[template.name.index(after: dot)...].lowercased() {
      case "woff2": format = "woff2"
      case "woff": format = "woff"
      case "ttf": format = "truetype"
      case "otf": format = "opentype"
      default: return nil
      }
      file = template.name
      let start = template.name.lastIndex(of: "/").map { template.name.index(after: $0) } ?? template.name.startIndex
      let name = template.name[start..<dot]
      let parts = name.split(separator: "-", maxSplits: 1)
      guard let first = parts.first else { return nil }
      let style = parts.count > 1 ? parts[1].lowercased() : ""
      family = String(first)
      isItalic = style.contains("italic") || style.contains("oblique")
      weight =
        style.contains("semibold")
        ? 600
        : style.contains("black")
          ? 900
          : style.contains("bold")
            ? 700
            : style.contains("medium") ? 500 : style.contains("light") ? 300 : 400
    }

    var css: String {
      "@font-face{font-family:\(FontFamily.quoted(family));font-style:\(isItalic ? "italic" : "normal");"
        + "font-weight:\(weight);font-display:swap;src:url(\"\(WebAddress.encoded(path: file))\") format(\"\(format)\")}\n"
    }
  }
}
