import Model

/// Sets a document for the page: the state that goes through it while it is written.
struct HTMLRenderer: ~Copyable {
  let document: Document

  /// The nodes that are written: the document's, but for what was taken apart and put together anew.
  var nodes: NodeView

  let options: RenderingOptions

  var writer: HTMLWriter
  var running: Typesetter
  var identifiers: Identifiers

  /// The ids of footnotes and of their calls.
  let footnoteAnchors: FootnoteAnchors

  /// The name of a backlink before and after the mark it leads to; `nil` where that is not all.
  let backlink: (before: String, after: String)?

  /// The ids of the body's headings in reading order, given out before those of paragraphs, and the next to be written.
  var headingNames: [Identifier] = []
  var nextHeading = 0

  /// The ids authors gave to elements, each to be written once.
  var elementNames: Set<String> = []

  /// The parts paragraphs and quotations play in the running text.
  var roles = ParagraphRoles()

  /// Whether the next strong run names who speaks.
  var namesSpeaker = false

  /// The number of levels headings move down, so that the highest of them stand right below the page's title.
  var headingShift = 0

  /// The number of links the writing is inside of; further links and calls have no place there.
  var linkDepth = 0

  /// Calls to be written behind the link they stand in.
  var deferredReferences: [FootnoteReference] = []

  /// The end of the reference written last; the next one right behind it is parted from it.
  var endOfReference = -1

  /// Whether words are written a second time, for a list of contents: without ids, links and calls.
  var isCopy = false

  /// The footnotes called and not yet listed, when they are listed by section.
  var referenced: [Int] = []
  var isListed: [Bool] = []

  /// The number of tables, and the captions they had.
  var tables = 0
  var captions: Set<String> = []

  /// The number of pictures there were, and, in a book, how many of them nobody described.
  var pictures = 0
  var undescribedPictures = 0

  /// In a book: the notes too long to be opened in place.
  var longNotes: [Bool] = []

  /// In a book: whether it is written inside a `<ruby>`.
  var isInRuby = false

  init(_ document: Document, _ nodes: NodeView, _ options: RenderingOptions) {
    self.document = document
    self.nodes = nodes
    self.options = options
    writer = HTMLWriter(syntax: options.syntax)
    running = Typesetter(language: options.language, isSmart: options.isSmart)
    var identifiers = Identifiers(
      prefix: options.identifierPrefix, mustBeNames: options.syntax == .xhtml,
      capacity: document.body.count / 8 + document.footnotes.count * 2 + 8)
    backlink = document.footnotes.isEmpty ? nil : Self.backlink(options.words)
    footnoteAnchors = FootnoteAnchors(document.footnotes, &identifiers)
    self.identifiers = identifiers
  }

  /// Writes a document for the page.
  static func renderedHTML(of document: Document, _ options: RenderingOptions) -> RenderedHTML {
    document.nodes.read { nodes in renderedHTML(of: document, nodes, options) }
  }

  private static func renderedHTML(
    of document: Document, _ nodes: NodeView, _ options: RenderingOptions
  ) -> RenderedHTML {
    var renderer = HTMLRenderer(document, nodes, options)
    let headings = renderer.survey()
    let contents = renderer.contents(of: headings)
    renderer.roles = ParagraphRoles(in: document.body, of: nodes, hasOpening: options.hasOpening)
    let outline = zip(headings, renderer.headingNames(of: headings)).map { heading, identifier in
      RenderedHTML.Heading(
        identifier: identifier, level: renderer.printedLevel(heading.level),
        title: PlainText.words(
          of: heading.inlines, in: nodes, language: options.language, isSmart: options.isSmart))
    }
    let sectionLevel = options.notes == .section ? headings.map(\.level).min() : nil
    if sectionLevel != nil { renderer.isListed = [Bool](repeating: false, count: document.footnotes.count) }
    let title = renderer.title()
    let text = renderer.body(sectionLevel: sectionLevel)
    let notes = renderer.notes()
    return RenderedHTML(
      title: title, text: text, notes: notes, contents: contents, outline: outline, words: document.words,
      hasNotes: !document.footnotes.isEmpty, identifiers: renderer.identifiers.given,
      opening: PlainText.opening(
        of: document, limit: 200, language: options.language, isSmart: options.isSmart))
  }

  /// The level a heading is printed with.
  func printedLevel(_ level: Int) -> Int { min(max(level + headingShift, 2), 6) }

  /// The bytes `write` writes.
  ///
  /// - Parameter expected: About how many bytes that is; where it is enough they are not copied.
  mutating func bytes(expected: Int, _ write: (inout HTMLRenderer) -> Void) -> [UInt8] {
    var others: [UInt8]?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: expected) { memory, count in
      unsafe writer = HTMLWriter(syntax: options.syntax, in: memory)
      endOfReference = -1
      write(&self)
      if writer.output.isBorrowing { count = writer.output.count } else { others = writer.output.bytes }
      writer = HTMLWriter(syntax: options.syntax)
    }
    return others ?? bytes
  }
}
