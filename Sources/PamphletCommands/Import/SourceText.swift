import Diagnostics
import Importing

/// A file to import, as bytes the importer can read.
struct SourceText {
  /// The name it has in messages.
  let name: String

  /// The bytes of its text, and their format.
  var bytes: [UInt8]
  let format: ImportFormat

  /// The kind of document that holds its pictures inside, when it is one.
  var container: String?

  /// The pictures that were embedded in a web page, by their new names.
  var embedded: [String: [UInt8]] = [:]

  /// The folder in which a web page's other pictures lie.
  var folder: String?

  /// The pages it was read from, whose pictures a person compares the text with.
  var pageSources: [PagePictures.PageSource] = []

  /// The language it was read in, when an OCR program tried several.
  var language: String?

  /// Whether several such texts can be joined before they are read, as the pages of one scan.
  var isPaged: Bool { format.isPaged }

  /// This scan with others behind it.
  func joined(with others: some Sequence<SourceText>) -> SourceText {
    var joined = self
    for other in others {
      // A page ends where a file ends.
      joined.bytes += [0x0A, 0x0C] + other.bytes
      joined.pageSources += other.pageSources
    }
    return joined
  }
}
