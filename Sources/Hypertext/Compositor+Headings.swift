import Manuscript

extension Compositor {
  /// Writes a heading that links to itself, its calls behind the link.
  ///
  /// A heading that holds a link of the author's keeps that one and has none to itself.
  mutating func writeHeading(level: Int, _ inlines: [Inline]) {
    // A heading without words would be a link without a name.
    if inlines.isEmpty { return }
    let name = Self.headingElements[printedLevel(level) - 1]
    let identifier = nextHeadingName(inlines)
    writer.start(name)
    writer.attribute("id", identifier)
    running.begin()
    if Self.holdsLink(inlines) {
      writer.start("span")
      write(inlines)
      writer.end("span")
    } else {
      writer.start("a")
      writer.attribute("href", placeNamed: identifier)
      linkDepth += 1
      write(inlines)
      linkDepth -= 1
      writer.end("a")
      writeDeferredCalls()
    }
    writer.end(name)
  }

  /// Writes the list of contents.
  mutating func contents(of headings: [SurveyedHeading]) -> [UInt8] {
    guard headings.count > 2 else { return [] }
    isCopy = true
    defer { isCopy = false }
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
      writer.attribute("href", placeNamed: headingNames[heading.index])
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
    return takeBytes()
  }

  /// The element of each level.
  static let headingElements: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private mutating func nextHeadingName(_ inlines: [Inline]) -> String {
    guard nextHeading < headingNames.count else { return identifiers.claim(PlaceName.heading(inlines) ?? "section") }
    nextHeading += 1
    return headingNames[nextHeading - 1]
  }

  private static func holdsLink(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .link: true
      case .element(let element, let children): element.name == "a" || holdsLink(children)
      case .emphasis(let children), .strong(let children), .strikethrough(let children): holdsLink(children)
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference, .rawHTML: false
      }
    }
  }
}
