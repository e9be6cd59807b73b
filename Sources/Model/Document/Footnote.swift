/// A footnote: its content, and the number of references to it.
package struct Footnote: Hashable, Sendable {
  /// The series of footnotes, each numbered by itself.
  package enum Series: Hashable, Sendable {
    /// The author's, numbered.
    case author
    /// The editor's or translator's (labels that begin `ed:`), lettered.
    case editor
  }

  /// The label the author typed between `[^` and `]`.
  package let label: FootnoteLabel

  /// The series it belongs to.
  package let series: Series

  /// The sign printed at its references and before it: `12`, `*`, `b`.
  package let mark: String

  /// The range of its content among the document's nodes, which may refer to further footnotes.
  package let nodes: Range<Int>

  /// The number of references to it; 0 only in a build with drafts, which also prints notes nothing refers to.
  package let referenceCount: Int

  /// The line of the text's file its definition begins on, counted from 1.
  package let line: Int

  /// Creates a footnote.
  package init(
    label: FootnoteLabel, series: Series, mark: String, nodes: Range<Int> = 0..<0, referenceCount: Int, line: Int
  ) {
    self.label = label
    self.series = series
    self.mark = mark
    self.nodes = nodes
    self.referenceCount = referenceCount
    self.line = line
  }

  /// The same footnote with another range of nodes.
  func with(nodes: Range<Int>) -> Footnote {
    Footnote(label: label, series: series, mark: mark, nodes: nodes, referenceCount: referenceCount, line: line)
  }
}

/// A mark in the running text that refers to a footnote.
package struct FootnoteReference: Hashable, Sendable {
  /// The footnote, as an index into the document's footnotes.
  package let footnote: Int

  /// The number of this reference among those to its footnote in reading order, counted from 1; each has a backlink of
  /// its own.
  package let occurrence: Int

  /// Creates a reference.
  package init(footnote: Int, occurrence: Int) {
    self.footnote = footnote
    self.occurrence = occurrence
  }
}
