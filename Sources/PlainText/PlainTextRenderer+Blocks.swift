import Model

extension PlainTextRenderer {
  /// Renders the body, with the footnotes where they are listed.
  mutating func body() -> [[String]] {
    let isBySection = text.text.frontMatter.notes == .section
    var blocks: [[String]] = []
    var index = text.document.body.lowerBound
    while index < text.document.body.upperBound {
      let node = nodes.node(at: index)
      if isBySection, node.kind == .heading, Int(node.detail) == topLevel { blocks += notes(underSection: true) }
      blocks.append(block(&index, of: text.document.body, in: nodes, width: Self.width))
    }
    // Footnotes without a reference, as drafts may have them, are listed at the end.
    unlisted += text.document.footnotes.indices.filter { text.document.footnotes[$0].referenceCount == 0 }
    return blocks + notes(underSection: isBySection && topLevel < 7)
  }

  /// The lines of blocks that stand together, an empty one between each two.
  mutating func lines(
    of range: Range<Int>, in nodes: NodeView, width: Int, isTight: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let kind = nodes.node(at: index).kind
      let next = block(&index, of: range, in: nodes, width: width)
      if next.isEmpty { continue }
      if !lines.isEmpty, !(isTight && (kind == .paragraph || kind == .list)) { lines.append("") }
      lines += next
    }
    return lines
  }

  /// The lines of a block, and of a caption beside a table with it.
  private mutating func block(_ index: inout Int, of range: Range<Int>, in nodes: NodeView, width: Int) -> [String] {
    let node = nodes.node(at: index)
    let end = range.upperBound
    let next = Int(node.end)
    let inside = (index + 1)..<next
    defer { index = max(index, next) }
    switch node.kind {
    case .paragraph:
      let inlines = nodes.inlines(inside)
      if next < end, nodes.node(at: next).kind == .table, let caption = Table.caption(in: inlines) {
        index = nodes.end(of: next)
        return table(next, caption: caption, in: nodes, width: width)
      }
      return paragraph(inlines, width: width, isBody: range == text.document.body)
    case .heading:
      return heading(nodes.inlines(inside), level: Int(node.detail), width: width)
    case .thematicBreak:
      return [Self.indented(["* * *"], by: max(0, (width - 5) / 2))[0]]
    case .blockQuote:
      return quotation(inside, in: nodes, width: width)
    case .list:
      return list(index, in: nodes, width: width)
    case .code:
      return code(nodes.string(node.text), width: width)
    case .table:
      if next < end, nodes.node(at: next).kind == .paragraph,
        let caption = Table.caption(in: nodes.inlines(nodes.children(of: next))),
        !isTable(nodes.end(of: next), until: end, in: nodes)
      {
        let table = index
        index = nodes.end(of: next)
        return self.table(table, caption: caption, in: nodes, width: width)
      }
      return table(index, caption: [], in: nodes, width: width)
    case .blockElement:
      if nodes.element(node).name == "hr" { return [Self.indented(["* * *"], by: max(0, (width - 5) / 2))[0]] }
      return lines(of: inside, in: nodes, width: width)
    case .htmlBlock:
      let words = MarkupWords.words(of: nodes.string(node.text))
      return words.isEmpty ? [] : LineBreaker(width: width).lines(of: words)
    case .item, .row, .cell, .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough, .link,
      .image, .footnoteReference, .inlineElement, .htmlInline:
      return []
    }
  }

  private func isTable(_ index: Int, until end: Int, in nodes: NodeView) -> Bool {
    index < end && nodes.node(at: index).kind == .table
  }

  /// The lines of a paragraph; of a stanza, each of its lines on its own and indented.
  mutating func paragraph(_ inlines: [Inline], width: Int, isBody: Bool) -> [String] {
    if let figure = Figure(inlines) {
      let picture = running(inlines)
      let caption = figure.image.title
      return (picture.isEmpty ? [] : LineBreaker(width: width).lines(of: picture))
        + (caption.isEmpty ? [] : LineBreaker(width: width).lines(of: Self.oneLine(caption)))
    }
    if let stanza = Verse.stanza(inlines) {
      let indent = isBody ? Self.indent(4, in: width) : 0
      let lines = stanza.flatMap { line in
        LineBreaker(width: width - indent).lines(of: running(line), continued: 4)
      }
      return Self.indented(lines, by: indent)
    }
    let text = running(inlines)
    return text.isEmpty ? [] : LineBreaker(width: width).lines(of: text)
  }

  private mutating func heading(_ inlines: [Inline], level: Int, width: Int) -> [String] {
    let text = running(inlines)
    guard !text.isEmpty else { return [] }
    let lines = LineBreaker(width: width).lines(of: text)
    let underlines: [Character] = ["-", "~", "."]
    return lines + [Self.rule(underlines[min(max(level - topLevel, 0), underlines.count - 1)], under: lines)]
  }

  private mutating func quotation(_ range: Range<Int>, in nodes: NodeView, width: Int) -> [String] {
    let indent = Self.indent(4, in: width)
    let parted = nodes.attribution(of: range)
    let quoted = nodes.blocks(range.lowerBound..<(parted?.end ?? range.upperBound))
    var lines: [String] = []
    if let verse = Verse(quoted) {
      for stanza in verse.stanzas {
        if !lines.isEmpty { lines.append("") }
        for line in stanza {
          lines += LineBreaker(width: width - indent).lines(of: running(line), continued: 4)
        }
      }
    } else {
      var aside = NodeStorage()
      aside.append(quoted)
      lines = withNodes(aside) { renderer, nodes in
        renderer.lines(of: 0..<nodes.count, in: nodes, width: width - indent)
      }
    }
    if let attribution = parted?.attribution {
      let work = attribution.work.isEmpty ? [] : [Inline.emphasis(attribution.work)]
      let line = running(attribution.name + work + attribution.rest)
      lines += Self.indented(
        LineBreaker(width: width - indent - Self.indent(4, in: width - indent)).lines(of: "— " + line, continued: 2),
        by: Self.indent(4, in: width - indent))
    }
    return Self.indented(lines, by: indent)
  }

  /// Reads other nodes than the document's.
  private mutating func withNodes(
    _ storage: NodeStorage, _ read: (inout PlainTextRenderer, NodeView) -> [String]
  ) -> [String] {
    storage.read { nodes in read(&self, nodes) }
  }

  private mutating func list(_ index: Int, in nodes: NodeView, width: Int) -> [String] {
    let list = nodes.node(at: index)
    let isNumbered = list.detail & Node.isNumbered != 0
    let isTight = list.detail & Node.isTight != 0
    var number = Int(list.first)
    var lines: [String] = []
    var item = index + 1
    while item < Int(list.end) {
      let inside = nodes.children(of: item)
      var mark = isNumbered ? "\(number). " : "- "
      switch nodes.node(at: item).detail {
      case 1: mark += "[ ] "
      case 2: mark += "[x] "
      default: break
      }
      let indent = Self.indent(mark.utf8.count, in: width)
      let content = self.lines(of: inside, in: nodes, width: width - indent, isTight: isTight)
      if !lines.isEmpty, !isTight { lines.append("") }
      if indent == 0 {
        lines += [mark] + content
      } else {
        let rest = Self.indented(Array(content.dropFirst()), by: indent)
        lines += [mark + (content.first ?? "")] + rest
      }
      item = inside.upperBound
      number += 1
    }
    return lines
  }

  private func code(_ code: String, width: Int) -> [String] {
    let indent = Self.indent(4, in: width)
    var lines: [String] = []
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += Self.codeLines(line, width: width - indent)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Self.indented(lines, by: indent)
  }

  /// A line of code, kept as it is; one that is too long goes on in the next line, from a space if there is one.
  private static func codeLines(_ line: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var part: [Unicode.Scalar] = []
    var columns = 0
    // The length of the part up to its last space behind a word, in letters and in columns.
    var gap: (letters: Int, columns: Int)?
    for scalar in line.unicodeScalars {
      let isTab = scalar == "\t"
      let own = isTab ? 4 - columns % 4 : DisplayWidth.columns(of: scalar)
      if isTab || scalar == " ", let last = part.last, last != " " { gap = (letters: part.count, columns: columns) }
      while columns + own > width, !part.isEmpty {
        let end = gap ?? (letters: part.count, columns: columns)
        lines.append(String(String.UnicodeScalarView(part[..<end.letters])))
        part.removeFirst(end.letters)
        columns -= end.columns
        gap = nil
      }
      if isTab { part.append(contentsOf: repeatElement(" ", count: own)) } else { part.append(scalar) }
      columns += own
    }
    lines.append(String(String.UnicodeScalarView(part)))
    return lines
  }

  /// An indentation, or none where little room is left.
  static func indent(_ columns: Int, in width: Int) -> Int { width - columns >= 24 ? columns : 0 }

  static func indented(_ lines: [String], by columns: Int) -> [String] {
    let spaces = String(repeating: " ", count: columns)
    return lines.map { $0.isEmpty ? "" : spaces + $0 }
  }
}
