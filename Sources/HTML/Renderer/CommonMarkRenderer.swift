import Model

/// Writes a document as the CommonMark and GFM specifications print it: the HTML of their reference program, byte for
/// byte.
struct CommonMarkRenderer {
  private let document: Document
  private let options: RenderingOptions
  private var bytes: [UInt8] = []

  /// Writes a document; the footnotes are in ``RenderedHTML/notes``.
  static func renderedHTML(of document: Document, _ options: RenderingOptions) -> RenderedHTML {
    var renderer = CommonMarkRenderer(document, options)
    renderer.write(document.blocks)
    let text = renderer.bytes
    renderer.bytes = []
    renderer.writeFootnotes()
    return RenderedHTML(
      text: text, notes: renderer.bytes, contents: [], outline: [], words: document.words,
      hasNotes: !document.footnotes.isEmpty, identifiers: .none,
      opening: PlainText.opening(of: document, limit: 200, language: options.language, isSmart: false))
  }

  private init(_ document: Document, _ options: RenderingOptions) {
    self.document = document
    self.options = options
    bytes.reserveCapacity(document.words * 8 + 512)
  }

  // MARK: Blocks

  private mutating func write(_ blocks: [Block], isTight: Bool = false, endingNote note: Int? = nil) {
    for (offset, block) in blocks.enumerated() {
      write(block, isTight: isTight, endingNote: offset == blocks.count - 1 ? note : nil)
    }
  }

  private mutating func write(_ block: Block, isTight: Bool, endingNote note: Int?) {
    switch block.content {
    case .paragraph(let inlines):
      if isTight { return write(inlines) }
      beginLine()
      bytes.append("<p>")
      write(inlines)
      if let note {
        bytes.append(" ")
        writeBacklinks(note)
      }
      bytes.append("</p>\n")
    case .heading(let level, let inlines):
      beginLine()
      bytes.append("<h")
      bytes.append(UInt8(ascii: "0") + UInt8(min(max(level, 1), 6)))
      bytes.append(">")
      write(inlines)
      bytes.append("</h")
      bytes.append(UInt8(ascii: "0") + UInt8(min(max(level, 1), 6)))
      bytes.append(">\n")
    case .thematicBreak:
      beginLine()
      bytes.append("<hr />\n")
    case .blockQuote(let quoted):
      beginLine()
      bytes.append("<blockquote>\n")
      write(quoted)
      beginLine()
      bytes.append("</blockquote>\n")
    case .list(let list):
      write(list)
    case .code(let code, let language):
      beginLine()
      bytes.append("<pre><code")
      if !language.isEmpty {
        bytes.append(" class=\"language-")
        bytes.append(language, escapedFor: .commonMark)
        bytes.append("\"")
      }
      bytes.append(">")
      bytes.append(code, escapedFor: .commonMark)
      bytes.append("</code></pre>\n")
    case .table(let table):
      write(table)
    case .element(let element, let inner):
      beginLine()
      writeStart(element)
      bytes.append("\n")
      guard !element.isVoid else { return }
      write(inner)
      beginLine()
      writeEnd(element)
      bytes.append("\n")
    case .htmlBlock(let markup):
      beginLine()
      bytes.append(contentsOf: markup.utf8)
      beginLine()
    }
  }

  private mutating func write(_ list: List) {
    beginLine()
    if let start = list.start {
      bytes.append("<ol")
      if start != 1 {
        bytes.append(" start=\"")
        bytes.append(contentsOf: String(start).utf8)
        bytes.append("\"")
      }
      bytes.append(">\n")
    } else {
      bytes.append("<ul>\n")
    }
    for item in list.items {
      beginLine()
      bytes.append("<li>")
      switch item.isDone {
      case true?: bytes.append("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
      case false?: bytes.append("<input type=\"checkbox\" disabled=\"\" /> ")
      case nil: break
      }
      write(item.blocks, isTight: list.isTight)
      bytes.append("</li>\n")
    }
    bytes.append(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func write(_ table: Table) {
    beginLine()
    bytes.append("<table>\n<thead>\n")
    writeRow(table.head, of: table, cell: "th")
    bytes.append("</thead>\n")
    if !table.rows.isEmpty {
      bytes.append("<tbody>\n")
      for row in table.rows { writeRow(row, of: table, cell: "td") }
      bytes.append("</tbody>\n")
    }
    bytes.append("</table>\n")
  }

  private mutating func writeRow(_ cells: [Table.Cell], of table: Table, cell name: StaticString) {
    bytes.append("<tr>\n")
    for (column, cell) in cells.enumerated() {
      bytes.append("<")
      bytes.append(name)
      if table.alignments.indices.contains(column) {
        switch table.alignments[column] {
        case .natural: break
        case .left: bytes.append(" align=\"left\"")
        case .center: bytes.append(" align=\"center\"")
        case .right: bytes.append(" align=\"right\"")
        }
      }
      bytes.append(">")
      write(cell)
      bytes.append("</")
      bytes.append(name)
      bytes.append(">\n")
    }
    bytes.append("</tr>\n")
  }

  // MARK: Inlines

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .asTyped(let text):
        bytes.append(text, escapedFor: .commonMark)
      case .softBreak:
        bytes.append("\n")
      case .lineBreak:
        bytes.append("<br />\n")
      case .code(let code):
        bytes.append("<code>")
        bytes.append(code, escapedFor: .commonMark)
        bytes.append("</code>")
      case .emphasis(let children):
        write(children, in: "em")
      case .strong(let children):
        write(children, in: "strong")
      case .strikethrough(let children):
        write(children, in: "del")
      case .link(let link, let children):
        bytes.append("<a href=\"")
        writeDestination(link.destination)
        writeTitle(link.title)
        bytes.append("\">")
        write(children)
        bytes.append("</a>")
      case .image(let image):
        bytes.append("<img src=\"")
        writeDestination(image.destination)
        bytes.append("\" alt=\"")
        bytes.append(image.alternative, escapedFor: .commonMark)
        writeTitle(image.title)
        bytes.append("\" />")
      case .footnoteReference(let reference):
        writeReference(reference)
      case .element(let element, let children):
        writeStart(element)
        guard !element.isVoid else { continue }
        write(children)
        writeEnd(element)
      case .htmlInline(let markup):
        bytes.append(contentsOf: markup.utf8)
      }
    }
  }

