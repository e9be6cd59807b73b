import HTML
import Model
import Testing

/// A document made by hand, and its rendering.
struct Rendered {
  let renderedHTML: RenderedHTML

  /// - Parameter change: Changes the settings of a text in a language on its own page.
  init(
    _ blocks: [BlockContent], footnotes: [Note] = [], language: String = "en",
    change: (inout RenderingOptions) -> Void = { _ in }
  ) throws {
    var options = RenderingOptions(
      language: try #require(LanguageTag(language)), page: OutputPath("walden/index.html"))
    options.words = .english
    change(&options)
    renderedHTML = Document(
      blocks: .blocks(blocks), notes: footnotes.map { (footnote: $0.footnote, blocks: .blocks($0.blocks)) }
    ).renderedHTML(options)
  }

  /// The body.
  var text: String { String(decoding: renderedHTML.text, as: UTF8.self) }

  /// The body without the ids of its paragraphs, and without the last line end.
  var bare: String {
    var text = text
    while let mark = text.firstRange(of: "<a class=\"address\""),
      let end = text[mark.upperBound...].firstRange(of: "</a>"),
      let start = text[..<mark.lowerBound].lastIndex(of: "<"), let name = text[start...].firstRange(of: " id=\""),
      let quote = text[name.upperBound...].firstIndex(of: "\"")
    {
      text.removeSubrange(mark.lowerBound..<end.upperBound)
      text.removeSubrange(name.lowerBound...quote)
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Its ids.
  var identifiers: Set<String> { Set(renderedHTML.identifiers.all) }

  var notes: String { String(decoding: renderedHTML.notes, as: UTF8.self) }
  var contents: String { String(decoding: renderedHTML.contents, as: UTF8.self) }
}

extension [Block] {
  /// Blocks on lines of their own.
  static func blocks(_ contents: [BlockContent]) -> [Block] {
    contents.enumerated().map { Block(line: $0.offset + 1, $0.element) }
  }
}

/// A footnote made by hand.
struct Note {
  let footnote: Footnote
  let blocks: [BlockContent]

  /// A footnote of one paragraph.
  init(_ label: String, mark: String, _ text: String = "A note.", calls: Int = 1) {
    self.init(label, mark: mark, blocks: [.paragraph([.text(text)])], calls: calls)
  }

  init(_ label: String, mark: String, blocks: [BlockContent], calls: Int = 1) {
    let label = FootnoteLabel(name: label)
    footnote = Footnote(label: label, series: label.series, mark: mark, referenceCount: calls, line: 1)
    self.blocks = blocks
  }
}

extension Inline {
  /// A reference to a footnote.
  static func call(_ footnote: Int, _ occurrence: Int = 1) -> Inline {
    .footnoteReference(FootnoteReference(footnote: footnote, occurrence: occurrence))
  }
}
