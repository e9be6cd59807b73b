package import Diagnostics

/// Makes a text's files in one format, besides its page.
///
/// The same text gives the same bytes on every machine. An exporter knows no other format, and reads and writes no file
/// of the site. Several texts are exported at once, from any thread: what they share (a process, fonts) is an actor.
package protocol Exporter: Sendable {
  /// The format it makes.
  var format: Format { get }

  /// Bytes that differ whenever the same text would come out otherwise: version, templates, fonts, engine.
  ///
  /// The text, its pictures and the site's settings need not be in them. Asked once a build.
  var identity: [UInt8] { get }

  /// The reason why it can make nothing on this machine, such as a program that is not installed. Asked once a build.
  var obstacle: SystemFailure? { get }

  /// Whether it prints the text's pictures; without, it is handed none.
  var showsPictures: Bool { get }

  /// Makes a text's files in this format.
  ///
  /// - Returns: No file where the text cannot be had in this format, with the warning that says so.
  /// - Throws: ``SystemFailure`` where a program the exporter needs is missing or fails. The build goes on without the
  ///   form, says so in a warning, and tries again the next time.
  func export(_ text: ExportedText) async throws -> Diagnosed<[ExportedFile]>
}

/// Makes one file of several texts, such as a book or a newspaper, too.
package protocol BookExporter: Exporter {
  /// Makes the file.
  ///
  /// - Returns: No file where it cannot be made, with the warning that says so.
  func export(_ book: ExportedBook) async throws -> Diagnosed<ExportedFile?>
}

/// A book or newspaper of several texts as exporters receive it.
package struct ExportedBook: Sendable {
  /// Its front matter, as it is printed.
  package let frontMatter: FrontMatter

  /// Its path in the output.
  package let path: OutputPath

  /// The list of the site its texts stand in; `nil` when they stand in none together.
  package let list: OutputPath?

  /// Its texts, in their order.
  package let texts: [ExportedText]

  /// The site's settings, set as they are printed.
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

/// A text as exporters receive it: parsed, with its front matter as it is printed and its pictures' bytes.
package struct ExportedText: Sendable {
  /// The text with its front matter, whose words are set as they are printed.
  package let text: Text

  /// The body and footnotes, without the heading that became the title, punctuated as they are printed.
  package let document: Document

  /// The Markdown file, byte for byte.
  package let source: [UInt8]

  /// The site's settings, set as they are printed.
  package let settings: SiteSettings

  /// Address the site is published under; `nil` when it is not known.
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
  /// The end of its name behind the text's slug, one of ``Format/suffixes``: `.epub`, `-poster-tiled.pdf`.
  package let suffix: String

  /// Its bytes.
  package let bytes: [UInt8]

  /// The sheets it is printed on; `nil` when it is not for paper.
  package let sheets: PrintedSheets?

  /// Creates a file.
  package init(suffix: String, bytes: [UInt8], sheets: PrintedSheets? = nil) {
    self.suffix = suffix
    self.bytes = bytes
    self.sheets = sheets
  }
}
