import Model

/// A writer of a document as the body of a Typst file: one block a line, all words as string literals.
///
/// Its punctuation is printed as it stands: exporters receive documents that are typeset.
struct TypstWriter {
  /// The values besides the document on which its source depends.
  struct Options {
    /// The language of the text.
    var language: LanguageTag

    /// Address of the site, for links to its pages; `nil` when it is not known.
    var address: PublishedAddress?

    /// The files of pictures that can be printed, by the name each has for Typst.
    var pictures: [BundleFile: String] = [:]

    /// The identifiers of the headings on the web page, in order, to which links inside the text lead.
    var headings: [String] = []

    /// The lines of the text's file that are printed; `nil` for all.
    var printedLines: Range<Int>?

    /// Whether the document records the source line each block begins on.
    var marksLines = false

    /// The prefix of all labels, which tells those of several texts in one document apart.
    var prefix = ""

    /// The number of numbered footnotes in the texts before it in one document, from which its own are counted on.
    var notesBefore = 0

    /// Whether the body is an array of blocks, which a template can divide, and its headings stand below a title.
    var isArticle = false
  }

  /// A block of the body.
  struct Part: Hashable, Sendable {
    /// The approximate space it takes: the length of its source.
    let weight: Int

    /// Whether it is a heading, which stays with the block behind it.
    let isHeading: Bool
  }

  /// A document as Typst source.
  struct Definitions: Sendable {
    /// The definitions of `body` and `notes`.
    let source: String

    /// The line of the text for each line of the source.
    let lines: [Int]

    /// The number of headings of the highest level.
    let sections: Int

    /// The blocks of an article's body.
    let parts: [Part]

    /// The approximate space the body takes, in letters of running text.
    let extent: Double
  }

  let document: Document
  let nodes: NodeView
  let options: Options
  var output = ""
  var lines: [Int] = [0]

  /// Words that are gathered until something other than words is written.
  var run = ""

  /// The language of the words being written.
  var language: LanguageTag

  /// The footnotes that are written already, so that a further call only repeats the mark.
  var placed: Set<Int> = []

  /// Calls to be written behind the link they stand in.
  var deferred: [FootnoteReference] = []
  var linkDepth = 0
  var endsWithCall = false

  /// The source levels of the headings that are open, from which printed levels are counted without a gap.
  var levels: [Int] = []
  var headingCount = 0

  /// The number of headings of the highest printed level.
  var sections = 0

  /// The blocks written so far.
  var parts: [Part] = []

  /// The approximate space taken so far, in letters of running text.
  var extent = 0.0

  /// The size of the words being written as a share of the running text's, which is less in footnotes.
  var scale = 1.0

  /// The footnotes of headings, by the heading's label; those of the title by `title`, and its
  /// calls alone by `title-calls`.
  var headingNotes: [(label: String, content: String)] = []

  /// The number of captures in progress, one inside the other; 0 in the body.
  var depth = 0

  init(_ document: Document, _ nodes: NodeView, _ options: Options) {
    self.document = document
    self.nodes = nodes
    self.options = options
    language = options.language
  }

  /// Writes the body and the footnotes of the title and of headings.
  static func definitions(of document: Document, _ options: Options) -> Definitions {
    document.nodes.read { nodes in
      var writer = TypstWriter(document, nodes, options)
      for label in ["title", "title-calls"] where options.printedLines == nil {
        if let title = document.title { writer.gatherCalls(of: nodes.inlines(title), under: label) }
      }
      writer.write("#let body = " + (options.isArticle ? "(" : "["), line: 0)
      writer.newLine()
      writer.writeBlocks(document.body, isTopLevel: true)
      writer.writeUncalledNotes()
      writer.newLine()
      writer.write(options.isArticle ? ")" : "]", line: 0)
      var source = writer.output + "\n#let notes = ("
      for note in writer.headingNotes { source += "\(note.label.typstLiteral): [\(note.content)], " }
      source += writer.headingNotes.isEmpty ? ":)\n" : ")\n"
      return Definitions(
        source: source, lines: writer.lines, sections: writer.sections, parts: writer.parts,
        extent: writer.extent)
    }
  }

  /// Writes source, which may hold line ends only between blocks.
  mutating func write(_ source: String) {
    endRun()
    output += source
  }

  mutating func write(_ source: String, line: Int) {
    // A nested block on the same line keeps the source line of the outer one.
    if depth == 0, lines[lines.count - 1] == 0 { lines[lines.count - 1] = line }
    write(source)
  }

  mutating func newLine() {
    endRun()
    output += "\n"
    lines.append(0)
  }

  /// Adds words to the run.
  mutating func words(_ text: String) {
    guard !text.isEmpty else { return }
    run += text
    extent += text.letters * scale * scale
    endsWithCall = false
  }

  /// Writes the words gathered so far.
  mutating func endRun() {
    guard !run.isEmpty else { return }
    output += "#\(run.typstLiteral);"
    run = ""
  }

  /// Adds space that is left blank or taken by something other than words, in lines of running text.
  mutating func addSpace(lines: Double) { extent += lines * PageLayout.lettersInLine * scale * scale }

  /// Returns the source that `write` adds, without adding it, on a single line.
  mutating func captured(_ write: (inout TypstWriter) -> Void) -> String {
    endRun()
    let outer = (output, lines, endsWithCall)
    output = ""
    endsWithCall = false
    depth += 1
    write(&self)
    endRun()
    depth -= 1
    let captured = output
    (output, lines, endsWithCall) = outer
    return captured.replacing("\n", with: " ")
  }
}

extension String {
  /// Its width in average letters; those of Chinese, Japanese and Korean are wider than others.
  fileprivate var letters: Double {
    if utf8.count == unicodeScalars.count { return Double(utf8.count) }
    return unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0xFB00 ? 2.3 : 1) }
  }

  fileprivate func replacing(_ line: Character, with space: String) -> String {
    // Blank lines end paragraphs; inside brackets `#parbreak()` says the same on one line.
    var result = ""
    var breaks = 0
    for character in self {
      if character == line {
        breaks += 1
        continue
      }
      if breaks > 0 { result += breaks > 1 ? "#parbreak();" : space }
      breaks = 0
      result.append(character)
    }
    return result
  }
}
