import Diagnostics

/// A hyphen between years or page numbers, where an en dash belongs.
///
/// A hyphen joins words; a dash means *to*. Type two hyphens, or the dash itself.
///
/// ```
/// The war of 1914-1918.
/// ```
///
/// ```
/// The war of 1914--1918.
/// ```
///
/// Source: The Chicago Manual of Style, 6.78 (17th edition); Duden, Die deutsche Rechtschreibung; Мильчин, Справочник
/// издателя и автора. French, Spanish, Italian and Portuguese set a hyphen and are passed over.
struct HyphenForRange: SymbolRule {
  static let code = DiagnosticCode.hyphenForRange
  static let languages: Set<String>? = [
    "en", "de", "nl", "ru", "uk", "pl", "sv", "da", "no", "nb", "fi", "cs",
  ]
  static let symbols: [UInt8] = [0x2D]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.isDigit(index - 1), passage.isDigit(index + 1), let first = passage.word(before: index),
      let last = passage.word(at: index + 1), !first.parts.contains(.letter), !last.parts.contains(.letter)
    else { return }
    // Dates, telephone numbers, ISBNs and versions have more hyphens, or a point or colon beside them.
    let around = [passage.byte(first.start - 1), passage.byte(last.end)]
    guard !around.contains(0x2D), !around.contains(0x2F), !around.contains(0x3A), !around.contains(0x2B),
      !(passage.byte(last.end) == 0x2E && passage.isDigit(last.end + 1)), passage.byte(first.start - 1) != 0x2E
    else { return }
    let (from, to) = (passage.string(first), passage.string(last))
    guard from.utf8.count <= 4, to.utf8.count <= 4, let start = Int(from), let end = Int(to) else { return }
    let areYears =
      from.utf8.count == 4 && (to.utf8.count == 4 ? end > start && end - start < 1_000 : to.utf8.count == 2)
    let arePages = isPage(before: first, in: passage) && (end > start || to.utf8.count < from.utf8.count)
    guard areYears || arePages, !passage.isInAddress(index) else { return }
    report.add(
      first.start..<last.end, "a hyphen stands in '\(from)-\(to)'", hint: "write \(from)--\(to) or \(from)–\(to)")
  }

  /// Whether the word before a number says that it counts pages, lines or chapters.
  private func isPage(before number: Word, in passage: PassageView) -> Bool {
    var start = number.start
    while passage.byte(start - 1) == 0x20 || passage.byte(start - 1) == 0x2E { start -= 1 }
    guard let word = passage.word(before: start) else { return false }
    return [
      "p", "pp", "page", "pages", "s", "seite", "seiten", "blz", "с", "стр", "str",
      "lines", "ll", "chapters", "nos",
    ]
    .contains(passage.lowered(word))
  }
}
