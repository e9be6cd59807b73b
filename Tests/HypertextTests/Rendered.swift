import Hypertext
import Manuscript
import Testing

/// A document made by hand, and what is written of it.
struct Rendered {
  let rendition: Rendition

  /// - Parameter change: What is asked for beyond a text in a language on its own page.
  init(
    _ blocks: [BlockContent], footnotes: [Footnote] = [], language: String = "en",
    change: (inout RenditionOptions) -> Void = { _ in }
  ) throws {
    var options = RenditionOptions(
      language: try #require(LanguageTag(language)), page: PagePath("walden/index.html"))
    options.wording = .english
    change(&options)
    rendition = Document(blocks: .blocks(blocks), footnotes: footnotes).rendition(options)
  }

  /// The body.
  var text: String { String(decoding: rendition.text, as: UTF8.self) }

  /// The body without the addresses of its paragraphs, and without the last line end.
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

  var notes: String { String(decoding: rendition.notes, as: UTF8.self) }
  var contents: String { String(decoding: rendition.contents, as: UTF8.self) }
}

extension [Block] {
  /// Blocks on lines of their own.
  static func blocks(_ contents: [BlockContent]) -> [Block] {
    contents.enumerated().map { Block(line: $0.offset + 1, $0.element) }
  }
}

extension Footnote {
  /// A footnote of one paragraph.
  init(_ label: String, mark: String, _ text: String = "A note.", calls: Int = 1) {
    self.init(label, mark: mark, blocks: [.paragraph([.text(text)])], calls: calls)
  }

  init(_ label: String, mark: String, blocks: [BlockContent], calls: Int = 1) {
    let label = FootnoteLabel(name: label)
    self.init(label: label, series: label.series, mark: mark, blocks: .blocks(blocks), callCount: calls, line: 1)
  }
}

extension Inline {
  /// A call of a footnote.
  static func call(_ footnote: Int, _ occurrence: Int = 1) -> Inline {
    .footnoteReference(FootnoteReference(footnote: footnote, occurrence: occurrence))
  }
}
