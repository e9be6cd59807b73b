package import Model

/// The page of one text, with everything that is printed around it.
package struct TextPage: Sendable {
  /// The text: its path and front matter.
  package var text: Text

  /// Its content.
  package var body: PageBody

  /// Minutes to read it, at least 1.
  package var minutes: Int

  /// Its other formats, in the order in which they are offered.
  package var formats: [FormatFile] = []

  /// Its authors, in the order given.
  package var authors: [PageLink] = []

  /// Its translators, in the order given.
  package var translators: [PageLink] = []

  /// Its topics, in the order given.
  package var topics: [PageLink] = []

  /// Its series; the number in it is the text's own.
  package var series: PageLink?

  /// The collection it lies in.
  package var collection: PageLink?

  /// The text before it in the series.
  package var previous: PageLink?

  /// The text after it in the series.
  package var next: PageLink?

  /// The same text in other languages; every link has a page and a language.
  package var translations: [PageLink] = []

  /// The same text in other libraries.
  package var elsewhere: [TextElsewhere] = []

  /// Its citations.
  package var citations: [Citation] = []

  /// More by its authors and on its topics.
  package var more: [MoreTexts] = []

  /// Whether it is so short that a cover would be larger than the text: under three hundred words, without contents.
  var isLeaflet: Bool { (body.words ?? .max) < 300 && body.contents.isEmpty && !text.frontMatter.isPage }

  /// The formats in the row under the title: all but the source and the cover; none when the text is a leaflet.
  var formsInRow: [FormatFile] { isLeaflet ? [] : formats.filter { $0.format != .source && $0.format.isReadable } }

  /// The formats listed in the colophon.
  var otherForms: [FormatFile] {
    isLeaflet ? formats : formats.filter { $0.format == .source || !$0.format.isReadable }
  }

  /// Its authors' names as they are printed, in the order given.
  package let printedAuthors: [String]

  /// Creates the page of a text, with nothing around it yet.
  ///
  /// - Parameters:
  ///   - text: The text, with its path and front matter.
  ///   - body: Its content.
  ///   - minutes: The minutes it takes to read, at least 1.
  ///   - printedAuthors: Its authors' names as they are printed; `nil` to work them out.
  package init(of text: Text, body: PageBody, minutes: Int, printedAuthors: [String]? = nil) {
    self.text = text
    self.printedAuthors = printedAuthors ?? text.frontMatter.printedAuthors
    self.body = body
    self.minutes = minutes
  }
}
