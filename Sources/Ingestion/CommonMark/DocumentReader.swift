internal import Diagnostics
internal import Model

/// Reads a parsed tree into a document, one node after another.
struct DocumentReader: ~Copyable {
  /// An open node of the tree.
  struct Frame {
    let kind: CommonMarkTree.Kind

    /// Its kind among the document's nodes; `nil` for the document itself and definitions of footnotes.
    let node: Int?

    /// The beginning of what it holds.
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

  /// The bytes read last where more is read now: a leaf, or what was left; `nil` where nothing was read yet.
  var previous: Node.Kind?

  /// The number of letters looked at for words.
  var countedLength = 0

  /// Whether a text holds what looks like a call, around which the library may have cut a character in two.
  var mayHaveCut = false

  /// Whether marks with a backslash before them were replaced in what is read.
  var hasMaskedMarks = false

  /// The calls that stood in a link, to be put behind it.
  var references: [FootnoteReference] = []

  /// The locations of the raw HTML among children, in order; none when all HTML passes.
  var rawLocations: [SourceLocation] = []

  /// The words of the open image's description.
  var alternative = ""

  /// The nodes of each definition.
  var footnoteNodes: [Range<Int>]

  /// The index behind the body's nodes, once a definition has been met.
  var bodyEnd: Int?
  var openFootnote: Int?
  var referencesSeen = 0
  var footnoteCount = 0
  var inlineDepth = 0
  var linkFrame: Int?
  var imageFrame: Int?

  /// The place of what is looked for in the open running text; made when something is.
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

  /// The number of spaces the lines behind the breaks of the open running text are set in by; made at its first break.
  var knownIndents: [Int]?

  /// The number of breaks that were met in it.
  var hardBreaks = 0

  /// The lines of the body the open running text begins and ends on.
  private(set) var blockLine = 0
  private(set) var lastBlockLine = 0

  /// The number of rows of the open table left.
  var rowsSeen = 0

  /// The number of lines of a paragraph the library counts to the table behind it.
  var linesBeforeTable = 0
  var words = WordCount()
  var headingCount = 0
  var linkCount = 0

  /// The calls of footnotes that are defined nowhere, with their places.
  var undefinedReferences: [UndefinedReference] = []

  /// Bare addresses that marks of emphasis cut in two, where they stand in the source.
  var cutLinks: [SplitAutolink] = []
  var cutLinkEnd = 0

  /// The diagnostics.
  var faults: [Diagnostic] = []

  // Facts about things that look like Markdown and are none.
  var reportedLookalikes = 0
  var labelSearches = 200
  var openStars: StarRun?
  var oldNotes: [(label: [UInt8], offset: Int)] = []
  var oldCalls: Set<[UInt8]> = []
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
  ///   - leadLines: The number of lines before the body in what was parsed; nothing of them is read.
  ///   - numbering: The numbers of the footnotes.
  ///   - definitions: The line each definition of the tree has in the source.
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

  /// Reads a tree.
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

  /// Begins a running text.
  ///
  /// - Parameters:
  ///   - first: The line of the body it begins on.
  ///   - last: The line it ends on.
  mutating func beginLines(from first: Int, through last: Int) {
    blockLine = first
    lastBlockLine = last
    knownLocations = nil
    knownIndents = nil
    hardBreaks = 0
    openStars = nil
  }

  /// Ends the body: what comes behind it are footnotes.
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
