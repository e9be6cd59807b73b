import Diagnostics
import Ingestion
import Model
import TestSupport

/// A drawing of a document as lines of text, so that a test can compare a whole tree.
///
/// A reference is `{mark}`, its second occurrence `{mark:2}`; a footnote is a line `mark label ×calls: blocks`.
struct Drawing {
  let document: Document

  var lines: [String] {
    document.blocks.flatMap { draw($0) }
      + document.footnotes.map { note in
        "\(note.mark) \(note.label.name) ×\(note.referenceCount): "
          + document.nodes.blocks(note.nodes).flatMap { draw($0) }.joined(separator: " / ")
      }
  }

  var text: String { lines.joined(separator: "\n") }

  private func draw(_ block: Block) -> [String] {
    switch block.content {
    case .paragraph(let inlines): ["p \(draw(inlines))"]
    case .heading(let level, let inlines): ["h\(level) \(draw(inlines))"]
    case .thematicBreak: ["---"]
    case .blockQuote(let blocks): blocks.flatMap { draw($0) }.map { "> \($0)" }
    case .list(let list):
      list.items.enumerated().flatMap { index, item in
        let box = item.isDone.map { $0 ? "[x]" : "[ ]" } ?? ""
        let mark = (list.start.map { "\($0 + index)." } ?? "-") + box + (list.isTight ? "" : "~")
        return item.blocks.isEmpty ? [mark] : item.blocks.flatMap { draw($0) }.map { "\(mark) \($0)" }
      }
    case .code(let code, let language): ["code(\(language)) \(code.split(separator: "\n").joined(separator: "⏎"))"]
    case .table(let table):
      ([table.head] + table.rows).map { row in "| " + row.map(draw).joined(separator: " | ") + " |" }
    case .element(let element, let blocks):
      ["<\(start(element))>"] + blocks.flatMap { draw($0) }.map { "  \($0)" } + ["</\(element.name)>"]
    case .htmlBlock(let raw): ["raw \(raw)"]
    }
  }

  private func draw(_ inlines: [Inline]) -> String { inlines.map(draw).joined() }

  private func draw(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .asTyped(let text): text
    case .softBreak: "⏎"
    case .lineBreak: "↵"
    case .code(let code): "`\(code)`"
    case .emphasis(let inlines): "em(\(draw(inlines)))"
    case .strong(let inlines): "strong(\(draw(inlines)))"
    case .strikethrough(let inlines): "del(\(draw(inlines)))"
    case .link(let link, let inlines): "[\(draw(inlines))→\(draw(link.destination))\(title(link.title))]"
    case .image(let image):
      "![\(image.alternative)→\(draw(image.destination))\(title(image.title))"
        + (image.size.map { " \($0.width)×\($0.height)" } ?? "") + "]"
    case .footnoteReference(let reference):
      "{\(document.footnotes[reference.footnote].mark)\(reference.occurrence > 1 ? ":\(reference.occurrence)" : "")}"
    case .element(let element, let inlines): "<\(start(element))>(\(draw(inlines)))"
    case .htmlInline(let raw): "raw(\(raw))"
    }
  }

  private func start(_ element: HTMLElement) -> String {
    ([element.name] + element.attributes.map { "\($0.name)='\($0.value)'" }).joined(separator: " ")
  }

  private func title(_ title: String) -> String { title.isEmpty ? "" : " “\(title)”" }

  private func draw(_ destination: LinkDestination) -> String {
    switch destination {
    case .address(let address): address
    case .fragment(let fragment): "#\(fragment)"
    case .page(let page, let fragment): "page \(page.path)" + (fragment.map { "#\($0)" } ?? "")
    case .file(let file): "file \(file.source) as \(file.page.path)"
    }
  }
}

/// A text whose file has nothing but its body.
func source(_ text: String, file: String = "content/text.md") -> TextSource {
  TextSource(file: file, bytes: Array(text.utf8), bodyStart: 0, bodyFirstLine: 1)
}

/// The drawing of a text's document.
func drawing(_ text: String, rules: ParsingRules = ParsingRules()) -> String {
  Drawing(document: MarkdownParser(rules: rules).document(in: source(text)).value).text
}

/// The faults of a text.
func faults(_ text: String, rules: ParsingRules = ParsingRules()) -> [Diagnostic] {
  MarkdownParser(rules: rules).document(in: source(text)).diagnostics
}
