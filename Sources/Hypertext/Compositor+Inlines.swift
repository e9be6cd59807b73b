import Manuscript

extension Compositor {
  /// Writes running text.
  ///
  /// - Parameter following: The character after it; 0 where the paragraph ends.
  mutating func write(_ inlines: [Inline], following: UInt32 = 0) {
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let text):
        writer.closeTag()
        running.set(text, into: &writer.output) { Self.firstCharacter(of: inlines, from: index + 1, following) }
      case .softBreak:
        if !joinsLines(inlines, from: index + 1, following) { writer.raw("\n") }
        running.previous = 0x20
      case .lineBreak:
        writer.start("br")
        writer.endVoid()
        writer.raw("\n")
        running.previous = 0x20
      case .code(let code):
        writer.start("code")
        writer.text(code)
        writer.end("code")
        running.previous = 0x61
      case .emphasis(let children):
        write(children, in: "em", Self.firstCharacter(of: inlines, from: index + 1, following))
      case .strong(let children):
        write(children, in: "strong", Self.firstCharacter(of: inlines, from: index + 1, following))
      case .strikethrough(let children):
        write(children, in: "del", Self.firstCharacter(of: inlines, from: index + 1, following))
      case .link(let link, let children):
        let following = Self.firstCharacter(of: inlines, from: index + 1, following)
        if linkDepth > 0 || isCopy {
          write(children, following: following)
        } else if let address = link.address(shownAs: children) {
          writeShown(address, link)
        } else {
          write(link) { compositor in compositor.write(children, following: following) }
        }
      case .image(let image):
        if isCopy {
          writer.closeTag()
          running.set(image.alternative, into: &writer.output) { 0x20 }
        } else {
          write(image, showsTitle: true)
          running.previous = 0x61
        }
      case .footnoteReference(let reference):
        if isCopy { continue }
        if linkDepth > 0 { deferredCalls.append(reference) } else { writeCall(reference) }
      case .element(let element, let children):
        write(element, children, Self.firstCharacter(of: inlines, from: index + 1, following))
      case .rawHTML(let markup):
        // What an author answers for on the web page need not be well-formed.
        if !isCopy, options.syntax == .html { writer.raw(markup) }
      }
    }
  }

  /// Writes a link around what `content` writes; calls in it come behind it.
  mutating func write(_ link: Link, content: (inout Compositor) -> Void) {
    writer.start("a")
    writeDestination("href", link.destination)
    if !link.title.isEmpty { writer.attribute("title", link.title) }
    linkDepth += 1
    content(&self)
    linkDepth -= 1
    writer.end("a")
    writeDeferredCalls()
  }

  /// Writes a link whose text is its own address, which is no running text and runs from left to right.
  private mutating func writeShown(_ address: String, _ link: Link) {
    writer.start("a")
    writeDestination("href", link.destination)
    if !link.title.isEmpty { writer.attribute("title", link.title) }
    if running.language.direction == .rightToLeft { writer.attributes(" dir=\"ltr\"") }
    writer.text(address)
    writer.end("a")
    running.previous = 0x61
  }

  /// Writes the calls that stood in the link just ended.
  mutating func writeDeferredCalls() {
    guard linkDepth == 0, !deferredCalls.isEmpty else { return }
    let calls = deferredCalls
    deferredCalls = []
    for call in calls { writeCall(call) }
  }

  /// Writes a picture.
  ///
  /// - Parameter showsTitle: Whether its title is an attribute; else it is printed as a caption.
  mutating func write(_ image: Image, showsTitle: Bool) {
    writer.start("img")
    writeDestination("src", image.destination)
    writer.attribute("alt", image.alternative)
    if showsTitle, !image.title.isEmpty { writer.attribute("title", image.title) }
    if let size = image.size {
      writer.attribute("width", String(size.width))
      writer.attribute("height", String(size.height))
    }
    if pictures > 0 { writer.attributes(" loading=\"lazy\"") }
    writer.attributes(" decoding=\"async\"")
    writer.endVoid()
    pictures += 1
  }

  /// Writes an element's start tag, without ids that stand elsewhere.
  mutating func start(_ element: MarkupElement) {
    writer.start(named: element.name)
    for attribute in element.attributes {
      if attribute.name == "id" {
        guard !isCopy, elementNames.remove(attribute.value) != nil else { continue }
        writer.attribute("id", identifiers.spelling(of: attribute.value))
      } else {
        writer.attribute(named: attribute.name, attribute.value)
      }
    }
  }

  /// Sets what `content` writes in the language an element declares.
  mutating func inLanguage(of element: MarkupElement, content: (inout Compositor) -> Void) {
    guard let tag = element.attributes.first(where: { $0.name == "lang" }).flatMap({ LanguageTag($0.value) }) else {
      return content(&self)
    }
    let outer = running
    running = RunningText(language: tag, isSmart: options.isSmart)
    running.previous = outer.previous
    content(&self)
    let previous = running.previous
    running = outer
    running.previous = previous
  }

  /// Whether a line end between two letters of a language without spaces is none.
  private func joinsLines(_ inlines: [Inline], from index: Int, _ following: UInt32) -> Bool {
    running.language.isWrittenWithoutSpaces && Self.isWide(running.previous)
      && Self.isWide(Self.firstCharacter(of: inlines, from: index, following))
  }

  private static func isWide(_ scalar: UInt32) -> Bool {
    (0x2E80...0xA4CF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }

  private mutating func write(_ children: [Inline], in name: StaticString, _ following: UInt32) {
    writer.start(name)
    write(children, following: following)
    writer.end(name)
  }

  private mutating func write(_ element: MarkupElement, _ children: [Inline], _ following: UInt32) {
    if element.isVoid {
      if isCopy { return }
      start(element)
      writer.endVoid()
      running.previous = 0x20
      return
    }
    let isLink = element.name == "a"
    if isLink && (linkDepth > 0 || isCopy) { return write(children, following: following) }
    start(element)
    if isLink { linkDepth += 1 }
    inLanguage(of: element) { compositor in compositor.write(children, following: following) }
    if isLink { linkDepth -= 1 }
    writer.end(named: element.name)
    if isLink { writeDeferredCalls() }
  }

  /// The first character of what follows; 0 where the paragraph ends. Calls of footnotes count as spaces, code and
  /// pictures as letters.
  static func firstCharacter(of inlines: [Inline], from start: Int = 0, _ following: UInt32) -> UInt32 {
    guard start < inlines.count else { return following }
    // A quotation mark need not look further than a few steps.
    for index in start..<min(inlines.count, start + 8) {
      switch inlines[index] {
      case .text(let text):
        if let first = text.unicodeScalars.first { return first.value }
      case .softBreak, .lineBreak, .footnoteReference:
        return 0x20
      case .code, .image:
        return 0x61
      case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children),
        .element(_, let children):
        let first = firstCharacter(of: children, 0)
        if first != 0 { return first }
      case .rawHTML:
        continue
      }
    }
    return following
  }
}

extension Link {
  /// The address, when it is what a reader is shown, with or without its scheme.
  func address(shownAs children: [Inline]) -> String? {
    guard children.count == 1, case .text(let text) = children[0], case .address(let address) = destination,
      text.utf8.count <= address.utf8.count, text.utf8.count + 8 >= address.utf8.count, !text.isEmpty
    else { return nil }
    let scheme = address.utf8.dropLast(text.utf8.count)
    guard address.utf8.dropFirst(scheme.count).elementsEqual(text.utf8) else { return nil }
    return scheme.isEmpty || scheme.last == UInt8(ascii: ":") || scheme.last == UInt8(ascii: "/") ? text : nil
  }
}
