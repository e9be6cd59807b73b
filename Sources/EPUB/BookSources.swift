import Model

/// The sources of a book, carried along so that it can be changed and made again: the texts' Markdown, and the files
/// that are not shown. Pictures that are shown are in the book already.
struct BookSources {
  /// A file of the source.
  struct File {
    /// Its name in the book: `source/walden.md`.
    let name: String

    /// Its media type.
    let mediaType: String

    /// Its path in the folder the texts came from, relative to `content/`.
    let origin: String

    /// Its bytes.
    let bytes: [UInt8]
  }

  /// The files.
  private(set) var files: [File] = []

  /// Collects the sources of a book.
  init(of book: Book, pictures: BookPictures) {
    for (index, text) in book.texts.enumerated() {
      // Only names in ASCII are safe in every archive reader.
      let slug = text.text.slug.name
      let isSafe = book.texts.count == 1 && slug.utf8.allSatisfy { $0 < 0x80 }
      files.append(
        File(
          name: isSafe ? "source/\(slug).md" : "source/text-\(index + 1).md", mediaType: "text/markdown",
          origin: BookPictures.origin(of: text.text.source), bytes: text.source))
    }
    for file in pictures.files where !file.isShown {
      files.append(File(name: file.name, mediaType: file.mediaType, origin: file.origin, bytes: file.bytes))
    }
  }
}
