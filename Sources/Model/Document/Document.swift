/// The blocks and footnotes of one text, with every link resolved.
///
/// A document has the CommonMark and GFM structure of the text's body. Nothing in it is escaped for any format, and
/// every format (page, book, plain text) is written from it.
package struct Document: Hashable, Sendable {
  /// All nodes: the body's, then each footnote's.
  package let nodes: NodeStorage

  /// The nodes of the body, without the footnotes' definitions.
  package var body: Range<Int>

  /// The inlines of the heading that is the title, where it is printed above the body; `nil` where there is none.
  package var title: Range<Int>?

  /// The footnotes in the order in which they are printed: the author's by number, then the editor's by letter.
  package var footnotes: [Footnote]

  /// The links to a place inside a page of this site, to be checked against the ids of that page.
  package var crossReferences: [CrossReference]

  /// The files of the site that it shows or links to, each once: they must be published with it.
  package var pictures: [BundleFile]

  /// The length of the body and its notes in words; in Chinese, Japanese and Korean each character counts as half a
  /// word.
  package var words: Int

  /// The look-ups of its links and pictures, each once.
  package var lookups: [LinkLookup]

  /// Creates a document.
  ///
  /// - Parameters:
  ///   - nodes: All nodes.
  ///   - body: The range of the body.
  ///   - footnotes: The footnotes, whose nodes are among them.
  package init(
    nodes: NodeStorage, body: Range<Int>, footnotes: [Footnote], crossReferences: [CrossReference],
    pictures: [BundleFile],
    words: Int, lookups: [LinkLookup] = []
  ) {
    self.nodes = nodes
    self.body = body
    self.footnotes = footnotes
    self.crossReferences = crossReferences
    self.pictures = pictures
    self.words = words
    self.lookups = lookups
  }

  /// Creates a document from trees.
  ///
  /// - Parameters:
  ///   - blocks: The body.
  ///   - notes: The footnotes and their blocks; `nodes` of each is set here.
  package init(blocks: [Block], notes: [(footnote: Footnote, blocks: [Block])] = []) {
    var nodes = NodeStorage()
    nodes.append(blocks)
    let body = 0..<nodes.count
    let footnotes = notes.map { note in
      let start = nodes.count
      nodes.append(note.blocks)
      return note.footnote.with(nodes: start..<nodes.count)
    }
    self.init(
      nodes: nodes, body: body, footnotes: footnotes, crossReferences: [], pictures: [], words: 0)
  }

  /// The body as trees of values.
  package var blocks: [Block] { nodes.blocks(body) }
}
