import Diagnostics
import Model

/// An HTML entity that is printed as it stands.
///
/// It was escaped twice, or it is in a place where HTML is not read.
///
/// ```
/// Fish &amp;amp; chips
/// ```
///
/// ```
/// Fish & chips
/// ```
///
/// Source: CommonMark, 2.5.
struct EntityAsLetters: SymbolRule {
  static let code = DiagnosticCode.entityAsLetters
  static let symbols: [UInt8] = [0x26]
  private static let names: Set<String> = [
    "amp", "lt", "gt", "quot", "nbsp", "ndash", "mdash", "hellip", "rsquo", "lsquo", "rdquo", "ldquo", "shy", "apos",
    "laquo", "raquo", "eacute", "uuml", "ouml", "auml", "szlig",
  ]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard let word = passage.word(at: index + 1), passage.byte(word.end) == 0x3B,
      Self.names.contains(passage.string(word))
    else { return }
    let source = passage.text.prose.source(of: index)
    // An escaped entity is meant so.
    if source > 0, passage.text.source[source - 1] == 0x5C { return }
    report.add(
      index..<(word.end + 1), "'\(passage.string(index..<(word.end + 1)))' is printed as it stands",
      hint: "write the character itself")
  }
}
