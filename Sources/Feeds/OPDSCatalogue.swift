import Escaping
package import Model

/// The catalogue of a site for e-readers, in OPDS 1.2 and 2.0, as static files.
///
/// Every link is relative, so that the catalogue works on a host and in any copy, and names its file, since some
/// readers fail on links that end in `/`. Only covers that are bitmaps are listed, since OPDS allows no SVG.
package struct OPDSCatalogue: Sendable {
  /// A text with the files an e-reader can open.
  package struct Entry: Sendable {
    /// The text.
    package let text: Text

    /// The files, each with its format.
    package let files: [(format: Format, path: OutputPath)]

    /// The path of its cover as a bitmap, since e-readers show no SVG; `nil` where there is none.
    package let cover: OutputPath?

    /// The same text in other languages.
    package let translations: [Text]

    /// Creates an entry.
    package init(
      _ text: Text, files: [(format: Format, path: OutputPath)], cover: OutputPath? = nil, translations: [Text] = []
    ) {
      self.cover = cover
      self.text = text
      self.translations = translations
      self.files = files
    }
  }

  /// The path of the catalogue by OPDS 1.2.
  package static let atomPage = OutputPath("opds.xml")

  /// The path of the catalogue by OPDS 2.0.
  package static let jsonPage = OutputPath("opds.json")

  /// The media types of the catalogue's files.
  package static let navigationType = "application/atom+xml;profile=opds-catalog;kind=navigation"
  static let acquisitionType = "application/atom+xml;profile=opds-catalog;kind=acquisition"
  static let jsonType = "application/opds+json"

  /// The number of texts or lists in a file.
  static let perFile = 50

  /// The settings of `site.yml`.
  let settings: SiteSettings

  /// The address the site is published under; `nil` when it is not known.
  let address: PublishedAddress?

  private let entries: [Entry]
  private let lists: [OPDSList]

  /// Whether a list holds other lists, by the list's stem.
  let kinds: [String: Bool]

  /// Creates a catalogue.
  ///
  /// - Parameters:
  ///   - settings: The settings of `site.yml`.
  ///   - address: The address the site is published under.
  ///   - entries: All texts; those without files are in no list.
  ///   - lists: The lists; the first is the one that readers begin with.
  package init(settings: SiteSettings, address: PublishedAddress?, entries: [Entry], lists: [OPDSList]) {
    self.settings = settings
    self.address = address
    self.entries = entries
    self.lists = lists
    kinds = Dictionary(
      lists.map { list in
        if case .lists = list.content { (list.stem, true) } else { (list.stem, false) }
      }, uniquingKeysWith: { $1 })
  }

  /// The formats e-readers open.
  package static let formats: [Format] = [.epub, .pdf]

  /// All files of the catalogue.
  package var files: [(path: OutputPath, bytes: [UInt8])] {
    lists.flatMap { list in
      pages(of: list).flatMap { page in
        [(page.path(ending: ".xml"), atom(page)), (page.path(ending: ".json"), json(page))]
      }
    }
  }

  /// A file of a list.
  struct Page {
    let list: OPDSList
    let number: Int
    let count: Int
    let links: ArraySlice<OPDSList.Link>
    let entries: [Entry]

    /// The number of texts the whole list has; `nil` for lists of lists.
    let total: Int?

    /// The file's path; the first has no number.
    func path(ending: String, number other: Int? = nil) -> OutputPath {
      let number = other ?? number
      return OutputPath(list.stem + (number > 1 ? ".\(number)" : "") + ending)
    }
  }

  private func pages(of list: OPDSList) -> [Page] {
    switch list.content {
    case .lists(let links):
      let count = max(1, (links.count + Self.perFile - 1) / Self.perFile)
      return (1...count).map { number in
        Page(
          list: list, number: number, count: count,
          links: links.dropFirst((number - 1) * Self.perFile).prefix(Self.perFile),
          entries: [], total: nil)
      }
    case .texts(let places):
      let shown = places.filter { !entries[$0].files.isEmpty }
      let count = max(1, (shown.count + Self.perFile - 1) / Self.perFile)
      return (1...count).map { number in
        Page(
          list: list, number: number, count: count, links: [],
          entries: shown.dropFirst((number - 1) * Self.perFile).prefix(Self.perFile).map { entries[$0] },
          total: shown.count)
      }
    }
  }

  /// The permanent identifier of a file: its address, or where that is not known, a UUID from the site's title and its
  /// path.
  func identifier(of path: OutputPath) -> String {
    if let address { return address.address(of: path) }
    var packer = Packer()
    packer.pack(settings.title, path)
    let (first, second) = Checksum(of: packer.bytes).words
    // A UUID of a custom form (RFC 9562, version 8).
    let numbers = [first & ~0xF000 | 0x8000, second & ~(0b11 << 62) | 0b10 << 62]
    let digits = numbers.map { $0.hexadecimal(digits: 16) }.joined()
    let parts = [
      digits.prefix(8), digits.dropFirst(8).prefix(4), digits.dropFirst(12).prefix(4), digits.dropFirst(16).prefix(4),
      digits.dropFirst(20),
    ]
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  /// The title of a page: the site's on the first list, else the list's and the site's.
  func title(of page: Page) -> String {
    page.list.stem == "opds" ? settings.title : "\(page.list.title) · \(settings.title)"
  }

  /// The address of a file in a link, percent-encoded.
  static func link(from page: OutputPath, to file: OutputPath) -> String {
    PercentEncoding.encoded(page.relativeAddress(of: file))
  }
}
