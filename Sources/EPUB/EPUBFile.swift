import Archive
import HTML
import Model

/// A book as an EPUB file (EPUB 3.3).
package struct EPUBFile: Sendable {
  private let book: Book
  private let pictures: BookPictures
  private let contents: BookContents
  private let cover: Cover
  private let undatedTime: String

  /// The cover as a PNG file, for shops and readers that show no SVG; `nil` without one.
  package var coverPicture: [UInt8]?

  /// The cover as an SVG file.
  package var coverDrawing: [UInt8] { cover.svg }

  /// The time of the last change where none is known: the earliest a ZIP archive can hold.
  private static let firstTime = "1980-01-01T00:00:00Z"

  /// Writes a book.
  ///
  /// - Parameter undatedTime: The time of the last change of a book without a date, by RFC 3339 in universal time.
  package init(_ book: Book, undatedTime: String? = nil) {
    self.book = book
    pictures = BookPictures(of: book.texts)
    contents = BookContents(of: book, pictures: pictures)
    cover = book.cover
    self.undatedTime = undatedTime ?? Self.firstTime
  }

  /// The file; `nil` when it would be larger than ZIP allows.
  package var bytes: [UInt8]? {
    var archive = ArchiveWriter()
    archive.add("mimetype", Array("application/epub+zip".utf8), .stored)
    archive.add("META-INF/container.xml", Array(Self.container.utf8))
    let sources = BookSources(of: book, pictures: pictures)
    let package = PackageDocument(
      book: book, contents: contents, pictures: pictures, sources: sources, hasCoverPicture: coverPicture != nil,
      modified: book.frontMatter.date?.rfc3339 ?? undatedTime)
    archive.add("EPUB/package.opf", package.bytes)
    let links = ContentLinks(contents.files)
    archive.add("EPUB/nav.xhtml", NavigationDocument(book: book, contents: contents, links: links).bytes)
    archive.add("EPUB/style.css", Array(StyleSheet.css.utf8))
    archive.add("EPUB/cover.svg", cover.svg)
    if let coverPicture { archive.add("EPUB/cover.png", coverPicture, .stored) }
    archive.add("EPUB/cover.xhtml", coverPage)
    for (index, file) in contents.files.enumerated() {
      let front = book.texts[file.text].text.frontMatter
      let page = ContentPage(language: front.language, title: front.title, bodyType: "bodymatter")
      archive.add("EPUB/" + file.name, page.bytes(holding: links.resolved(index, among: contents.files)))
    }
    for picture in pictures.files where picture.isShown {
      archive.add("EPUB/" + picture.name, picture.bytes, picture.name.hasSuffix(".svg") ? .deflated : .stored)
    }
    for source in sources.files { archive.add("EPUB/" + source.name, source.bytes) }
    return archive.finished()
  }

  private var coverPage: [UInt8] {
    var body: [UInt8] = []
    body.append("<p class=\"cover\"><img src=\"cover.svg\" alt=\"\(cover.description.attributeValue)\"/></p>\n")
    let page = ContentPage(language: book.frontMatter.language, title: book.frontMatter.title, bodyType: "cover")
    return page.bytes(holding: body)
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """
}
