import Model

// E-books differ from pages in what e-readers make of markup: notes open as pop-ups, there is no script, no scrolling
// and nothing remote, and every message of a validator counts as a fault.
extension HTMLRenderer {
  /// Whether the document is written for an e-book.
  var isBook: Bool { options.book != nil }

  /// The length in bytes from which on a note no longer opens as a pop-up.
  ///
  /// E-readers cut pop-ups off after about 5,000 letters.
  static let longNote = 5_000

  /// Writes a document for an e-book.
  static func book(of document: Document, _ options: RenderingOptions) -> RenderedBook {
    document.nodes.read { nodes in
      var renderer = HTMLRenderer(document, nodes, options)
      let headings = renderer.survey()
      let outline = zip(headings, renderer.headingNames(of: headings)).map { heading, identifier in
        RenderedHTML.Heading(
          identifier: identifier, level: renderer.printedLevel(heading.level),
          title: PlainText.words(of: heading.inlines, in: nodes, language: options.language, isSmart: options.isSmart))
      }
      // References are only recorded when footnotes are listed by section.
      renderer.isListed = [Bool](repeating: false, count: document.footnotes.count)
      renderer.longNotes = document.footnotes.map { footnote in
        footnote.nodes.reduce(0) { $0 + (nodes[$1].kind == .text ? nodes[$1].text.count : 0) } > longNote
      }
      let pieces = renderer.bookPieces()
      let title = renderer.bookTitle()
      let notes = renderer.bookNotes()
      return RenderedBook(
        title: title, pieces: pieces, notes: notes, outline: outline,
        start: renderer.identifiers.spelling(of: BookLinks.start), pictureCount: renderer.pictures,
        undescribedCount: renderer.undescribedPictures)
    }
  }

  private mutating func bookTitle() -> RenderedBook.Piece? {
    guard let inlines = document.title else { return nil }
    let piece = bookMarkup { renderer in
      renderer.running.begin()
      renderer.write(inlines)
    }
    return RenderedBook.Piece(markup: piece.markup, level: nil, references: piece.references)
  }

  private mutating func bookPieces() -> [RenderedBook.Piece] {
    var pieces: [RenderedBook.Piece] = []
    var index = document.body.lowerBound
    while index < document.body.upperBound {
      let node = nodes[index]
      let level = node.kind == .heading ? printedLevel(Int(node.detail)) : nil
      let piece = bookMarkup { renderer in
        if let end = renderer.endOfStanzas(from: index, until: renderer.document.body.upperBound) {
          let part = renderer.end(ofStanzas: index..<end)
          renderer.writeStanzas(index..<part)
          index = part
        } else {
          index = renderer.writeBlock(index, until: renderer.document.body.upperBound, hasAnchor: true)
        }
      }
      if !piece.markup.isEmpty {
        pieces.append(.init(markup: piece.markup, level: level, references: piece.references))
      }
    }
    return pieces
  }

  /// The index after the first hundred of a poem's stanzas, so that no file must hold a whole long poem.
  private func end(ofStanzas stanzas: Range<Int>) -> Int {
    var index = stanzas.lowerBound
    for _ in 0..<100 where index < stanzas.upperBound { index = nodes.end(of: index) }
    return index
  }

  private mutating func bookNotes() -> [RenderedBook.Note] {
    document.footnotes.indices.map { note in
      let piece = bookMarkup { renderer in renderer.writeBookNote(note) }
      return .init(markup: piece.markup, references: piece.references, isLong: longNotes[note])
    }
  }

  /// The bytes written, and the footnotes they refer to.
  private mutating func bookMarkup(_ write: (inout HTMLRenderer) -> Void) -> (markup: [UInt8], references: [Int]) {
    referenced = []
    endOfReference = -1
    writer = HTMLWriter(syntax: options.syntax)
    write(&self)
    let markup = writer.output.bytes
    writer = HTMLWriter(syntax: options.syntax)
    return (markup, referenced)
  }

  /// The attribute that makes a reference open its footnote as a pop-up; empty where the note is too long.
  func noteType(of note: Int) -> StaticString {
    longNotes.indices.contains(note) && longNotes[note] ? "" : "epub:type=\"noteref\" "
  }

