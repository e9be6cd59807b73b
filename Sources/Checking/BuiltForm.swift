import Archive
import Model

/// A book or a printed form of a text, as rules check it.
struct BuiltForm: Sendable {
  /// Its file.
  let file: BuiltOutput.File

  /// Its bytes.
  let bytes: [UInt8]

  /// The book's archive; `nil` for a printed form, and where it cannot be read.
  let archive: ArchiveReader?

  /// The content files of the book, in the order of its archive.
  let pages: [BuiltPage]

  /// Whether it is a book.
  var isBook: Bool { file.path.path.hasSuffix(".epub") }

  /// The file that a message points to: the text's, or the form's own.
  var reportedPath: String { file.source ?? file.path.path }

  /// Reads a form.
  init(_ file: BuiltOutput.File, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    let archive = file.path.path.hasSuffix(".epub") ? ArchiveReader(bytes) : nil
    self.archive = archive
    pages = (archive?.entries ?? []).filter { $0.name.hasSuffix(".xhtml") }.compactMap { entry in
      archive?.bytes(of: entry).map {
        BuiltPage(path: OutputPath(entry.name), source: file.source, bytes: $0, isXML: true)
      }
    }
  }
}
