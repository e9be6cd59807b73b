import Diagnostics

/// Colours in the site's own style that cannot be told apart well enough.
///
/// WCAG asks for a contrast of 4.5 to 1 between letters and what is behind them.
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
        let offset = style.utf8.distance(from: style.startIndex, to: letters.place)
        report.tell(
          at: lines.location(of: offset, in: bytes),
          "letters and background have a contrast of \(tenths / 10).\(tenths % 10) to 1",
          hint: "choose colours with 4.5 to 1 or more")
      }
    }
  }

  /// The value of a property that is a colour in hexadecimal.
  private static func colour(_ property: String, in body: Substring) -> (
    value: (Double, Double, Double), place: String.Index
  )? {
    for declaration in body.split(separator: ";") {
      let trimmed = declaration.drop(while: \.isWhitespace)
      guard trimmed.hasPrefix(property + ":") else { continue }
      let value = trimmed.dropFirst(property.count + 1).drop(while: \.isWhitespace)
      guard value.hasPrefix("#") else { return nil }
      var digits = Array(value.dropFirst().prefix(while: \.isHexDigit))
      if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
      guard digits.count == 6 else { return nil }
      let parts = [0, 2, 4].map { Double(Int(String(digits[$0...($0 + 1)]), radix: 16) ?? 0) / 255 }
      return ((parts[0], parts[1], parts[2]), trimmed.startIndex)
    }
    return nil
  }

  private static func contrast(_ one: (Double, Double, Double), _ other: (Double, Double, Double)) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The relative luminance of WCAG, with the square in the place of the power 2.4: the same to a twentieth.
  private static func luminance(_ colour: (Double, Double, Double)) -> Double {
    func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : part * part * (0.8 + 0.2 * part) }
    return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
  }
}
