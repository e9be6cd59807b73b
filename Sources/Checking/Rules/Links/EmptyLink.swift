import Diagnostics

/// A link without words.
///
/// Nobody can see it, and a screen reader says only *link*.
///
/// ```
/// The map [](map.md).
/// ```
///
/// ```
/// The [map](map.md).
/// ```
///
/// Source: WCAG 2.2, success criterion 2.4.4, failure F89.
struct EmptyLink: TextRule {
  static let code = DiagnosticCode.emptyLink

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links where text.prose.bytes[link.range].allSatisfy({ $0 <= 0x20 }) {
      report.add(
        source: link.source ?? text.prose.source(of: link.range.lowerBound), length: 1, "the link has no words",
        hint: "write some between [ and ]")
    }
  }
}
