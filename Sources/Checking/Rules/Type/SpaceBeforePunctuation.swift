import Diagnostics

/// A space before a comma, a full stop or another mark that belongs close to its word.
///
/// French is different: it has a thin space before `;`, `:`, `!` and `?`, but not before `,` and `.`.
///
/// ```
/// Walk softly , friend.
/// ```
///
/// ```
/// Walk softly, friend.
/// ```
///
/// Source: The Chicago Manual of Style; Duden, Die deutsche Rechtschreibung; Мильчин, Справочник издателя и автора.
struct SpaceBeforePunctuation: SymbolRule {
  static let code = DiagnosticCode.spaceBeforePunctuation
  static let symbols = Array(".,;:!?".utf8)

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.byte(index - 1) == 0x20, passage.isJoined(index), !passage.has(". .", at: index),
      index - 1 > passage.range.lowerBound
    else {
      return
    }
    let symbol = passage.byte(index)
    let isClose = symbol == 0x2E || symbol == 0x2C
    if !isClose, passage.text.language == "fr" { return }
    // Not an ellipsis, a decimal without its zero, a file's extension or a row of marks: `.5`, `.md`, `?!`.
    let next = passage.byte(index + 1)
    guard passage.isBlank(index + 1) || next == 0x22 || next == 0x29 || next >= 0x80, next != 0x2E else { return }
    guard passage.isLetter(before: index - 1) || passage.isDigit(index - 2) || passage.byte(index - 2) == 0x29 else {
      return
    }
    let shown = String(UnicodeScalar(symbol))
    report.add((index - 1)..<index, "a space stands before '\(shown)'", hint: "take it out")
  }
}

extension PassageView {
  /// Whether a letter stands right before an index.
  func isLetter(before offset: Int) -> Bool {
    guard let scalar = scalar(before: offset) else { return false }
    return scalar.properties.isAlphabetic
  }

  /// Whether a small letter stands right before an index.
  func isLower(beforeIndex offset: Int) -> Bool { scalar(before: offset)?.properties.isLowercase ?? false }
}
