import Model

/// Renders a document for a page or an e-book; holds the state of the pass through it.
struct HTMLRenderer: ~Copyable {
  let document: Document

  /// The nodes being written: the document's, or for a while others that were rebuilt from values.
  var nodes: NodeView

  let options: RenderingOptions

  var writer: HTMLWriter
  var running: Typesetter
  var identifiers: Identifiers

  /// The ids of footnotes and of the references to them.
  let footnoteAnchors: FootnoteAnchors

  /// The label of a backlink before and after the mark; `nil` where it cannot be split so.
  let backlink: (before: String, after: String)?

  /// The ids of the body's headings in reading order, assigned before those of paragraphs, and the index of the next.
  var headingNames: [Identifier] = []
  var nextHeading = 0

  /// The ids authors gave to elements and that are still to be written.
  var elementNames: Set<String> = []

  /// The roles of paragraphs and quotations in the running text.
  var roles = ParagraphRoles()

  /// Whether the next strong run is a speaker's name.
  var namesSpeaker = false

  /// The number of levels headings move down, so that the highest of them stand right below the page's title.
  var headingShift = 0

  /// The number of links around the current position; further links and footnote references are not allowed inside.
  var linkDepth = 0

  /// The references to be written after the link they are in.
  var deferredReferences: [FootnoteReference] = []

  /// The offset after the last reference; a reference that begins there is set off by a space.
  var endOfReference = -1

  /// Whether words are written a second time, for a table of contents: without ids, links and references.
  var isCopy = false

  /// The footnotes referred to and not yet listed, where they are listed by section.
  var referenced: [Int] = []
  var isListed: [Bool] = []

  /// The number of tables so far, and their captions.
  var tables = 0
  var captions: Set<String> = []

  /// The number of pictures so far, and in a book, of those without a description.
  var pictures = 0
  var undescribedPictures = 0

  /// In a book: for each note, whether it is too long for a pop-up.
  var longNotes: [Bool] = []

  /// In a book: whether the current position is inside a `<ruby>`.
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

  /// Renders a document for the page.
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

  /// The bytes that `write` writes.
  ///
  /// - Parameter expected: The approximate number of bytes; if it suffices, they are not copied.
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
