import Diagnostics
import Model

/// A note so long that it is a text of its own.
///
/// At the foot of a page or in the margin, it pushes the text away. A note longer than 2,400 characters belongs in the
/// text, or in an appendix. You can change the limit: `check: { long-note: 4000 }`.
///
/// ```
/// [^1]: A note of four pages.
/// ```
///
/// ```
/// [^1]: See the appendix.
/// ```
///
/// Source: The Chicago Manual of Style.
struct LongNote: TextRule {
  static let code = DiagnosticCode.longNote

  func look(at text: CheckedText, _ report: inout Report) {
    let limit = text.text.frontMatter.checks.amount(Self.code) ?? 2_400
    var lengths = [Int](repeating: 0, count: text.document.footnotes.count)
    for passage in text.prose.passages {
      guard let index = passage.footnote, passage.range.count > 0 else { continue }
      lengths[index] += text.prose.bytes[passage.range].count { $0 & 0xC0 != 0x80 }
    }
    for (index, length) in lengths.enumerated() where length > limit {
      report.add(
        at: text.location(ofNote: index), "the note has \(length) characters, more than \(limit)",
        hint: "shorten it, or make it a part of the text")
    }
  }
}
