import JSON

/// The title page of a document that has no styles for it: short paragraphs above the text, recognised by their words.
enum DocumentTitlePage {
  /// Takes title, author and date from the first paragraphs, and removes these.
  ///
  /// - Returns: `nil` when there is no title; the blocks are then unchanged.
  static func take(from blocks: inout [JSONValue]) -> FoundMetadata? {
    var lines: [Line] = []
    var owners: [Int: Int] = [:]
    func append(_ text: Scalars, of owner: Int?) {
      let number = lines.count + 1
      owners[number] = owner
      lines.append(Line(number: number, column: 1, indent: 0, text: text))
    }
    for (index, block) in blocks.prefix(9).enumerated() {
      guard ["Para", "Plain"].contains(block["t"].text), isPlain(block["c"]) else { break }
      for line in block["c"].items.split(whereSeparator: { $0["t"].text == "LineBreak" }) {
        append(Scalars(PandocWords.plain(inlines: [JSONValue](line)).trimmed), of: index)
      }
      append([], of: nil)
    }
    guard !lines.isEmpty else { return nil }
    // A line of text after them marks the end of the title page.
    append(Scalars("The text."), of: nil)
    var page = Page()
    page.body = lines
    let found = TitleFinder(measure: 72).read(&page, isFollowed: false)
    guard found.title != nil else { return nil }
    let left = Set(page.body.compactMap { owners[$0.number] })
    let taken = Set(found.lines.compactMap { owners[$0.number] }).subtracting(left)
    blocks = blocks.indices.filter { !taken.contains($0) }.map { blocks[$0] }
    return found
  }

  /// Whether a paragraph holds only words.
  private static func isPlain(_ content: JSONValue) -> Bool {
    content.items.allSatisfy { inline in
      switch inline["t"].text {
      case "Str", "Space", "SoftBreak", "LineBreak": true
      case "Strong", "Emph", "SmallCaps", "Underline": isPlain(inline["c"])
      case "Span": isPlain(inline["c"][1])
      default: false
      }
    }
  }
}
