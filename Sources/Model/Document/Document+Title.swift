extension Document {
  /// The document without its first block, if that is a heading, of any level, that repeats the title.
  ///
  /// A page prints the title above the text; without this, it would print it twice. Emphasis, links and footnote
  /// references in the heading are kept as the document's title.
  ///
  /// - Parameter title: The title as it is printed. A heading repeats it if it has the same letters and digits,
  ///   regardless of case and punctuation.
  package func withoutHeading(saying title: String) -> Document {
    guard let first = body.first, nodes[first].kind == .heading else { return self }
    let inlines = nodes.inlines((first + 1)..<nodes.end(of: first))
    guard let heading = Self.plainText(of: inlines) else { return self }
    let isSame = Self.words(heading) == Self.words(title)
    guard isSame || Self.saysSame(heading, title) else { return self }
    var document = self
    // If the two are spelled differently, the front matter's spelling is the title.
    document.title = isSame || inlines.hasFootnoteReferences ? (first + 1)..<nodes.end(of: first) : nil
    document.body = nodes.end(of: first)..<body.upperBound
    return document
  }

  /// The document with its title's heading put back, if that has footnote references: for formats that print the title
  /// without references, and would print notes nothing refers to.
  package var restoringHeadingWithReferences: Document {
    guard let title, nodes.inlines(title).hasFootnoteReferences else { return self }
    var document = self
    document.title = nil
    document.body = (title.lowerBound - 1)..<body.upperBound
    return document
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }
  }

  /// Whether two texts have the same letters and digits in the same order.
  private static func saysSame(_ one: String, _ other: String) -> Bool {
    func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    let letters = plain(one)
    return !letters.isEmpty && letters == plain(other)
  }

  /// The text of inlines without markup and footnote references; `nil` when a picture is among them.
  private static func plainText(of inlines: [Inline]) -> String? {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let piece), .asTyped(let piece), .code(let piece): text += piece
      case .softBreak, .lineBreak: text += " "
      case .element(let element, _) where element.isVoid: text += " "
      case .footnoteReference: continue
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
        .element(_, let inner):
        guard let piece = plainText(of: inner) else { return nil }
        text += piece
      case .image, .htmlInline: return nil
      }
    }
    return text
  }
}

extension [Inline] {
  /// Whether there is a footnote reference among them.
  package var hasFootnoteReferences: Bool {
    contains { inline in
      switch inline {
      case .footnoteReference: true
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
        .element(_, let inner):
        inner.hasFootnoteReferences
      case .text, .asTyped, .softBreak, .lineBreak, .code, .image, .htmlInline: false
      }
    }
  }
}
