/// The formats of bytes to be imported.
package enum ImportFormat: Hashable, Sendable {
  /// Plain text from a scanner, a PDF or a word processor.
  case plainText
  /// Pages with their words in place, as `pdftohtml -xml` prints them.
  case popplerXML
  /// Pages with their words in place, as OCR programs write them.
  case hocr
  /// Pages with their words in place, as libraries keep their scans.
  case alto
  /// The tree of a document, in pandoc's JSON.
  case pandoc
  /// The Anarchist Library's markup.
  case muse

  /// Whether it holds the pages of a scan or a print, which go on in the next file.
  package var isPaged: Bool {
    switch self {
    case .plainText, .popplerXML, .hocr, .alto: true
    case .pandoc, .muse: false
    }
  }

  /// The format of a text that says by its first bytes that its words have places.
  package static func laidOut(_ bytes: [UInt8]) -> ImportFormat? {
    if ALTOPages.areALTO(bytes) { return .alto }
    return HOCRPages.areHOCR(bytes) ? .hocr : nil
  }
}
