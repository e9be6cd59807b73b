import Diagnostics

/// A space between things that belong together, where a line may end.
///
/// Initials, a number and its unit, or *p.* and its number are read as one. A non-breaking space (U+00A0, on many
/// keyboards AltGr or Option with the space bar; `&nbsp;` in a text) keeps them on one line.
///
/// ```
/// See J. S. Mill, p. 7.
/// ```
///
/// ```
/// See J.&nbsp;S.&nbsp;Mill, p.&nbsp;7.
/// ```
///
/// Source: Duden, on abbreviations and numbers; Мильчин, Справочник издателя и автора, on line breaks; Lexique des règles
/// typographiques en usage à l’Imprimerie nationale, “Coupures”.
struct LooseSpace: WordRule, SymbolRule {
  static let code = DiagnosticCode.looseSpace
  static let isReportedOnce = true
  static let symbols: [UInt8] = [0xE2, 0xC2]

  /// Words before a number.
  private static let before: Set<String> = [
    "p", "vol", "no", "fig", "ch", "bd", "nr", "s", "abb", "kap", "art", "t", "n", "pág", "núm", "pag", "стр", "с",
    "рис", "гл", "т",
  ]

  /// Units behind a number.
  private static let behind: Set<String> = [
    "km", "cm", "mm", "kg", "mg", "ml", "ha", "kw", "kb", "mb", "км", "см", "мм", "кг",
  ]

  static let words =
    Array(before.union(behind)).sorted()
    + (0x61...0x7A).map { String(UnicodeScalar(UInt8($0))) }.filter { !before.contains($0) }

  func join(_ rules: inout RuleSet) {
    rules.add(atSymbols: self)
    rules.add(atWords: self)
  }

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    if passage.has("°", at: index), passage.byte(index - 1) | 0x20 == UInt8(ascii: "n"), passage.isBlank(index - 2) {
      guard passage.byte(index + 2) == 0x20, let number = passage.word(at: index + 3), passage.isDigit(index + 3) else {
        return
      }
      return add((index - 1)..<number.end, in: passage, &report)
    }
    for symbol in ["№", "§"] where passage.has(symbol, at: index) {
      let end = index + symbol.utf8.count
      guard passage.byte(end) == 0x20, passage.isDigit(end + 1), let number = passage.word(at: end + 1) else {
        continue
      }
      add(index..<number.end, in: passage, &report)
    }
  }

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    // A paragraph of two words may be a page number.
    guard !passage.passage.hasLines, passage.passage.words.count > 2 else { return }
    if word.range.count > 1, passage.byte(word.start - 1) == 0x20, passage.isDigit(word.start - 2),
      Self.behind.contains(passage.lowered(word)), word.parts.isDisjoint(with: .upper),
      let number = passage.word(before: word.start - 1), !number.parts.contains(.letter),
      passage.word(before: number.start - 1)?.range.count != 1, passage.byte(number.start - 2) < 0x80
    {
      return add(number.start..<word.end, in: passage, &report)
    }
    guard passage.byte(word.end) == 0x2E, passage.byte(word.end + 1) == 0x20, let next = passage.word(index + 1),
      next.start == word.end + 2, passage.isJoined(word.end + 1), passage.isJoined(word.end)
    else { return }
    if passage.isDigit(next.start) {
      // `HyphenForRange` reports a wrong hyphen in a range, and a line may end at the range's dash as well.
      guard isAbbreviation(word, in: passage), ![0x2D, 0xE2].contains(passage.byte(next.end)) else { return }
      add(word.start..<next.end, in: passage, &report)
    } else if word.range.count == 1, next.range.count == 1, word.parts.contains(.upper), next.parts.contains(.upper),
      passage.byte(next.end) == 0x2E, passage.byte(word.start - 1) <= 0x20 || passage.byte(word.start - 1) == 0x28
    {
      let name = passage.word(index + 2)
      let end = name.map { $0.start == next.end + 2 && $0.parts.contains(.capital) ? $0.end : next.end + 1 }
      add(word.start..<(end ?? next.end + 1), in: passage, &report)
    }
  }

  /// Whether a word with a stop behind it is shortened, and no sentence ends there: *No. 5*, but not *Oh no. 5 came*.
  private func isAbbreviation(_ word: Word, in passage: PassageView) -> Bool {
    let letters = passage.lowered(word)
    guard Self.before.contains(letters) else { return false }
    // Notes are full of abbreviations.
    guard passage.passage.footnote == nil else { return false }
    if ["no", "art", "n", "t"].contains(letters) { return word.parts.contains(.upper) }
    return letters != "s" || word.parts.contains(.upper) && passage.text.language == "de"
  }

  private func add(_ range: Range<Int>, in passage: PassageView, _ report: inout Report) {
    report.add(
      range, "a line may end within '\(passage.string(range))'", hint: "put spaces that do not break (&nbsp;) into it")
  }
}
