/// A line of the source that looks like the beginning of a footnote definition: `[^label]:` after nothing but the
/// markers of block quotes and lists.
struct FootnoteDefinitionLine: Sendable {
  /// The line, counted from 1 in the body.
  let line: Int

  /// The offset of `[^` in the file.
  let offset: Int

  /// The range of the label in the file.
  let label: Range<Int>

  /// Whether there is white space in the label, so that Markdown does not read it as a definition.
  let hasSpace: Bool
}
