import Model

/// A document as HTML in the form of the specification's examples, to compare trees with them; not for readers.
struct SketchedHTML {
  var html = ""

  init(_ document: Document) {
    for block in document.blocks { write(block, isTight: false) }
  }

  private mutating func line() {
    if !html.isEmpty, !html.hasSuffix("\n") { html += "\n" }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    if case .paragraph(let inlines) = block.content, isTight { return write(inlines) }
    line()
    switch block.content {
    case .paragraph(let inlines): element("p", inlines)
    case .heading(let level, let inlines): element("h\(level)", inlines)
    case .thematicBreak: html += "<hr />"
    case .blockQuote(let blocks):
      html += "<blockquote>\n"
      for block in blocks { write(block, isTight: false) }
      line()
      html += "</blockquote>"
    case .list(let list): write(list)
    case .code(let code, let language):
      html += language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(escape(language))\">"
      html += escape(code) + "</code></pre>"
    case .table(let table): write(table)
    case .element: html += "?"
    case .htmlBlock(let raw): html += raw
    }
    line()
  }

  private mutating func write(_ list: List) {
    let name = list.start == nil ? "ul" : "ol"
    html += list.start.map { $0 != 1 ? "<ol start=\"\($0)\">\n" : "<ol>\n" } ?? "<ul>\n"
    for item in list.items {
      line()
      html += "<li>"
      if let isDone = item.isDone {
        html += "<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" /> "
      }
      for block in item.blocks { write(block, isTight: list.isTight) }
      html += "</li>\n"
    }
    html += "</\(name)>"
  }

  private mutating func write(_ table: Table) {
    html += "<table>\n<thead>\n"
    write(table.head, in: table, "th")
    html += "</thead>\n"
    if !table.rows.isEmpty {
      html += "<tbody>\n"
      for row in table.rows { write(row, in: table, "td") }
      html += "</tbody>\n"
    }
    html += "</table>"
  }

  private mutating func write(_ row: [Table.Cell], in table: Table, _ name: String) {
    html += "<tr>\n"
    for (cell, alignment) in zip(row, table.alignments) {
      switch alignment {
      case .natural: html += "<\(name)>"
      case .left: html += "<\(name) align=\"left\">"
      case .center: html += "<\(name) align=\"center\">"
      case .right: html += "<\(name) align=\"right\">"
      }
      write(cell)
      html += "</\(name)>\n"
    }
    html += "</tr>\n"
  }

  private mutating func element(_ name: String, _ inlines: [Inline]) {
    html += "<\(name)>"
    write(inlines)
    html += "</\(name)>"
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .asTyped(let text): html += escape(text)
      case .softBreak: html += "\n"
      case .lineBreak: html += "<br />\n"
      case .code(let code): html += "<code>\(escape(code))</code>"
      case .emphasis(let inlines): element("em", inlines)
      case .strong(let inlines): element("strong", inlines)
      case .strikethrough(let inlines): element("del", inlines)
      case .link(let link, let inlines):
        html += "<a href=\"\(address(link.destination))\"\(title(link.title))>"
        write(inlines)
        html += "</a>"
      case .image(let image):
        html +=
          "<img src=\"\(address(image.destination))\" alt=\"\(escape(image.alternative))\"\(title(image.title)) />"
      case .footnoteReference(let reference): html += "[\(reference.footnote + 1)]"
      case .element: html += "?"
      case .htmlInline(let raw): html += raw
      }
    }
  }

  private func title(_ title: String) -> String { title.isEmpty ? "" : " title=\"\(escape(title))\"" }

  private func address(_ destination: LinkDestination) -> String {
    guard case .address(let address) = destination else { return "?" }
    let safe = Set("-_.+!*(),%#@?=;:/,+$~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
    var escaped = ""
    for byte in address.utf8 {
      if byte == UInt8(ascii: "&") {
        escaped += "&amp;"
      } else if byte == UInt8(ascii: "'") {
        escaped += "&#x27;"
      } else if safe.contains(byte) {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return escaped
  }

  private func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
