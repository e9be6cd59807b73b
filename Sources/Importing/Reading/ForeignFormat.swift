/// A kind of file that is not text, recognised by its first bytes.
enum ForeignFormat: Hashable, Sendable {
  case pdf, zip, rtf, html, image, oldWord, djvu, flatODF, binary

  /// Recognises a format by a file's first bytes.
  ///
  /// - Returns: `nil` when the file may be text.
  init?(_ bytes: [UInt8]) {
    let signatures: [([UInt8], ForeignFormat)] = [
      (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 0x03, 0x04], .zip), (Array("{\\rtf".utf8), .rtf),
      ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
      ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldWord), (Array("AT&TFORM".utf8), .djvu),
    ]
    for (signature, format) in signatures where bytes.starts(with: signature) {
      self = format
      return
    }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<?xml"), head.contains("<office:document") {
      self = .flatODF
      return
    }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
      || (start.hasPrefix("<?xml") && head.contains("<html"))
    {
      self = .html
      return
    }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isUTF16, bytes.contains(0) {
      self = .binary
      return
    }
    // In a text fewer than one character in ten are control characters.
    let controls = bytes.prefix(4096).count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B && $0 != 0x1F }
    if !isUTF16, controls * 10 > min(bytes.count, 4096) {
      self = .binary
      return
    }
    return nil
  }

  /// Its kind as a phrase that follows "this is".
  var name: String {
    switch self {
    case .pdf: "a PDF"
    case .zip: "a zip archive (perhaps .docx, .odt or .epub)"
    case .rtf: "an RTF document"
    case .html: "a web page"
    case .image: "a picture"
    case .oldWord: "an old Word document"
    case .djvu: "a DjVu scan"
    case .flatODF: "a flat OpenDocument file"
    case .binary: "a binary file"
    }
  }

  /// The hint to the user how to import such a file.
  var hint: String {
    switch self {
    case .pdf: "give the file a name that ends in .pdf, so that it is read as one"
    case .zip: "give the file the ending it should have (.docx, .odt, .epub), or take the text out of the archive"
    case .flatODF: "open it in a word processor and save it as .odt"
    case .rtf, .oldWord: "open it in a word processor and save it as .docx or .odt"
    case .html: "give the file a name that ends in .html, so that it is read as one"
    case .image: "give the file the ending it should have (.png, .jpg, .tif), so that it is read as a picture"
    case .djvu: "take its text out with djvutxt first, and import that"
    case .binary: "import a text file, a PDF, or a document"
    }
  }
}
