import Diagnostics
import Model

/// A title that ends with a full stop, a comma, a colon or a semicolon.
///
/// ```
/// title: On Walking.
/// ```
///
/// ```
/// title: On Walking
/// ```
///
/// Source: The Chicago Manual of Style, 6.14 (17th edition); Duden, Die deutsche Rechtschreibung.
struct TitleStop: TextRule {
  static let code = DiagnosticCode.titleStop

  func look(at text: CheckedText, _ report: inout Report) {
    let title = text.text.frontMatter.title
    let location = text.location(ofKey: "title")
    if location.line > 1, let symbol = title.last, ":;,".contains(symbol) {
      return report.add(
        at: location, length: title.unicodeScalars.count, "the title ends with '\(symbol)'", hint: "take it out")
    }
    guard location.line > 1, title.hasSuffix("."), !title.hasSuffix(".."), !title.dropLast().contains("."),
      !title.contains("!"), !title.contains("?"),
      title.split(separator: " ").last.map({ $0.count > 4 }) == true
    else { return }
    report.add(at: location, length: title.unicodeScalars.count, "the title ends with a full stop", hint: "take it out")
  }
}
