import Model

extension HTMLRenderer {
  /// Writes a complete run of inlines.
  ///
  /// - Parameters:
  ///   - inlines: Its nodes.
  ///   - following: The character after it; 0 at the end of a paragraph.
  mutating func write(_ inlines: Range<Int>, following: UInt32 = 0) {
    write(inlines, until: inlines.upperBound, following)
  }

  /// Writes a part of a run of inlines.
  ///
  /// - Parameters:
  ///   - inlines: The part's nodes.
  ///   - end: The index after the whole run.
  ///   - following: The character after the whole run; 0 at the end of a paragraph.
  private mutating func write(_ inlines: Range<Int>, until end: Int, _ following: UInt32) {
    var index = inlines.lowerBound
    while index < inlines.upperBound {
      let node = nodes[index]
      write(node, at: index, until: end, following)
      index = Int(node.end)
    }
  }

  private mutating func write(_ node: Node, at index: Int, until end: Int, _ following: UInt32) {
    let next = Int(node.end)
    switch node.kind {
    case .text:
      writer.closeTag()
      if node.detail == 1 {
        writer.output.append(escaping: node.text, of: nodes, for: .text)
        unsafe running.setAsTyped(nodes.utf8(node.text))
      } else {
        running.set(index, of: nodes, until: end, following: following, into: &writer.output)
      }
    case .softBreak:
      if !joinsLines(before: next, until: end, following) { writer.raw("\n") }
      running.previous = 0x20
    case .lineBreak:
      writer.start("br")
      writer.endVoid()
      writer.raw("\n")
      running.previous = 0x20
    case .codeSpan:
      writer.start("code")
      writeText(node.text)
      writer.end("code")
      running.previous = 0x61
    case .emphasis:
      writer.start("em")
      write((index + 1)..<next, until: end, following)
      writer.end("em")
    case .strong:
      writer.start("strong")
      if namesSpeaker {
        writer.attributes(" class=\"speaker\"")
        namesSpeaker = false
      }
      write((index + 1)..<next, until: end, following)
      writer.end("strong")
    case .strikethrough:
      writer.start("del")
      write((index + 1)..<next, until: end, following)
      writer.end("del")
    case .link:
      if linkDepth > 0 || isCopy {
        write((index + 1)..<next, until: end, following)
      } else if let address = nodes.shownAddress(ofLink: index) {
        writeShown(address, nodes.link(node))
      } else {
        write(nodes.link(node)) { renderer in
          renderer.write((index + 1)..<next, until: end, following)
        }
      }
    case .image:
      let image = nodes.image(node)
      if isCopy {
        writer.closeTag()
        running.set(image.alternative, into: &writer.output, following: 0x20)
      } else {
        write(image, showsTitle: true)
        running.previous = 0x61
      }
    case .footnoteReference:
      if !isCopy {
        if linkDepth > 0 { deferredReferences.append(node.reference) } else { writeReference(node.reference) }
      }
    case .inlineElement:
      write(nodes.element(node), (index + 1)..<next, until: end, following)
    case .htmlInline:
      // Raw HTML of the author's need not be well-formed, and so is only written to web pages.
      if !isCopy, options.syntax == .html { writeRaw(node.text) }
    case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
      .htmlBlock:
      break
    }
  }

  /// Writes a range of the document's text, escaped.
  mutating func writeText(_ range: Range<Int>) {
    writer.closeTag()
    writer.output.append(escaping: range, of: nodes, for: .text)
  }

  /// Writes a range of the document's text as it is: markup the author is responsible for.
  mutating func writeRaw(_ range: Range<Int>) {
    writer.closeTag()
    writer.output.append(contentsOf: range, of: nodes)
  }

  /// Writes a link around the content that `content` writes; footnote references in it come after it.
  mutating func write(_ link: Link, content: (inout HTMLRenderer) -> Void) {
    writer.start("a")
    writeDestination("href", link.destination)
    if !link.title.isEmpty { writer.attribute("title", link.title) }
    linkDepth += 1
    content(&self)
    linkDepth -= 1
    writer.end("a")
    writeDeferredReferences()
  }

  /// Writes a link whose text is its own address, which is not typeset and runs from left to right.
  private mutating func writeShown(_ address: Range<Int>, _ link: Link) {
    writer.start("a")
    writeDestination("href", link.destination)
    if !link.title.isEmpty { writer.attribute("title", link.title) }
    if running.language.direction == .rightToLeft { writer.attributes(" dir=\"ltr\"") }
    writeText(address)
    writer.end("a")
    running.previous = 0x61
  }

  /// Writes the footnote references from within the link that has just ended.
  mutating func writeDeferredReferences() {
    guard linkDepth == 0, !deferredReferences.isEmpty else { return }
    let references = deferredReferences
    deferredReferences = []
    for reference in references { writeReference(reference) }
  }

