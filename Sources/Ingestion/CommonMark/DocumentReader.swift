internal import Diagnostics
internal import Model

/// Converts a parsed tree into a document, node by node.
struct DocumentReader: ~Copyable {
  /// An open node of the tree.
  struct Frame {
    let kind: CommonMarkTree.Kind

    /// The index of its node in the document; `nil` for the document itself and footnote definitions.
    let node: Int?

    /// The index at which its children begin.
    let start: Int

    let references: Int
    let rawLocations: Int
  }

  let rules: ParsingRules
  var lines: SourceLines
  let numbering: FootnoteNumbering
  let definitions: [FootnoteDefinitionLine?]
  let leadLines: Int
  var links: LinkResolver
  var markup: HTMLSanitizer

  var stack: [Frame] = []
  /// The document's nodes so far.
  var nodes: NodeStorage

  /// The kind of the sibling before the next node; `nil` at the beginning of its parent.
  var previous: Node.Kind?

  /// The number of bytes of text whose words have been counted.
  var countedLength = 0

  /// Whether a text contains what looks like a footnote reference, around which the library may have split a character.
  var mayHaveCut = false

  /// Whether escaped punctuation was replaced before parsing.
  var hasMaskedMarks = false

  /// The footnote references in the open link, to be put after it.
  var references: [FootnoteReference] = []

  /// The locations of the raw HTML in open nodes, in order; empty when all HTML is allowed.
  var rawLocations: [SourceLocation] = []

  /// The text of the open image's description.
  var alternative = ""

  /// The range of each definition's nodes.
  var footnoteNodes: [Range<Int>]

  /// The index after the body's nodes, once a definition has been read.
  var bodyEnd: Int?
  var openFootnote: Int?
  var referencesSeen = 0
  var footnoteCount = 0
  var inlineDepth = 0
  var linkFrame: Int?
  var imageFrame: Int?

  /// The search for locations within the open running text, created when it is first needed.
  var locations: InlineLocations {
    mutating get {
      if let known = knownLocations { return known }
      let locations = InlineLocations(in: lines.range(from: blockLine, through: lastBlockLine), of: lines.source.bytes)
      knownLocations = locations
      return locations
    }
    set { knownLocations = newValue }
  }
  private var knownLocations: InlineLocations?

  /// The numbers of spaces by which lines after hard breaks of the open running text are indented, found at the first.
  var knownIndents: [Int]?

  /// The number of hard breaks read in it.
  var hardBreaks = 0

  /// The lines of the body on which the open running text begins and ends.
  private(set) var blockLine = 0
  private(set) var lastBlockLine = 0

  /// The number of rows of the open table that have been left.
  var rowsSeen = 0

  /// The number of lines of a paragraph that the library attributes to the table after it.
  var linesBeforeTable = 0
  var words = WordCount()
  var headingCount = 0
  var linkCount = 0

  /// The references to footnotes that are not defined, with their locations.
  var undefinedReferences: [UndefinedReference] = []

  /// Bare addresses that delimiters of emphasis cut in two, by their ranges in the source.
  var cutLinks: [SplitAutolink] = []
  var cutLinkEnd = 0

  /// The diagnostics.
  var faults: [Diagnostic] = []

  // The state of the search for lookalikes: text that looks like Markdown but is none.
  var reportedLookalikes = 0
  var labelSearches = 200
  var openStars: StarRun?
  var oldNotes: [(label: [UInt8], offset: Int)] = []
  var oldReferences: Set<[UInt8]> = []
  var numberedLists: [NumberedList] = []
  var hasNumberSigns = false
  var hasDoubleUnderlines = false
  var hasHyphenBreak = false
  var hasRunningText = false
  var shortHeadings: [SourceLocation] = []
  var tableColumns = 0

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - rules: The constructs that are allowed.
  ///   - lines: The lines of the body.
  ///   - leadLines: The number of lines before the body in the parsed text, of which nothing is read.
  ///   - numbering: The numbers of the footnotes.
  ///   - definitions: The source line of each definition of the tree; `nil` if it was not found.
  ///   - links: The resolver of the links.
  init(
    rules: ParsingRules, lines: SourceLines, leadLines: Int, numbering: FootnoteNumbering,
    definitions: [FootnoteDefinitionLine?], links: LinkResolver
  ) {
    self.rules = rules
    self.lines = lines
    self.leadLines = leadLines
    self.numbering = numbering
    self.definitions = definitions
    self.links = links
    markup = HTMLSanitizer(lines: lines)
    nodes = NodeStorage(expectedLength: lines.source.body.count + 64)
    footnoteNodes = Array(repeating: 0..<0, count: definitions.count)
  }

  /// Converts a tree.
  mutating func read(_ tree: inout CommonMarkTree) -> Document {
    push(.document)
    tree.rewind()
    reading: while true {
      switch tree.advance() {
      case .end: break reading
      case .enter: enter(&tree)
      case .leave: leave(tree)
      }
    }
    endBody()
    countWords()
    if mayHaveCut { nodes.repairText() }
    reportOldNotes()
    reportShortHeadings()
    faults += links.faults + markup.faults
    return Document(
      nodes: nodes, body: 0..<(bodyEnd ?? 0), footnotes: footnotes(), crossReferences: links.crossReferences,
      pictures: links.usedFiles, words: words.total, lookups: links.lookups)
  }

  /// Begins a run of inlines.
  ///
  /// - Parameters:
  ///   - first: The line of the body on which it begins.
  ///   - last: The line on which it ends.
  mutating func beginLines(from first: Int, through last: Int) {
    blockLine = first
    lastBlockLine = last
    knownLocations = nil
    knownIndents = nil
    hardBreaks = 0
    openStars = nil
  }

  /// Ends the body, after which only footnotes follow.
  mutating func endBody() {
    guard bodyEnd == nil, let frame = stack.first else { return }
    resolveBlocks(of: frame)
    bodyEnd = nodes.count
  }

  func footnotes() -> [Footnote] {
    numbering.order.enumerated().map { position, definition in
      let line = definitions[definition]
      let label = FootnoteLabel(name: line.map { String(decoding: lines.source.bytes[$0.label], as: UTF8.self) } ?? "")
      return Footnote(
        label: label, series: label.series, mark: numbering.marks[position], nodes: footnoteNodes[definition],
        referenceCount: numbering.referenceCounts[position], line: line.map { lines.fileLine($0.line) } ?? 1)
    }
  }
}
