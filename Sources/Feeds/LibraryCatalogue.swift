import JSON
package import Model

/// A short list of a library's texts, `catalogue.json`, by which other libraries link to it and mirror it.
package struct LibraryCatalogue: Sendable {
  /// A text of the library.
  package struct Entry: Sendable {
    /// The text.
    package let text: Text

    /// Its length in words.
    package let words: Int

    /// The formats it is published in.
    package let formats: [Format]

    /// The other versions of the text: the pages of its translations, and its address in the library it was mirrored
    /// from.
    package let versions: [String]

    /// Creates an entry.
    package init(_ text: Text, words: Int, formats: [Format], versions: [String] = []) {
      self.versions = versions
      self.text = text
      self.words = words
      self.formats = formats
    }
  }

  /// The path of the catalogue.
  package static let page = OutputPath("catalogue.json")

  private let settings: SiteSettings
  private let lines: [ArraySlice<UInt8>]

  /// Creates a catalogue.
  ///
  /// - Parameters:
  ///   - settings: The settings of `site.yml`.
  ///   - lines: The lines of the texts, in the order they are listed in.
  package init(settings: SiteSettings, lines: [ArraySlice<UInt8>]) {
    self.settings = settings
    self.lines = lines
  }

  /// The catalogue as JSON, one text a line.
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
    for (number, line) in lines.enumerated() {
      bytes.append(contentsOf: (number == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: line)
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }
}

extension LibraryCatalogue.Entry {
  /// The text's line in the catalogue.
  ///
  /// - Parameter settings: The settings of `site.yml`.
  package func line(in settings: SiteSettings) -> [UInt8] {
    let front = text.frontMatter
    return JSONValue.object([
      "path": .string(text.page.path),
      "title": .string(front.title),
      "authors": Self.strings(front.printedAuthors),
      "date": front.date.map { .string($0.edtf) },
      "language": .string(front.language.tag),
      "topics": Self.strings(front.topics),
      "series": front.series.map { .array([.string($0.name)] + ($0.number.map { [.number($0)] } ?? [])) },
      "words": .number(words),
      "forms": Self.strings(formats.map(\.rawValue)),
      "rights": (front.rights ?? settings.rights).map { .string($0) },
      "versions": Self.strings(versions),
    ]).bytes
  }

  private static func strings(_ words: [String]) -> JSONValue? {
    words.isEmpty ? nil : .array(words.map { .string($0) })
  }
}
