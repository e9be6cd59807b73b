import Diagnostics
import Model

/// A title or a name in capital letters.
///
/// Lists, citations and covers print it that way. Themes set titles in capitals where they want them.
///
/// ```
/// title: ON WALKING AND RESTING
/// ```
///
/// ```
/// title: On Walking and Resting
/// ```
///
/// Source: The Chicago Manual of Style, 8.159 (17th edition); Standard Ebooks Manual of Style.
struct TitleCapitals: TextRule {
  static let code = DiagnosticCode.titleCapitals

  func look(at text: CheckedText, _ report: inout Report) {
    let matter = text.text.frontMatter
    for (key, values) in [
      ("title", [matter.title]), ("author", matter.authors), ("subtitle", matter.subtitle.map { [$0] } ?? []),
    ] {
      let location = text.location(ofKey: key)
      guard location.line > 1, let value = values.first(where: Self.isInCapitals) else { continue }
      report.add(
        at: location, length: value.unicodeScalars.count, "'\(value)' is in capital letters",
        hint: "write it in small ones")
    }
  }

  private static func isInCapitals(_ words: String) -> Bool {
    let letters = words.filter(\.isLetter)
    return letters.count > 8 && words.contains(" ") && letters.allSatisfy { $0.isUppercase }
  }
}
