import Diagnostics

/// A link that shows its address in place of words.
///
/// Nobody reads long addresses. They break lines, and a screen reader speaks them letter by letter.
///
/// ```
/// See https://example.org/walks/2019/the-pond.
/// ```
///
/// ```
/// See [the walk to the pond](https://example.org/walks/2019/the-pond).
/// ```
///
/// Source: The Chicago Manual of Style; WCAG 2.2, success criterion 2.4.9.
struct BareAddress: TextRule {
  static let code = DiagnosticCode.bareAddress
  static let isReportedOnce = true

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links {
      let words = String(decoding: text.prose.bytes[link.range], as: UTF8.self)
      // A host's name is short enough to be read.
      guard words.hasPrefix("http://") || words.hasPrefix("https://"), words.utf8.count > 32 else { continue }
      // In a note an address is what a reader may want to copy.
      if text.prose.passage(at: link.range.lowerBound)?.footnote != nil { continue }
      report.add(
        link.range, "the address stands for the words of its link", hint: "write [words](\(words.prefix(24))…)")
    }
  }
}
