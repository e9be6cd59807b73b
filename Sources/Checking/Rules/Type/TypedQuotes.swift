import Diagnostics

/// Quotation marks made from other characters.
///
/// Two commas, two apostrophes or two angle brackets are printed as they stand.
///
/// ```
/// He said: <<Walk softly.>>
/// ```
///
/// ```
/// He said: «Walk softly.»
/// ```
///
/// Source: Lexique de l’Imprimerie nationale, “Guillemets”; Duden, Die deutsche Rechtschreibung.
struct TypedQuotes: SymbolRule {
  static let code = DiagnosticCode.typedQuotes
  static let symbols = Array(",'`<>".utf8)

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let symbol = passage.byte(index)
    guard passage.byte(index + 1) == symbol, passage.byte(index - 1) != symbol, passage.byte(index + 2) != symbol else {
      return
    }
    let isOpening = passage.isBlank(index - 1) || passage.byte(index - 1) == 0x28
    switch symbol {
    case 0x2C: guard isOpening, passage.isLetter(index + 2) else { return }
    case 0x60: guard isOpening else { return }
    case 0x27: guard isOpening != passage.isLetter(before: index) else { return }
    default:
      guard !passage.isDigit(index + 3),
        passage.isLetter(index + 2) || passage.byte(index + 2) == 0x20 || index + 2 >= passage.range.upperBound
          || passage.isLetter(before: index)
      else { return }
    }
    let written = passage.string(index..<(index + 2))
    report.add(
      index..<(index + 2), "'\(written)' is printed as two signs",
      hint: symbol == 0x3C || symbol == 0x3E ? "write « or »" : "write the quotation mark itself, or \"")
  }
}
