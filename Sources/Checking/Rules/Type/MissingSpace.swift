import Diagnostics

/// A comma, a full stop or a bracket without a space beside it.
///
/// ```
/// Bread,salt and wine.
/// ```
///
/// ```
/// Bread, salt and wine.
/// ```
///
/// Source: The Chicago Manual of Style; Duden, Die deutsche Rechtschreibung.
struct MissingSpace: SymbolRule {
  static let code = DiagnosticCode.missingSpace
  static let symbols = Array(".,;:!?()".utf8)

  /// The words that never continue the word in brackets before them.
  private static let joining: Set<String> = [
    "and", "or", "but", "the", "in", "of", "to", "is", "was", "with", "und", "oder", "et", "ou", "y", "e", "и",
  ]

  /// The words that stand before a colon in addresses, names and searches.
  private static let prefixes: Set<String> = [
    "http", "https", "mailto", "tel", "ftp", "file", "data", "urn", "doi", "isbn", "author", "topic", "year", "title",
  ]

  /// The titles, and below the words before numbers, whose full stop is followed by a space.
  private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "st", "m", "mm", "mme", "mlle", "hr", "fr"]
  private static let numbered: Set<String> = [
    "p", "pp", "s", "nr", "no", "bd", "abb", "fig", "vol", "ch", "chap", "art", "kap", "anm", "cap", "pág", "pag",
  ]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard !passage.isBlank(index + 1), let behind = passage.word(at: index + 1) else { return }
    let symbol = passage.byte(index)
    if passage.isDigit(index + 1) || passage.isDigit(index - 1) {
      return lookAtNumber(index, behind, in: passage, &report)
    }
    guard passage.isLetter(index + 1) else { return }
    if symbol == 0x21 || symbol == 0x3F, passage.isBlank(index - 1) {
      // A French mark with its space before it and none behind.
      guard index > passage.range.lowerBound, passage.isUpper(behind.start), behind.parts.contains(.lower) else {
        return
      }
      return add(index, String(UnicodeScalar(symbol)), behind, in: passage, &report)
    }
    guard passage.isLetter(before: index), let before = passage.word(before: index) else { return }
    switch symbol {
    case 0x28, 0x29:
      return lookAtBracket(index, before, behind, in: passage, &report)
    case 0x3A where passage.isLower(behind.start):
      // Swedish and Finnish have colons inside of words.
      guard before.range.count > 3, behind.range.count > 2, !before.parts.contains(.upper),
        !before.parts.contains(.digit),
        !["sv", "fi"].contains(passage.text.language), !Self.prefixes.contains(passage.lowered(before)),
        passage.byte(before.start - 1) <= 0x20, passage.byte(behind.end) != 0x3A
      else { return }
    case 0x2E, 0x21, 0x3F, 0x3A:
      // Abbreviations, names of files and numbered parts have points of their own: `e.g.`, `U.S.`, `site.yml`.
      guard
        before.parts.contains(.lower) && before.range.count > 2
          || symbol == 0x2E && Self.titles.contains(passage.lowered(before)) && behind.range.count > 2,
        passage.isUpper(behind.start), behind.parts.contains(.lower), behind.range.count > 1,
        passage.byte(behind.end) != 0x2E || behind.range.count > 6
      else { return }
      // `Ph.D.`, `z.B.`: a point before the word too.
      guard passage.byte(before.start - 1) != 0x2E else { return }
    default:
      guard before.range.count > 1, behind.range.count > 1 else { return }
    }
    // Chinese and Japanese have no spaces between words.
    if passage.scalar(at: index + 1)?.value ?? 0 >= 0x2E80 || passage.isInAddress(index) { return }
    add(index, passage.string(before) + String(UnicodeScalar(symbol)), behind, in: passage, &report)
  }

  private func add(
    _ index: Int, _ before: String, _ behind: Word, in passage: PassageView, _ report: inout Report
  ) {
    report.add(
      index..<(index + 1), "no space stands behind '\(before.suffix(1))'",
      hint: "write '\(before) \(passage.string(behind))'")
  }

  /// Looks at a full stop beside a figure: `p.7`, and the day of a month as German writes it, `3.Mai`.
  private func lookAtNumber(_ index: Int, _ behind: Word, in passage: PassageView, _ report: inout Report) {
    guard passage.byte(index) == 0x2E, let before = passage.word(before: index), !passage.isInAddress(index) else {
      return
    }
    let isNumbered =
      passage.isDigit(index + 1) && Self.numbered.contains(passage.lowered(before))
      && (passage.isBlank(before.start - 1) || passage.byte(before.start - 1) == 0x28)
      && passage.byte(behind.end) != 0x2E
    let isDay =
      passage.isDigit(index - 1) && before.range.count <= 2 && passage.isUpper(behind.start)
      && behind.parts.contains(.lower) && behind.range.count > 2 && passage.text.language == "de"
    guard isNumbered || isDay else { return }
    add(index, passage.string(before) + ".", behind, in: passage, &report)
  }

  /// Looks at a bracket between two letters: `(un)happy` and `text(s)` are words, `(softly)and` are two.
  private func lookAtBracket(
    _ index: Int, _ before: Word, _ behind: Word, in passage: PassageView, _ report: inout Report
  ) {
    guard before.range.count > 2, behind.range.count > 1 else { return }
    let rest = passage.string(index..<min(index + 80, passage.range.upperBound))
    let isOpening = passage.byte(index) == 0x28
    if isOpening {
      guard let close = rest.firstIndex(of: ")"), rest[..<close].contains(" ") || isEnglishAside(rest, close, passage)
      else { return }
    } else {
      guard Self.joining.contains(passage.string(behind)), passage.byte(behind.end) == 0x20,
        passage.string(max(passage.range.lowerBound, index - 80)..<index).contains("(")
      else { return }
    }
    report.add(
      index..<(index + 1), "no space stands \(isOpening ? "before '('" : "behind ')'")",
      hint: isOpening
        ? "write '\(passage.string(before)) (\(passage.string(behind))'"
        : "write '\(passage.string(before))) \(passage.string(behind))'")
  }

  /// Whether the letters in brackets are a word of their own, not an ending as in `ami(e)s`.
  private func isEnglishAside(_ rest: String, _ close: String.Index, _ passage: PassageView) -> Bool {
    passage.text.language == "en" && rest[..<close].count > 4 && rest[rest.index(after: close)...].first == " "
  }
}
