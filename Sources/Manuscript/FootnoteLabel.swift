/// What an author types between `[^` and `]` to tie a reference to its footnote.
package struct FootnoteLabel: Hashable, Sendable {
  /// The label as typed.
  package let name: String

  /// Creates a label.
  package init(name: String) {
    self.name = name
  }

  /// Whose notes it belongs to: labels that begin `ed:` are the editor's.
  package var series: Footnote.Series { name.lowercased().hasPrefix("ed:") ? .editor : .author }

  /// The mark itself, when the label is a printed mark that must stay citable: `*`, `†`, `‡`, or one letter.
  package var literalMark: String? {
    let scalars = name.unicodeScalars
    guard series == .author, let first = scalars.first else { return nil }
    if scalars.count == 1, first.properties.isAlphabetic { return name }
    return scalars.count <= 3 && scalars.allSatisfy(Self.signs.contains) ? name : nil
  }

  private static let signs: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "¶", "‖", "#", "∗", "⁂", "☞"]
}
