import HTML
import Model

/// The content of a book, in files small enough for e-readers.
struct BookContents {
  /// An entry of the table of contents.
  struct Entry {
    /// The printed words.
    let title: String

    /// The id it leads to.
    let identifier: String

    /// The depth it stands at, the texts of a collection at 0.
    let level: Int

    /// The language of its words.
    let language: LanguageTag
  }

  /// The files, in reading order.
  private(set) var files: [ContentFile] = []

  /// The table of contents.
  private(set) var entries: [Entry] = []

  /// The number of pictures that are shown.
  private(set) var pictureCount = 0

  /// The number of them without a description.
  private(set) var undescribedCount = 0

  /// The largest size of a file, in bytes: some e-readers refuse more than 250 KB.
  static let limit = 230_000

  /// Writes the texts of a book.
  init(of book: Book, pictures: BookPictures) {
    let prefixes = Self.prefixes(of: book)
    let pages = Dictionary(
      zip(book.texts.map(\.text.page), prefixes), uniquingKeysWith: { first, _ in first })
    for (index, text) in book.texts.enumerated() {
      var options = RenderingOptions(for: text.text, settings: text.settings)
      options.syntax = .xhtml
      options.identifierPrefix = prefixes[index]
      options.absoluteBase = text.address?.base
      options.book = BookLinks(pictures: pictures.names, texts: pages)
      let rendered = text.document.book(options)
      pictureCount += rendered.pictureCount
      undescribedCount += rendered.undescribedCount
      let front = text.text.frontMatter
      entries.append(Entry(title: front.title, identifier: rendered.start, level: 0, language: front.language))
      let top = rendered.outline.map(\.level).min() ?? 1
      entries += rendered.outline.map {
        Entry(title: $0.title, identifier: $0.identifier, level: $0.level - top + 1, language: front.language)
      }
      for body in ContentParts(of: rendered, bySection: front.notes == .section, text: text, limit: Self.limit).bodies {
        files.append(ContentFile(name: "text-\(files.count + 1).xhtml", text: index, body: body))
      }
    }
  }

  /// The prefix of the ids of each text: empty in the book of one, else its slug.
  private static func prefixes(of book: Book) -> [String] {
    guard book.isCollection else { return book.texts.map { _ in "" } }
    var taken: Set<String> = []
    return book.texts.map { text in
      let slug = text.text.slug.name
      var prefix = slug + "-"
      var number = 2
      while !taken.insert(prefix).inserted {
        prefix = "\(slug)-\(number)-"
        number += 1
      }
      return prefix
    }
  }
}
