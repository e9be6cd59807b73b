extension Document {
  /// The document without its first block, when that is a heading of the first level that says the title.
  ///
  /// A page prints the title above the text; a text that begins with it would print it twice. A heading that calls a
  /// footnote stays, as its note leads back to it.
  ///
  /// - Parameter title: The title as it is printed; white space counts as one space, letter case counts.
  package func withoutHeading(saying title: String) -> Document {
    guard let first = body.first, nodes[first].kind == .heading, nodes[first].detail == 1,
      let said = Self.plainText(of: nodes.inlines((first + 1)..<nodes.end(of: first))),
      Self.words(said) == Self.words(title)
    else { return self }
    var document = self
    document.body = nodes.end(of: first)..<body.upperBound
    return document
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }
  }

  /// What inlines say without their marks; `nil` when they call a footnote or show a picture.
  private static func plainText(of inlines: [Inline]) -> String? {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let piece), .code(let piece): text += piece
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
        .element(_, let inner):
        guard let piece = plainText(of: inner) else { return nil }
        text += piece
      case .image, .footnoteReference, .rawHTML: return nil
      }
    }
    return text
  }
}
