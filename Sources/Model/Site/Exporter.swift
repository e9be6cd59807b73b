package import Diagnostics

/// Makes a text's files in one format other than its page.
///
/// The same text gives the same bytes on every machine. An exporter knows no other format, and reads and writes no file
/// of the site. Several texts are exported concurrently: state they share (a process, fonts) must be an actor.
package protocol Exporter: Sendable {
  /// The format it makes.
  var format: Format { get }

  /// Bytes that change whenever the same text would be exported differently: version, templates, fonts, engine.
  ///
  /// The text, its pictures and the site's settings need not be among them. Read once per build.
  var identity: [UInt8] { get }

  /// The reason why it cannot work on this machine, such as a program that is not installed. Read once per build.
  var obstacle: SystemFailure? { get }

  /// Whether it uses the text's pictures; otherwise it is given none.
  var showsPictures: Bool { get }

  /// Makes a text's files in this format.
  ///
  /// - Returns: No file when the text cannot be exported in this format, with a warning that says so.
  /// - Throws: ``SystemFailure`` when a program the exporter needs is missing or fails. The build then goes on without
  ///   the format, gives a warning, and tries again the next time.
  func export(_ text: ExportedText) async throws -> Diagnosed<[ExportedFile]>
}

/// An exporter that also makes one file of several texts, such as a book or a newspaper.
package protocol BookExporter: Exporter {
  /// Makes the file.
  ///
  /// - Returns: No file when it cannot be made, with a warning that says so.
  func export(_ book: ExportedBook) async throws -> Diagnosed<ExportedFile?>
}

/// A book or newspaper of several texts, as exporters receive it.
package struct ExportedBook: Sendable {
  /// Its front matter, typeset.
  package let frontMatter: FrontMatter

  /// Its path in the output.
  package let path: OutputPath

  /// The page that lists its texts; `nil` when no list has just these.
  package let list: OutputPath?

  /// Its texts, in their order.
  package let texts: [ExportedText]

  /// The site's settings, typeset.
  package let settings: SiteSettings

  /// Creates a book to be exported.
  package init(
    frontMatter: FrontMatter, path: OutputPath, list: OutputPath? = nil, texts: [ExportedText], settings: SiteSettings
  ) {
    self.frontMatter = frontMatter
    self.path = path
    self.list = list
    self.texts = texts
    self.settings = settings
  }
}

extension Exporter {
  package var obstacle: SystemFailure? { nil }
  package var showsPictures: Bool { true }
}

/// A text as exporters receive it: parsed, with its front matter typeset and its pictures' bytes.
package struct ExportedText: Sendable {
  /// The text, with its front matter typeset.
  package let text: Text

  /// The body and footnotes, typeset, without the heading that became the title.
  package let document: Document

  /// The Markdown file, byte for byte.
  package let source: [UInt8]

  /// The site's settings, typeset.
  package let settings: SiteSettings

  /// The address the site is published under; `nil` when it is not known.
  package let address: PublishedAddress?

  /// The pictures and other files it shows or links to, in the order of ``Document/pictures``.
  package let pictures: [ExportedPicture]

  /// Creates a text to be exported.
  package init(
    text: Text, document: Document, source: [UInt8], settings: SiteSettings, address: PublishedAddress?,
    pictures: [ExportedPicture]
  ) {
    self.text = text
    self.document = document
    self.source = source
    self.settings = settings
    self.address = address
    self.pictures = pictures
  }
}

/// A picture of a text with its bytes.
package struct ExportedPicture: Sendable {
  /// The file beside the text.
  package let file: BundleFile

  /// Its bytes.
  package let bytes: [UInt8]

  /// Creates a picture.
  package init(file: BundleFile, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}

/// A file an exporter made.
package struct ExportedFile: Sendable {
  /// The end of its name after the text's slug, one of ``Format/suffixes``: `.epub`, `-poster-tiled.pdf`.
  package let suffix: String

  /// Its bytes.
  package let bytes: [UInt8]

  /// The sheets it is printed on; `nil` when it is not meant for paper.
  package let sheets: PrintedSheets?

  /// Creates a file.
  package init(suffix: String, bytes: [UInt8], sheets: PrintedSheets? = nil) {
    self.suffix = suffix
    self.bytes = bytes
    self.sheets = sheets
  }
}
