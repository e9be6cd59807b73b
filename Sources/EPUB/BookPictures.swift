import Model

/// The pictures of a book and the other files its texts come with, each once.
struct BookPictures {
  /// A file in the book.
  struct File {
    /// Its name in the book, beside the texts: `pictures/1.png`.
    let name: String

    /// Its media type.
    let mediaType: String

    /// Its path in the folder the texts came from, relative to `content/`.
    let origin: String

    /// Its bytes.
    let bytes: [UInt8]

    /// Whether e-readers show it; else it only travels with the source.
    let isShown: Bool

    /// Whether it may be animated: flashes can be a hazard.
    let mayMove: Bool
  }

  /// The files, in the order in which the texts use them.
  private(set) var files: [File] = []

  /// The names of the pictures that are shown, by their paths in the output.
  private(set) var names: [OutputPath: String] = [:]

  /// Collects the files of a book's texts.
  init(of texts: [ExportedText]) {
    var known: Set<String> = []
    for picture in texts.flatMap(\.pictures) where known.insert(picture.file.source).inserted {
      let number = files.count + 1
      let origin = Self.origin(of: picture.file.source)
      if let kind = Self.kind(of: picture.bytes) {
        let name = "pictures/\(number).\(kind.suffix)"
        names[picture.file.page] = name
        files.append(
          File(
            name: name, mediaType: kind.mediaType, origin: origin, bytes: picture.bytes, isShown: true,
            mayMove: kind.mayMove))
      } else {
        files.append(
          File(
            name: "source/file-\(number)", mediaType: "application/octet-stream", origin: origin,
            bytes: picture.bytes, isShown: false, mayMove: false))
      }
    }
  }

  /// The path within `content/` of a file of the site.
  static func origin(of source: String) -> String {
    source.hasPrefix("content/") ? String(source.dropFirst("content/".count)) : source
  }

  /// The kinds of pictures every e-reader shows (EPUB 3.3 §3.2), recognised by their first bytes.
  private static func kind(of bytes: [UInt8]) -> (suffix: String, mediaType: String, mayMove: Bool)? {
    func begins(_ start: [UInt8], at index: Int = 0) -> Bool {
      bytes.count >= index + start.count && bytes[index..<(index + start.count)].elementsEqual(start)
    }
    if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return ("png", "image/png", false) }
    if begins([0xFF, 0xD8, 0xFF]) { return ("jpg", "image/jpeg", false) }
    if begins(Array("GIF8".utf8)) { return ("gif", "image/gif", true) }
    if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return ("webp", "image/webp", true) }
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    let first = head.utf8.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if first == UInt8(ascii: "<"), head.contains("<svg"), head.contains("http://www.w3.org/2000/svg") {
      return ("svg", "image/svg+xml", true)
    }
    return nil
  }
}