  /// Writes a note. Its mark comes first and is the backlink: some e-readers take everything up to the next such link
  /// for the note.
  private mutating func writeBookNote(_ note: Int) {
    let blocks = document.footnotes[note].nodes
    let isLong = longNotes[note]
    let element: StaticString = isLong ? "div" : "aside"
    writer.start(element)
    writer.attributes(isLong ? " class=\"note\"" : " epub:type=\"footnote\" role=\"doc-footnote\"")
    unsafe writer.attribute("id", plain: identifiers.bytes(of: footnoteAnchors.footnotes[note]))
    writer.raw("\n")
    var rest = blocks
    if let first = blocks.first, nodes[first].kind == .paragraph, nodes.figure(in: nodes.children(of: first)) == nil,
      !isCaptionOfNext(first, until: blocks.upperBound)
    {
      writer.start("p")
      writeBackMark(note)
      writer.raw(" ")
      running.begin()
      write(nodes.children(of: first))
      rest = nodes.end(of: first)..<blocks.upperBound
      if rest.isEmpty { writeBacklinks(from: note, isAlone: false, first: 2) }
      writer.end("p")
    } else {
      writer.start("p")
      writeBackMark(note)
      writer.end("p")
    }
    writer.raw("\n")
    if !rest.isEmpty {
      writeBlocks(rest)
      writer.raw("\n")
      if document.footnotes[note].referenceCount > 1 {
        writer.start("p")
        writeBacklinks(from: note, isAlone: true, first: 2)
        writer.end("p")
        writer.raw("\n")
      }
    }
    writer.end(element)
    writer.raw("\n")
  }

  private func isCaptionOfNext(_ paragraph: Int, until end: Int) -> Bool {
    let next = nodes.end(of: paragraph)
    return next < end && nodes[next].kind == .table && nodes.caption(in: nodes.children(of: paragraph)) != nil
  }

  /// Writes a note's mark, linked to the first reference to it.
  private mutating func writeBackMark(_ note: Int) {
    let mark = document.footnotes[note].mark
    let reference = FootnoteReference(footnote: note, occurrence: 1)
    guard document.footnotes[note].referenceCount > 0, let target = footnoteAnchors.reference(reference) else {
      writer.start("span")
      writer.text(mark)
      return writer.end("span")
    }
    writer.start("a")
    writer.attributes(" epub:type=\"backlink\" role=\"doc-backlink\"")
    unsafe writer.attribute("href", plainPlace: identifiers.bytes(of: target))
    writer.attributes(" aria-label=\"")
    writeBacklinkLabel(mark, 1)
    writer.attributes("\"")
    writer.text(mark)
    writer.end("a")
  }

  // MARK: Links and pictures

  /// Writes the destination of a link; nothing when it cannot be reached from a book.
  mutating func writeDestination(_ destination: LinkDestination, in book: BookLinks) {
    switch destination {
    case .address(let address):
      if AddressSyntax.isValid(address) { writer.attribute("href", address, escapedFor: .address) }
    case .fragment(let fragment):
      writer.attribute("href", placeNamed: identifiers.spelling(of: fragment))
    case .page(let page, let fragment):
      if let prefix = book.texts[page] {
        writer.attribute("href", placeNamed: Identifiers.spelling(of: fragment ?? BookLinks.start, prefix: prefix))
      } else {
        writeAddress(of: page, fragment: fragment)
      }
    case .file(let file):
      writeAddress(of: file.page, fragment: nil)
    }
  }

  /// Writes the address of a page or file on the web; nothing when the site's address is not known.
  private mutating func writeAddress(of page: OutputPath, fragment: String?) {
    guard let base = options.absoluteBase else { return }
    let path = options.links == .pretty && page.isIndex ? String(page.folder) : page.path
    writer.attribute("href", path: path, base: base, fragment: fragment)
  }

