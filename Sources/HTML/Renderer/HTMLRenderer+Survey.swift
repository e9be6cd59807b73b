import Model

/// A heading of the running text, found before anything is written.
struct SurveyedHeading {
  let level: Int
  let inlines: Range<Int>
  /// Its index among all headings of the body, including those in block quotes and lists.
  let index: Int
}

extension HTMLRenderer {
  /// Walks the document once, so that headings and elements with ids of their own are assigned theirs before paragraphs
  /// are.
  ///
  /// - Returns: The headings of the running text.
  mutating func survey() -> [SurveyedHeading] {
    var headings: [SurveyedHeading] = []
    var headingInlines: [Range<Int>] = []
    // The end of the block quote or list around the next block.
    var insideEnd = 0
    var highest = Int.max
    for index in document.body {
      let node = nodes[index]
      switch node.kind {
      case .blockQuote, .list:
        insideEnd = max(insideEnd, Int(node.end))
      case .heading where Int(node.end) > index + 1:
        highest = min(highest, Int(node.detail))
        if index >= insideEnd {
          headings.append(
            SurveyedHeading(level: Int(node.detail), inlines: nodes.children(of: index), index: headingInlines.count))
        }
        headingInlines.append(nodes.children(of: index))
      case .paragraph, .heading, .thematicBreak, .item, .code, .table, .row, .cell, .blockElement, .htmlBlock, .text,
        .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference,
        .inlineElement, .htmlInline:
        surveyMarkup(node)
      }
    }
    for footnote in document.footnotes {
      for index in footnote.nodes {
        let node = nodes[index]
        if node.kind == .heading, Int(node.end) > index + 1 { highest = min(highest, Int(node.detail)) }
        surveyMarkup(node)
      }
    }
    if highest < Int.max { headingShift = 2 - highest }
    headingNames = headingInlines.map { claimHeading($0) }
    return headings
  }

  /// The ids of some headings of the running text.
  func headingNames(of headings: [SurveyedHeading]) -> [String] {
    headings.map { unsafe String(decoding: identifiers.bytes(of: headingNames[$0.index]), as: UTF8.self) }
  }

  private mutating func surveyMarkup(_ node: Node) {
    switch node.kind {
    case .blockElement, .inlineElement: claimName(of: nodes.element(node))
    case .htmlBlock, .htmlInline: claimNames(inMarkup: unsafe Array(nodes.utf8(node.text)))
    case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .text, .softBreak,
      .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
      break
    }
  }

  private mutating func claimName(of element: HTMLElement) {
    guard let name = element.attributes.first(where: { $0.name == "id" })?.value, !name.isEmpty else { return }
    if identifiers.claimExactly(name) { elementNames.insert(name) }
  }

  /// Records the ids in an author's raw HTML, `id="…"` and `name="…"`, which are written as they are.
  private mutating func claimNames(inMarkup bytes: [UInt8]) {
    for attribute in ["id=", "name="] {
      var rest = bytes[...]
      while let found = rest.firstRange(of: attribute.utf8) {
        rest = rest[found.upperBound...]
        guard found.lowerBound > 0, bytes[found.lowerBound - 1] <= 0x20, let quote = rest.first else { continue }
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let value = rest.dropFirst(isQuoted ? 1 : 0).prefix { byte in
          isQuoted ? byte != quote : byte > 0x20 && byte != UInt8(ascii: ">")
        }
        identifiers.claimUnchanged(String(decoding: value, as: UTF8.self))
      }
    }
  }
}
