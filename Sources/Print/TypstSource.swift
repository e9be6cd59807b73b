/// A text as Typst source: its body, and its values for the template.
struct TypstSource: Hashable, Sendable {
  /// The file `text.typ`, which defines `facts`, `notes` and `body`.
  let bytes: [UInt8]

  /// The line of the text's own file for each line of `text.typ`; 0 where a line comes from no line of the text.
  let lines: [Int]

  /// The line of the text a line of `text.typ` was written for, both counted from 1.
  func line(of typstLine: Int) -> Int {
    guard typstLine > 0 else { return 1 }
    return lines.prefix(typstLine).last { $0 > 0 } ?? 1
  }
}
