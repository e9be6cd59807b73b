import Diagnostics

/// Colours in the site's own style sheet that are too similar to be read well.
///
/// WCAG asks for a contrast of 4.5 to 1 between letters and their background.
///
/// ```
/// p { color: #999; background: #fff; }
/// ```
///
/// ```
/// p { color: #555; background: #fff; }
/// ```
///
/// Source: WCAG 2.2, success criterion 1.4.3.
struct StyleContrast: SiteRule {
  static let code = DiagnosticCode.styleContrast

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for (name, bytes) in site.styles {
      let style = String(decoding: bytes, as: UTF8.self)
      let lines = LineTable(bytes, file: name)
      for rule in style.split(separator: "}", omittingEmptySubsequences: false) {
        guard let open = rule.firstIndex(of: "{") else { continue }
        let body = rule[rule.index(after: open)...]
        guard let letters = Self.colour("color", in: body),
          let ground = Self.colour("background", in: body) ?? Self.colour("background-color", in: body)
        else { continue }
        let contrast = Self.contrast(letters.value, ground.value)
        guard contrast < 4.5 else { continue }
        let tenths = Int((contrast * 10).rounded(.down))
        let offset = style.utf8.distance(from: style.startIndex, to: letters.start)
        report.add(
          at: lines.location(of: offset, in: bytes),
          "letters and background have a contrast of \(tenths / 10).\(tenths % 10) to 1",
          hint: "choose colours with 4.5 to 1 or more")
      }
    }
  }

  /// The colour a property has, in hexadecimal, by name or as `rgb()`.
  private static func colour(_ property: String, in body: Substring) -> (
    value: (Double, Double, Double), start: String.Index
  )? {
    for declaration in body.split(separator: ";") {
      let trimmed = declaration.drop(while: \.isWhitespace)
      guard trimmed.hasPrefix(property + ":") else { continue }
      let value = trimmed.dropFirst(property.count + 1).drop(while: \.isWhitespace)
      guard value.hasPrefix("#") else { return Self.named(value).map { ($0, trimmed.startIndex) } }
      var digits = Array(value.dropFirst().prefix(while: \.isHexDigit))
      if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
      guard digits.count == 6 else { return nil }
      let parts = [0, 2, 4].map { Double(Int(String(digits[$0...($0 + 1)]), radix: 16) ?? 0) / 255 }
      return ((parts[0], parts[1], parts[2]), trimmed.startIndex)
    }
    return nil
  }

  /// The values of common colour names.
  private static let names: [String: Int] = [
    "black": 0x000000, "white": 0xFFFFFF, "silver": 0xC0C0C0, "gray": 0x808080, "grey": 0x808080, "red": 0xFF0000,
    "maroon": 0x800000, "yellow": 0xFFFF00, "olive": 0x808000, "lime": 0x00FF00, "green": 0x008000, "aqua": 0x00FFFF,
    "cyan": 0x00FFFF, "teal": 0x008080, "blue": 0x0000FF, "navy": 0x000080, "fuchsia": 0xFF00FF, "magenta": 0xFF00FF,
    "purple": 0x800080, "orange": 0xFFA500, "pink": 0xFFC0CB, "gold": 0xFFD700, "lightgray": 0xD3D3D3,
    "lightgrey": 0xD3D3D3, "darkgray": 0xA9A9A9, "darkgrey": 0xA9A9A9, "dimgray": 0x696969, "dimgrey": 0x696969,
    "whitesmoke": 0xF5F5F5, "ivory": 0xFFFFF0, "beige": 0xF5F5DC, "tomato": 0xFF6347, "crimson": 0xDC143C,
  ]

  /// A colour by its name or its three parts: `silver`, `rgb(200, 200, 200)`.
  private static func named(_ value: Substring) -> (Double, Double, Double)? {
    if value.hasPrefix("rgb(") {
      let parts = value.dropFirst(4).prefix { $0 != ")" }.split { $0 == "," || $0 == " " }.compactMap { Int($0) }
      guard parts.count == 3 else { return nil }
      return (Double(parts[0]) / 255, Double(parts[1]) / 255, Double(parts[2]) / 255)
    }
    guard let colour = names[value.prefix(while: \.isLetter).lowercased()] else { return nil }
    return (Double(colour >> 16) / 255, Double(colour >> 8 & 255) / 255, Double(colour & 255) / 255)
  }

  private static func contrast(_ one: (Double, Double, Double), _ other: (Double, Double, Double)) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The relative luminance of WCAG, with a polynomial in place of the power 2.4: the same to a twentieth.
  private static func luminance(_ colour: (Double, Double, Double)) -> Double {
    func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : part * part * (0.8 + 0.2 * part) }
    return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
  }
}
