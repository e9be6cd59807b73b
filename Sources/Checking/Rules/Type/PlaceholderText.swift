import Diagnostics

/// A placeholder that nobody has replaced.
///
/// ```
/// See page XXX.
/// ```
///
/// ```
/// See page 12.
/// ```
///
/// Source: The Chicago Manual of Style, on `000` and `TK`.
struct PlaceholderText: WordRule, SymbolRule {
  static let code = DiagnosticCode.placeholderText
  static let words = ["todo", "fixme", "xxx", "xxxx", "tk", "tktk", "tbd", "lorem", "000"]
  static let symbols = Array("?[".utf8)

  func join(_ rules: inout RuleSet) {
    rules.add(atSymbols: self)
    rules.add(atWords: self)
  }

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    if passage.byte(index) == 0x5B { return lookAtBracket(index, in: passage, &report) }
    guard passage.has("???", at: index), passage.isBlank(index - 1), passage.byte(index + 3) != 0x3F,
      passage.isBlank(index + 3) || ".,;)".utf8.contains(passage.byte(index + 3))
    else { return }
    report.add(index..<(index + 3), "'???' keeps the place of something", hint: "put it in")
  }

  /// Looks for the placeholders of letter templates and encyclopaedias: `[insert date]`, `[citation needed]`.
  private func lookAtBracket(_ index: Int, in passage: PassageView, _ report: inout Report) {
    let rest = passage.string(index..<(index + 80)).lowercased()
    guard let end = rest.firstIndex(of: "]"),
      ["[insert ", "[citation needed", "[your "].contains(where: rest.hasPrefix)
    else { return }
    let written = passage.string(index..<(index + rest[...end].utf8.count))
    report.add(index..<(index + written.utf8.count), "'\(written)' keeps the place of something", hint: "put it in")
  }

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    let letters = passage.string(word)
    switch letters {
    case "TODO", "FIXME", "XXXX", "TKTK", "TBD", "TK": break
    case "XXX", "000":
      guard let before = passage.word(index - 1),
        ["page", "pages", "p", "pp", "note", "seite", "s"].contains(passage.lowered(before)),
        word.start - before.end < 3
      else { return }
    case "Lorem", "lorem":
      guard let next = passage.word(index + 1), passage.lowered(next) == "ipsum" else { return }
    default: return
    }
    report.add(word.range, "'\(letters)' keeps the place of something", hint: "put it in")
  }
}
