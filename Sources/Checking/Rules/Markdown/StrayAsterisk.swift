import Diagnostics
import Model

/// An asterisk or underscore that is printed as it stands.
///
/// It may belong to emphasis that is not closed, or be an asterisk for a note. Write a note as `[^*]`, and an asterisk
/// that should be printed as `\*`.
///
/// ```
/// It was *very late.
/// ```
///
/// ```
/// It was *very* late.
/// ```
///
/// Source: CommonMark, 6.2.
struct StrayAsterisk: SymbolRule {
  static let code = DiagnosticCode.strayAsterisk
  static let symbols = Array("*_".utf8)

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let symbol = passage.byte(index)
    guard passage.byte(index - 1) != symbol else { return }
    var end = index
    while passage.byte(end) == symbol { end += 1 }
    guard end - index <= 3 else { return }
    let touches = passage.isLetter(before: index) || passage.isLetter(end)
    let isInside = passage.isLetter(before: index) && passage.isLetter(end)
    // `snake_case` and `5*3` are no emphasis.
    if symbol == 0x5F, !touches { return lookAtSpaced(index..<end, in: passage, &report) }
    guard touches, symbol == 0x2A || !isInside, !passage.isInAddress(index) else { return }
    let source = passage.text.prose.source(of: index)
    if source > 0, passage.text.source[source - 1] == 0x5C { return }
    // The build already reports a pair that is printed.
    let (before, rest) = passage.surroundings(index..<end)
    let written = passage.string(index..<end)
    if symbol == 0x2A, rest.contains(written) || before.contains(written) { return }
    report.add(
      index..<end, "'\(written)' is printed as it stands",
      hint: "close the emphasis, write [^*] for a note, or \\\(written) for the sign")
  }

  /// Looks at underscores between blanks, which stand around words as marks of emphasis do: `__ very __`.
  private func lookAtSpaced(_ range: Range<Int>, in passage: PassageView, _ report: inout Report) {
    let written = " \(passage.string(range)) "
    guard passage.isBlank(range.lowerBound - 1), passage.isBlank(range.upperBound) else { return }
    let (before, rest) = passage.surroundings(range)
    guard rest.dropFirst().contains(written), !before.contains(written.dropLast()),
      passage.isLetter(range.upperBound + 1)
    else { return }
    report.add(
      range, "'\(written.dropFirst().dropLast())' is printed as it stands",
      hint: "take out the spaces within the emphasis")
  }
}
