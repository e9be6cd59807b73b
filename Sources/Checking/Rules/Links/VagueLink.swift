import Diagnostics

/// A link whose words say nothing.
///
/// Readers who jump from link to link hear *here*, *here*, *here*.
///
/// ```
/// The map is [here](map.md).
/// ```
///
/// ```
/// Look at [the map](map.md).
/// ```
///
/// Source: WCAG 2.2, success criterion 2.4.4, failure F84.
struct VagueLink: TextRule {
  static let code = DiagnosticCode.vagueLink
  private static let words: Set<String> = [
    "here", "click here", "link", "this link", "this", "more", "read more", "hier", "mehr", "ici", "cliquez ici",
    "aquí", "qui", "clicca qui", "здесь", "тут", "aqui",
  ]

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links {
      let words = String(decoding: text.prose.bytes[link.range], as: UTF8.self)
      guard link.range.count < 24, Self.words.contains(words.lowercased()) else { continue }
      report.add(link.range, "the link's words are only '\(words)'", hint: "let them say what is there")
    }
  }
}
