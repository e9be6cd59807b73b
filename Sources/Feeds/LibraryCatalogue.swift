package import Model

/// The texts of a library in few words, `catalogue.json`: by it other libraries link to it and mirror it.
package struct LibraryCatalogue: Sendable {
  /// A text of the library.
  package struct Entry: Sendable {
    /// The text.
    package let text: Text

    /// Its length in words.
    package let words: Int

    /// The formats it is there in.
    package let formats: [Format]

    /// Creates an entry.
    package init(_ text: Text, words: Int, formats: [Format]) {
      self.text = text
      self.words = words
      self.formats = formats
    }
  }

  /// The path of the catalogue.
  package static let page = OutputPath("catalogue.json")

  private let settings: SiteSettings
  private let entries: [Entry]

  /// Creates a catalogue.
  ///
  /// - Parameters:
  ///   - settings: What `site.yml` says.
  ///   - entries: The texts in the order they are listed in.
  package init(settings: SiteSettings, entries: [Entry]) {
    self.settings = settings
    self.entries = entries
  }

  /// The catalogue as JSON, a text a line.
  ///
  /// - Parameter sums: SHA-256, in hexadecimal, of `SHA256SUMS` without its line for the catalogue itself.
  package func json(sums: String) -> [UInt8] {
    let head = JSONValue.object([
      "version": .number(1),
      "title": .string(settings.title),
      "language": .string(settings.language.tag),
      "address": settings.baseURL.map { .string($0) },
      "sums": .string(sums),
    ]).bytes
    var bytes = Array(head.dropLast())
    bytes.append(contentsOf: ",\"texts\":[".utf8)
    for (number, entry) in entries.enumerated() {
      bytes.append(contentsOf: (number == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: json(entry).bytes)
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }

  private func json(_ entry: Entry) -> JSONValue {
    let front = entry.text.frontMatter
    return .object([
      "path": .string(entry.text.page.path),
      "title": .string(front.title),
      "authors": Self.strings(front.printedAuthors),
      "date": front.date.map { .string($0.edtf) },
      "language": .string(front.language.tag),
      "topics": Self.strings(front.topics),
      "series": front.series.map { .array([.string($0.name)] + ($0.number.map { [.number($0)] } ?? [])) },
      "words": .number(entry.words),
      "forms": Self.strings(entry.formats.map(\.rawValue)),
      "rights": (front.rights ?? settings.rights).map { .string($0) },
    ])
  }

  private static func strings(_ words: [String]) -> JSONValue? {
    words.isEmpty ? nil : .array(words.map { .string($0) })
  }
}