  private mutating func write(_ children: [Inline], in name: StaticString) {
    bytes.append("<")
    bytes.append(name)
    bytes.append(">")
    write(children)
    bytes.append("</")
    bytes.append(name)
    bytes.append(">")
  }

  private mutating func writeDestination(_ destination: LinkDestination) {
    switch destination {
    case .address(let address):
      bytes.append(address, escapedFor: .address)
    case .fragment(let fragment):
      bytes.append("#")
      bytes.append(fragment, escapedFor: .address)
    case .page(let page, let fragment):
      bytes.append(options.page.relativeAddress(of: page, style: options.links), escapedFor: .path)
      if let fragment {
        bytes.append("#")
        bytes.append(fragment, escapedFor: .address)
      }
    case .file(let file):
      bytes.append(options.page.relativeAddress(of: file.page, style: options.links), escapedFor: .path)
    }
  }

  /// Writes a title inside a tag whose last attribute's value is still open.
  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    bytes.append("\" title=\"")
    bytes.append(title, escapedFor: .commonMark)
  }

  private mutating func writeStart(_ element: HTMLElement) {
    bytes.append("<")
    bytes.append(contentsOf: element.name.utf8)
    for attribute in element.attributes {
      bytes.append(" ")
      bytes.append(contentsOf: attribute.name.utf8)
      bytes.append("=\"")
      bytes.append(attribute.value, escapedFor: .attribute)
      bytes.append("\"")
    }
    bytes.append(element.isVoid ? " />" : ">")
  }

  private mutating func writeEnd(_ element: HTMLElement) {
    bytes.append("</")
    bytes.append(contentsOf: element.name.utf8)
    bytes.append(">")
  }

  // MARK: Footnotes

  private mutating func writeFootnotes() {
    guard !document.footnotes.isEmpty else { return }
    bytes.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    for (index, footnote) in document.footnotes.enumerated() {
      bytes.append("<li id=\"fn-")
      bytes.append(footnote.label.name, escapedFor: .address)
      bytes.append("\">\n")
      let blocks = document.nodes.blocks(footnote.nodes)
      let endsInParagraph = if case .paragraph? = blocks.last?.content { true } else { false }
      write(blocks, endingNote: endsInParagraph ? index : nil)
      if !endsInParagraph {
        writeBacklinks(index)
        bytes.append("\n")
      }
      bytes.append("</li>\n")
    }
    bytes.append("</ol>\n</section>\n")
  }

  private mutating func writeReference(_ reference: FootnoteReference) {
    guard document.footnotes.indices.contains(reference.footnote) else { return }
    bytes.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
    bytes.append(document.footnotes[reference.footnote].label.name, escapedFor: .address)
    bytes.append("\" id=\"")
    writeReferenceName(reference.footnote, reference.occurrence)
    bytes.append("\" data-footnote-ref>")
    bytes.append(document.footnotes[reference.footnote].mark, escapedFor: .commonMark)
    bytes.append("</a></sup>")
  }

  private mutating func writeReferenceName(_ footnote: Int, _ occurrence: Int) {
    bytes.append("fnref-")
    bytes.append(document.footnotes[footnote].label.name, escapedFor: .address)
    if occurrence > 1 {
      bytes.append("-")
      bytes.append(contentsOf: String(occurrence).utf8)
    }
  }

  private mutating func writeBacklinks(_ index: Int) {
    let count = document.footnotes[index].referenceCount
    guard count > 0 else { return }
    for occurrence in 1...count {
      if occurrence > 1 { bytes.append(" ") }
      bytes.append("<a href=\"#")
      writeReferenceName(index, occurrence)
      bytes.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if occurrence > 1 {
        bytes.append("<sup class=\"footnote-ref\">")
        bytes.append(contentsOf: String(occurrence).utf8)
        bytes.append("</sup>")
      }
      bytes.append("</a>")
    }
  }

  /// Ends the line, unless it is empty.
  private mutating func beginLine() {
    if let last = bytes.last, last != 0x0A { bytes.append("\n") }
  }
}