  /// The picture's path in the book, or its `data:` address; `nil` when the book can show neither.
  func bookPicture(_ image: Image) -> String? {
    switch image.destination {
    case .file(let file): options.book?.pictures[file.page]
    case .address(let address):
      ["png", "jpeg", "gif", "webp"].contains { address.lowercased().hasPrefix("data:image/\($0);base64,") }
        && address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C })
        ? address : nil
    case .page, .fragment: nil
    }
  }

  /// Writes a picture, or else its description with a link to it.
  mutating func writeBookPicture(_ image: Image, showsTitle: Bool) {
    guard let path = bookPicture(image) else {
      guard !image.alternative.isEmpty else { return writer.closeTag() }
      let isLinked = linkDepth == 0
      if isLinked {
        writer.start("a")
        writeDestination("href", image.destination)
      } else {
        writer.start("span")
      }
      writer.closeTag()
      running.set(image.alternative, into: &writer.output, following: 0x20)
      return isLinked ? writer.end("a") : writer.end("span")
    }
    writer.start("img")
    writer.attribute("src", path, escapedFor: .address)
    writer.attribute("alt", image.alternative)
    if showsTitle, !image.title.isEmpty { writer.attribute("title", image.title) }
    if let size = image.size {
      writer.attribute("width", String(size.width))
      writer.attribute("height", String(size.height))
    }
    writer.endVoid()
    pictures += 1
    if image.alternative.isEmpty { undescribedPictures += 1 }
  }

  // MARK: Authors' HTML

  /// Whether an attribute is allowed in a book whatever its value.
  static func isAllowedInBooks(_ attribute: HTMLElement.Attribute) -> Bool {
    switch attribute.name {
    case "cite", "datetime", "open": false
    default: true
    }
  }

  /// The name to write for an author's inline element, so that it is valid where it stands.
  func bookName(of element: HTMLElement, holding children: Range<Int>) -> String {
    switch element.name {
    case "a": "a"
    case "bdo": element.attributes.contains { $0.name == "dir" && $0.value != "auto" } ? "bdo" : "span"
    case "ruby": holdsOnlyRuby(children) ? "ruby" : "span"
    case "rt", "rp": isInRuby ? element.name : "span"
    case "dfn": "em"
    default: element.name
    }
  }

  /// Whether the content of a `ruby` element alternates between base text and annotation, as XHTML requires.
  private func holdsOnlyRuby(_ children: Range<Int>) -> Bool {
    var hasBase = false
    var hasReading = false
    var index = children.lowerBound
    while index < children.upperBound {
      let node = nodes[index]
      if node.kind == .inlineElement, ["rt", "rp"].contains(nodes.element(node).name) {
        guard hasBase else { return false }
        if nodes.element(node).name == "rt" { hasReading = true }
      } else {
        hasBase = true
        hasReading = false
      }
      index = nodes.end(of: index)
    }
    return hasReading
  }

  /// Writes an author's element among blocks. Elements that are only allowed inside certain others become `div`.
  mutating func writeBookElement(_ element: HTMLElement, _ children: Range<Int>) {
    if element.isVoid {
      start(element)
      return writer.endVoid()
    }
    let paragraph = children.first.flatMap { first in
      nodes.end(of: first) == children.upperBound && nodes[first].kind == .paragraph ? first : nil
    }
    let holdsText = element.holdsRunningText && paragraph != nil
    let keeps = ["del", "ins"].contains(element.name) || element.name == "p" && holdsText
    let name = keeps ? element.name : "div"
    start(element, as: name)
    inLanguage(of: element) { renderer in
      if holdsText, let paragraph {
        renderer.write(renderer.nodes.children(of: paragraph))
      } else {
        renderer.writeBlocks(children)
      }
    }
    writer.end(named: name)
  }

  /// Writes a task list item with its checkbox as a character, since a book has no forms.
  mutating func writeBookTask(_ blocks: Range<Int>, isDone: Bool, isTight: Bool) {
    guard let first = blocks.first, nodes[first].kind == .paragraph else {
      writer.raw(isDone ? "☑" : "☐")
      if !blocks.isEmpty { writer.raw("\n") }
      return writeBlocks(blocks)
    }
    if !isTight { writer.start("p") }
    writer.raw(isDone ? "☑ " : "☐ ")
    running.begin()
    write(nodes.children(of: first))
    if !isTight { writer.end("p") }
    let others = nodes.end(of: first)..<blocks.upperBound
    guard !others.isEmpty else { return }
    writer.raw("\n")
    if isTight { writeTight(others) } else { writeBlocks(others) }
  }

  /// Writes only the words of an author's raw HTML, which may not be well-formed.
  mutating func writeWords(ofRaw markup: Range<Int>) {
    let words = MarkupWords.words(of: unsafe String(decoding: nodes.utf8(markup), as: UTF8.self))
    guard !words.isEmpty else { return }
    writer.start("p")
    writer.text(words)
    writer.end("p")
  }
}
