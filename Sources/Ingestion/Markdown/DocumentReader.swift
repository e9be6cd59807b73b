internal import Diagnostics
internal import Manuscript

/// Reads a parsed tree into a document, one node after another.
struct DocumentReader: ~Copyable {
  /// An open node: where the lists begin that its children are gathered in until it is left.
  struct Frame {
    let kind: CommonMarkTree.Kind
    let blocks: Int
    let inlines: Int
    let items: Int
    let cells: Int
    let rows: Int
    let calls: Int
    let rawPlaces: Int
  }

  let rules: ParsingRules
  var lines: SourceLines
  let notes: NoteNumbering
  let definitions: [NoteDefinitionLine?]
  let leadLines: Int
  var links: LinkResolver
  var markup: MarkupReader

  var stack: [Frame] = []
  var blocks = NestedLists<Block>()
  var inlines = NestedLists<Inline>()
  var items = NestedLists<List.Item>()
  var cells = NestedLists<Table.Cell>()
  var rows = NestedLists<[Table.Cell]>()

  /// The calls that stood in a link, to be put behind it.
  var calls = NestedLists<Inline>()

  /// The places of the raw HTML among children, in order; none when all HTML passes.
  var rawPlaces = NestedLists<SourcePlace>()

  /// The words of the open image's description.
  var alternative = ""

  var noteBlocks: [[Block]]
  var openNote: Int?
  var callsSeen = 0
  var noteCount = 0
  var inlineDepth = 0
  var linkFrame: Int?
  var imageFrame: Int?
  var places: InlinePlaces
  var blockLine = 0

  /// How many lines of a paragraph the library counts to the table behind it.
  var linesBeforeTable = 0
  var words = WordCount()
  var headingCount = 0
  var linkCount = 0
  var leadsIntoSite = false

  /// The calls of footnotes that are defined nowhere, with their places.
  var undefinedCalls: [UndefinedCall] = []

  /// Bare addresses that marks of emphasis cut in two, where they stand in the source.
  var cutLinks: [CutLink] = []
  var cutLinkEnd = 0

  /// What was found wrong.
  var faults: [Diagnostic] = []

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - rules: What passes.
  ///   - lines: Where the body's lines begin.
  ///   - leadLines: How many lines stand before the body in what was parsed; nothing of them is read.
  ///   - notes: The order of the footnotes.
  ///   - definitions: Where each definition of the tree stands in the source.
  ///   - links: What leads links to where they go.
  init(
    rules: ParsingRules, lines: SourceLines, leadLines: Int, notes: NoteNumbering,
    definitions: [NoteDefinitionLine?], links: LinkResolver
  ) {
    self.rules = rules
    self.lines = lines
    self.leadLines = leadLines
    self.notes = notes
    self.definitions = definitions
    self.links = links
    markup = MarkupReader(lines: lines)
    noteBlocks = Array(repeating: [], count: definitions.count)
    places = InlinePlaces(in: 0..<0, of: [])
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
    let body = popBlocks()
    faults += links.faults + markup.faults
    return Document(
      blocks: body, footnotes: footnotes(), crossReferences: links.crossReferences, pictures: links.usedFiles,
      words: words.total, leadsIntoSite: leadsIntoSite)
  }

  func footnotes() -> [Footnote] {
    notes.order.enumerated().map { position, definition in
      let line = definitions[definition]
      let label = FootnoteLabel(name: line.map { String(decoding: lines.source.bytes[$0.label], as: UTF8.self) } ?? "")
      return Footnote(
        label: label, series: label.series, mark: notes.marks[position], blocks: noteBlocks[definition],
        callCount: notes.callCounts[position], line: line.map { lines.fileLine($0.line) } ?? 1)
    }
  }
}
