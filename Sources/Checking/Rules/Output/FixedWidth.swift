import Diagnostics

/// A width in the site's own style sheet that is too large for a small screen.
///
/// At 320 pixels, the page would scroll sideways.
///
/// ```
/// main { width: 900px; }
/// ```
///
/// ```
/// main { max-width: 900px; }
/// ```
///
/// Source: WCAG 2.2, success criterion 1.4.10.
struct FixedWidth: SiteRule {
  static let code = DiagnosticCode.fixedWidth

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for (name, bytes) in site.styles {
      let lines = LineTable(bytes, file: name)
      for number in 1...max(1, lines.count) {
        let start = lines.start(of: number)
        let end = number < lines.count ? lines.start(of: number + 1) : bytes.count
        let line = String(decoding: bytes[start..<end], as: UTF8.self)
        for property in ["min-width:", " width:", "{width:", ";width:"] {
          guard let found = line.firstRange(of: property), !line.contains("@media"), !line.contains("(min-width") else {
            continue
          }
          let value = line[found.upperBound...].drop { $0 == " " }
          let digits = value.prefix(while: \.isNumber)
          let unit = value.dropFirst(digits.count).prefix(while: \.isLetter)
          guard let amount = Int(digits), unit == "px" || ["em", "rem"].contains(unit) && property.first != "m"
          else { continue }
          let width = unit == "px" ? amount : amount * 16
          guard width > 320 else { continue }
          let column = line[..<found.lowerBound].unicodeScalars.count + (property.first == "m" ? 1 : 2)
          report.add(
            at: SourceLocation(file: name, line: number, column: column),
            "a width of \(width) pixels is more than a small screen has",
            hint: "write max-width: \(digits)\(unit)")
          break
        }
      }
    }
  }
}
