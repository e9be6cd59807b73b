import Model

extension HTMLRenderer {
  /// Writes a heading that links to itself, with its footnote references after the link.
  ///
  /// A heading in which the author has put a link does not link to itself.
  mutating func writeHeading(_ index: Int) {
    let inlines = nodes.children(of: index)
    // A heading without content would be a link without a name.
    if inlines.isEmpty { return }
    let name = Self.headingElements[printedLevel(Int(nodes[index].detail)) - 1]
    let identifier = nextHeadingName(inlines)
    writer.start(name)
    unsafe writer.attribute("id", plain: identifiers.bytes(of: identifier))
    running.begin()
    if isBook {
      write(inlines)
    } else if holdsLink(inlines) {
      writer.start("span")
      write(inlines)
      writer.end("span")
    } else {
      writer.start("a")
      unsafe writer.attribute("href", plainPlace: identifiers.bytes(of: identifier))
      linkDepth += 1
      write(inlines)
      linkDepth -= 1
      writer.end("a")
      writeDeferredReferences()
    }
    writer.end(name)
  }

  /// Writes the content of the heading that is the title; nothing where none is.
  mutating func title() -> [UInt8] {
    guard let inlines = document.title else { return [] }
    return bytes(expected: 512) { renderer in
      renderer.running.begin()
      renderer.write(inlines)
    }
  }

  /// Writes the table of contents.
  mutating func contents(of headings: [SurveyedHeading]) -> [UInt8] {
    guard headings.count > 2 else { return [] }
    isCopy = true
    defer { isCopy = false }
    return bytes(expected: headings.count * 160) { renderer in renderer.writeContents(of: headings) }
  }

  private mutating func writeContents(of headings: [SurveyedHeading]) {
    /// The levels whose lists are open, outermost first.
    var levels: [Int] = []
    for heading in headings {
      while levels.count > 1, levels[levels.count - 2] >= heading.level {
        levels.removeLast()
        writer.end("li")
        writer.raw("\n")
        writer.end("ol")
        writer.raw("\n")
      }
      if let last = levels.last, last >= heading.level {
        levels[levels.count - 1] = heading.level
        writer.end("li")
        writer.raw("\n")
      } else {
        if !levels.isEmpty { writer.raw("\n") }
        writer.start("ol")
        writer.raw("\n")
        levels.append(heading.level)
      }
      writer.start("li")
      writer.start("a")
      unsafe writer.attribute("href", plainPlace: identifiers.bytes(of: headingNames[heading.index]))
      running.begin()
      write(heading.inlines)
      writer.end("a")
    }
    for _ in levels {
      writer.end("li")
      writer.raw("\n")
      writer.end("ol")
      writer.raw("\n")
    }
  }

  /// The element for each level.
  static let headingElements: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private mutating func nextHeadingName(_ inlines: Range<Int>) -> Identifier {
    guard nextHeading < headingNames.count else { return claimHeading(inlines) }
    nextHeading += 1
    return headingNames[nextHeading - 1]
  }

  /// Assigns the id of a heading.
  mutating func claimHeading(_ inlines: Range<Int>) -> Identifier {
    let identifier = identifiers.claim { name in
      let start = name.count
      AnchorName.writeHeading(inlines, of: nodes, to: &name)
      if name.count == start { name.append("section") }
    }
    guard let identifier else { preconditionFailure("the id of a heading without words is a word of its own") }
    return identifier
  }

  private func holdsLink(_ inlines: Range<Int>) -> Bool {
    inlines.contains { index in
      switch nodes[index].kind {
      case .link: true
      case .inlineElement: nodes.element(nodes[index]).name == "a"
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
        .htmlBlock, .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough, .image,
        .footnoteReference, .htmlInline:
        false
      }
    }
  }
}