  /// Writes a picture.
  ///
  /// - Parameter showsTitle: Whether its title is written as an attribute; else it is printed as a caption.
  mutating func write(_ image: Image, showsTitle: Bool) {
    if isBook { return writeBookPicture(image, showsTitle: showsTitle) }
    writer.start("img")
    writeDestination("src", image.destination)
    writer.attribute("alt", image.alternative)
    if showsTitle, !image.title.isEmpty { writer.attribute("title", image.title) }
    if let size = image.size {
      writer.attribute("width", String(size.width))
      writer.attribute("height", String(size.height))
    }
    writeMeasure(of: image)
    if pictures > 0 { writer.attributes(" loading=\"lazy\"") }
    writer.attributes(" decoding=\"async\"")
    writer.endVoid()
    pictures += 1
  }

  /// Writes the size of a picture: the author's width, if any, and the ratio by which it is kept within the window.
  private mutating func writeMeasure(of image: Image) {
    var style = ""
    if let size = image.size, size.width > 0, size.height > 0 {
      let hundredths = max(1, (size.width * 100 + size.height / 2) / size.height)
      style = "--ratio: " + Self.decimal(hundredths)
    }
    if let width = image.width { style += (style.isEmpty ? "" : "; ") + "width: \(width.css)" }
    if !style.isEmpty { writer.attribute("style", style) }
  }

  /// A number of hundredths as CSS writes it: `.43`, `1.5`.
  private static func decimal(_ hundredths: Int) -> String {
    let whole = hundredths / 100 == 0 ? "" : String(hundredths / 100)
    let rest = hundredths % 100
    if rest == 0 { return whole }
    return whole + (rest.isMultiple(of: 10) ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// Writes an element's start tag, without an id that is already in use.
  ///
  /// - Parameter name: Another name than its own, if any.
  mutating func start(_ element: HTMLElement, as name: String? = nil) {
    writer.start(named: name ?? element.name)
    for attribute in element.attributes where !isBook || Self.isAllowedInBooks(attribute) {
      if attribute.name == "id" {
        guard !isCopy, elementNames.remove(attribute.value) != nil else { continue }
        writer.attribute("id", identifiers.spelling(of: attribute.value))
      } else {
        writer.attribute(named: attribute.name, attribute.value)
      }
    }
  }

  /// Typesets the content that `content` writes in the language of an element's `lang` attribute.
  mutating func inLanguage(of element: HTMLElement, content: (inout HTMLRenderer) -> Void) {
    guard let tag = element.attributes.first(where: { $0.name == "lang" }).flatMap({ LanguageTag($0.value) }) else {
      return content(&self)
    }
    let outer = running
    running = Typesetter(language: tag, isSmart: options.isSmart)
    running.previous = outer.previous
    content(&self)
    let previous = running.previous
    running = outer
    running.previous = previous
  }

  /// Whether a soft break between two characters of a language without spaces is to be ignored.
  private func joinsLines(before index: Int, until end: Int, _ following: UInt32) -> Bool {
    running.language.isWrittenWithoutSpaces && Self.isWide(running.previous)
      && Self.isWide(nodes.firstCharacter(from: index, until: end, following))
  }

  private static func isWide(_ scalar: UInt32) -> Bool {
    (0x2E80...0xA4CF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }

  private mutating func write(
    _ element: HTMLElement, _ children: Range<Int>, until end: Int, _ following: UInt32
  ) {
    if element.isVoid {
      if isCopy { return }
      start(element)
      writer.endVoid()
      running.previous = 0x20
      return
    }
    let isLink = element.name == "a"
    if isLink && (linkDepth > 0 || isCopy) { return write(children, until: end, following) }
    let name = isBook ? bookName(of: element, holding: children) : element.name
    let wasInRuby = isInRuby
    if element.name == "ruby" { isInRuby = name == "ruby" }
    start(element, as: name)
    if isLink { linkDepth += 1 }
    inLanguage(of: element) { renderer in renderer.write(children, until: end, following) }
    if isLink { linkDepth -= 1 }
    isInRuby = wasInRuby
    writer.end(named: name)
    if isLink { writeDeferredReferences() }
  }
}

extension [Inline] {
  /// The same inlines with the first bytes of a paragraph, which name its speaker, made a strong run of their own.
  func partedAfterSpeaker(_ count: Int) -> [Inline] {
    guard let first else { return self }
    func parted(_ text: String) -> (name: String, rest: String)? {
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: count, limitedBy: text.utf8.endIndex)
      guard let end, let name = String(text.utf8[..<end]), let rest = String(text.utf8[end...]) else { return nil }
      return (name, rest)
    }
    switch first {
    case .text(let text):
      guard let (name, rest) = parted(text) else { return self }
      return [.strong([.text(name)])] + (rest.isEmpty ? [] : [.text(rest)]) + dropFirst()
    case .strong(let children):
      guard case .text(let text)? = children.first, let (name, rest) = parted(text) else { return self }
      let others = (rest.isEmpty ? [] : [Inline.text(rest)]) + children.dropFirst()
      return [.strong([.text(name)])] + (others.isEmpty ? [] : [.strong(others)]) + dropFirst()
    default: return self
    }
  }
}
