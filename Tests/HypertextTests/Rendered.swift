import Hypertext
import Manuscript
import Testing

/// A document made by hand and what is written of it.
struct Rendered {
  let rendition: Rendition

  init(
    _ blocks: [BlockContent], footnotes: [Footnote] = [], language: String = "en",
    change: (inout RenditionOptions) -> Void = { _ in }
  ) throws {
    var options = RenditionOptions(
      language: try #require(LanguageTag(language)), page: PagePath("walden/index.html"))
    change(&options)
    let document = Document(
      blocks: blocks.enumerated().map { Block(line: $0.offset + 1, $0.element) }, footnotes: footnotes)
    rendition = document.rendition(options)
  }

  /// The body.
  var text: String { String(decoding: rendition.text, as: UTF8.self) }

  /// The body without the addresses of its paragraphs.
  var bare: String {
    var text = text
    while let start = text.range(of: "<p id=\""), let end = text[start.upperBound...].range(of: "</a>") {
      text.replaceSubrange(start.lowerBound..<end.upperBound, with: "<p>")
    }
    return text
  }

  var notes: String { String(decoding: rendition.notes, as: UTF8.self) }
  var contents: String { String(decoding: rendition.contents, as: UTF8.self) }
}

extension String {
  fileprivate func range(of other: String) -> Range<Index>? { self[...].range(of: other) }
}

extension Substring {
  fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
