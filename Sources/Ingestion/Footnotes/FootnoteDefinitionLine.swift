/// A place in the source that looks like the beginning of a footnote's definition: `[^label]:` behind nothing but the
/// marks of quotations and lists.
struct FootnoteDefinitionLine: Sendable {
  /// The line, counted from 1 in the body.
  let line: Int

  /// The byte of the file `[^` stands at.
  let offset: Int

  /// The bytes of the file the label stands in.
  let label: Range<Int>

  /// Whether white space stands in the label, so that Markdown takes it for something else.
  let hasSpace: Bool
}
