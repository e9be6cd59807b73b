import Manuscript

/// A heading of the running text, found before anything is written.
struct SurveyedHeading {
  let level: Int
  let inlines: [Inline]
  /// Its place among all headings of the body, those in quotations and lists included.
  let index: Int
}

extension Compositor {
  /// Goes through the document once, so that headings and elements with an id of their own have theirs before paragraphs.
  ///
  /// - Returns: The headings of the running text.
  mutating func survey() -> [SurveyedHeading] {
    var headings: [SurveyedHeading] = []
    var wishes: [String] = []
    survey(document.blocks, isRunningText: true, into: &headings, &wishes)
    let count = wishes.count
    for footnote in document.footnotes {
      var none: [SurveyedHeading] = []
      survey(footnote.blocks, isRunningText: false, into: &none, &wishes)
    }
    headingNames = wishes[..<count].map { identifiers.claim($0) }
    return headings
  }

  /// The ids of headings of the running text.
  func headingNames(of headings: [SurveyedHeading]) -> [String] { headings.map { headingNames[$0.index] } }

  private mutating func survey(
    _ blocks: [Block], isRunningText: Bool, into headings: inout [SurveyedHeading], _ wishes: inout [String]
  ) {
    for block in blocks {
      switch block.content {
      case .heading(let level, let inlines):
        if inlines.isEmpty { continue }
        if level == 1 { headingShift = 1 }
        if isRunningText { headings.append(SurveyedHeading(level: level, inlines: inlines, index: wishes.count)) }
        wishes.append(PlaceName.heading(inlines) ?? "section")
        survey(inlines)
      case .paragraph(let inlines):
        survey(inlines)
      case .quotation(let inner):
        survey(inner, isRunningText: false, into: &headings, &wishes)
      case .list(let list):
        for item in list.items { survey(item.blocks, isRunningText: false, into: &headings, &wishes) }
      case .element(let element, let inner):
        claimName(of: element)
        survey(inner, isRunningText: isRunningText, into: &headings, &wishes)
      case .table(let table):
        for cell in table.head { survey(cell) }
        for row in table.rows { for cell in row { survey(cell) } }
      case .rawHTML(let markup):
        claimNames(inMarkup: markup)
      case .thematicBreak, .code:
        continue
      }
    }
  }

  private mutating func survey(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference: continue
      case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children):
        survey(children)
      case .element(let element, let children):
        claimName(of: element)
        survey(children)
      case .rawHTML(let markup):
        claimNames(inMarkup: markup)
      }
    }
  }

  private mutating func claimName(of element: MarkupElement) {
    guard let name = element.attributes.first(where: { $0.name == "id" })?.value, !name.isEmpty else { return }
    if identifiers.claimExactly(name) != nil { elementNames.insert(name) }
  }

  /// Takes note of the ids in HTML an author answers for, `id="…"` and `name="…"`, which are written as they are.
  private mutating func claimNames(inMarkup markup: String) {
    let bytes = Array(markup.utf8)
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
