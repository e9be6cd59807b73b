/// A format a text is published in.
///
/// `formats:` in a text or in `site.yml` names them; a text's page links to those it has. A new one needs a case and a
/// row here, its name in ``Word``, and an ``Exporter`` that makes it.
package enum Format: String, CaseIterable, Hashable, Sendable {
  /// The page.
  case html
  /// The e-book.
  case epub
  /// Plain text, in lines of at most 72 columns.
  case text
  /// The Markdown file itself.
  case source
  /// The cover alone, as a drawing, and as a picture where the typesetter is installed.
  case cover
  /// Pages to be read on a screen.
  case pdf
  /// The sheets of a booklet.
  case booklet
  /// Eight small pages on one side of a sheet.
  case zine
  /// A sheet folded in three.
  case leaflet
  /// One large sheet, whole and in tiles.
  case poster
  /// The texts of an issue or a collection together, in columns.
  case newspaper

  /// The formats of texts that do not choose any.
  package static let standard: [Format] = [.html, .epub, .text, .source]

  private struct Row {
    let name: Word
    let mediaType: String
    let suffixes: [String]
  }

  private var row: Row {
    switch self {
    case .html: Row(name: .formatPage, mediaType: "text/html", suffixes: [])
    case .epub: Row(name: .formatEPUB, mediaType: "application/epub+zip", suffixes: [".epub"])
    case .text: Row(name: .formatText, mediaType: "text/plain; charset=utf-8", suffixes: [".txt"])
    case .source: Row(name: .formatSource, mediaType: "text/markdown", suffixes: [".md"])
    case .cover: Row(name: .formatCover, mediaType: "image/svg+xml", suffixes: ["-cover.svg", "-cover.png"])
    case .pdf: Row(name: .formatPDF, mediaType: "application/pdf", suffixes: [".pdf"])
    case .booklet: Row(name: .formatBooklet, mediaType: "application/pdf", suffixes: ["-booklet.pdf"])
    case .zine: Row(name: .formatZine, mediaType: "application/pdf", suffixes: ["-zine.pdf"])
    case .leaflet: Row(name: .formatLeaflet, mediaType: "application/pdf", suffixes: ["-leaflet.pdf"])
    case .poster:
      Row(name: .formatPoster, mediaType: "application/pdf", suffixes: ["-poster.pdf", "-poster-tiled.pdf"])
    case .newspaper: Row(name: .formatNewspaper, mediaType: "application/pdf", suffixes: ["-newspaper.pdf"])
    }
  }

  /// Its name on pages.
  package var name: Word { row.name }

  /// The media type of its files, as links and feeds declare it (RFC 6838).
  package var mediaType: String { row.mediaType }

  /// The media type of one of its files.
  package func mediaType(of file: OutputPath) -> String {
    self == .cover && file.path.hasSuffix(".png") ? "image/png" : mediaType
  }

  /// The endings of the files an ``Exporter`` may make in this format, after the text's slug: `.md`, `-booklet.pdf`.
  ///
  /// Empty for the page, which the templates make.
  package var suffixes: [String] { row.suffixes }

  /// Whether an ``Exporter`` makes it.
  package var isExported: Bool { self != .html }

  /// Whether it contains the text itself.
  package var isReadable: Bool { self != .cover }

  /// Whether a file of it contains several texts.
  package var isOfSeveralTexts: Bool { self == .newspaper }

  /// Whether it is meant to be printed rather than read on a screen.
  package var isForPaper: Bool { [.booklet, .zine, .leaflet, .poster, .newspaper].contains(self) }
}
