/// The label an author types between `[^` and `]` to tie a reference to its footnote.
package struct FootnoteLabel: Hashable, Sendable {
  /// The label as typed.
  package let name: String

  /// Creates a label.
  package init(name: String) {
    self.name = name
  }

  /// The series it belongs to: labels that begin `ed:` are the editor's.
  package var series: Footnote.Series {
    let bytes = name.utf8
    guard bytes.count >= 3, let first = bytes.first, first | 0x20 == UInt8(ascii: "e") else { return .author }
    return bytes.prefix(3).elementsEqual("ed:".utf8) { $0 == $1 || $0 | 0x20 == $1 && $1.isLetter } ? .editor : .author
  }

  /// The label, if it is to be printed as the mark itself, so that old citations stay valid: `*`, `†`, `‡`, or one
  /// letter.
  package var literalMark: String? {
    // Most labels are numbers.
    if name.utf8.first?.isDigit ?? true { return nil }
    let scalars = name.unicodeScalars
    guard series == .author, let first = scalars.first else { return nil }
    if scalars.count == 1, first.properties.isAlphabetic { return name }
    return scalars.count <= 3 && scalars.allSatisfy(Self.symbols.contains) ? name : nil
  }

  private static let symbols: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "¶", "‖", "#", "∗", "⁂", "☞"]
}
