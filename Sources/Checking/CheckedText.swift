import Diagnostics
import Model

/// A text being checked, with all that rules need.
final class CheckedText: Sendable {
  /// The text with its front matter.
  let text: Text

  /// The body and footnotes.
  let document: Document

  /// The Markdown file.
  let source: [UInt8]

  /// The first byte behind the front matter.
  let bodyStart: Int

  /// The site's settings.
  let settings: SiteSettings

  /// The beginnings of the file's lines.
  let lines: LineTable

  /// The running text.
  let prose: Prose

  /// The text's language, such as `en`.
  let language: String

  /// Reads a text's running text.
  init(_ inspected: InspectedText) {
    text = inspected.text
    document = inspected.document
    source = inspected.source
    bodyStart = inspected.bodyStart
    settings = inspected.settings
    lines = LineTable(inspected.source, file: inspected.text.source)
    prose = ProseReader.prose(of: inspected.document, source: inspected.source, lines: lines)
    language = inspected.text.frontMatter.language.language
  }

  /// Returns the passage at an index; `nil` where there is none.
  func passage(_ index: Int) -> PassageView? {
    guard prose.passages.indices.contains(index) else { return nil }
    return PassageView(text: self, passage: prose.passages[index], index: index)
  }

  /// All passages.
  var passages: some Sequence<PassageView> {
    prose.passages.indices.lazy.map { PassageView(text: self, passage: self.prose.passages[$0], index: $0) }
  }

  /// The words of a footnote, joined into one line.
  func words(ofNote index: Int) -> String {
    var words = ""
    for passage in prose.passages[prose.passages(ofNote: index)] {
      if !words.isEmpty { words += " " }
      words += String(decoding: prose.bytes[passage.range], as: UTF8.self)
    }
    return words
  }

  /// The location of a byte of the source.
  func location(of offset: Int) -> SourceLocation { lines.location(of: offset, in: source) }

  /// The location of a footnote's definition.
  func location(ofNote index: Int) -> SourceLocation {
    SourceLocation(file: text.source, line: document.footnotes[index].line, column: 1)
  }

  /// The source of a line, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = lines.start(of: number)
    var end = number < lines.count ? lines.start(of: number + 1) : source.count
    while end > start, source[end - 1] == 0x0A || source[end - 1] == 0x0D { end -= 1 }
    return source[start..<end]
  }

  /// The location of the value of a key in the front matter; the beginning of the file where the key is missing.
  func location(ofKey key: String) -> SourceLocation {
    HeadLines(source[..<bodyStart], file: text.source).location(of: key)
  }
}
