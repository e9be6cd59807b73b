/// The formats of bytes to be imported.
package enum ImportFormat: Hashable, Sendable {
  /// Plain text from a scanner, a PDF or a word processor.
  case plainText
  /// Pages with the positions of their words, as `pdftohtml -xml` prints them.
  case popplerXML
  /// Pages with the positions of their words, as OCR programs write them.
  case hocr
  /// Pages with the positions of their words, as libraries keep their scans.
  case alto
  /// The tree of a document, in pandoc's JSON.
  case pandoc
  /// The Anarchist Library's markup.
  case muse

  /// Whether a file holds pages, so that a text may continue from one file to the next.
  package var isPaged: Bool {
    switch self {
    case .plainText, .popplerXML, .hocr, .alto: true
    case .pandoc, .muse: false
    }
  }

  /// The format of pages with the positions of their words, recognised by their first bytes.
  package static func laidOut(_ bytes: [UInt8]) -> ImportFormat? {
    if ALTOPages.areALTO(bytes) { return .alto }
    return HOCRPages.areHOCR(bytes) ? .hocr : nil
  }
}
