import Escaping
import JSON
import Model

/// Another library, as it was when it was linked last.
package struct LinkedLibrary: Hashable, Sendable {
  /// The key in front matter with the address a mirrored text is from. HTML in a text that has it is always `safe`.
  package static let addressKey = "x-mirrored-from"

  /// Its title.
  package var title: String

  /// The tag of its language; `nil` where the catalogue does not say.
  package var language: String?

  /// The address it is read at, `https://…/`, or the folder of a copy on this machine; ends in `/`.
  package var address: String

  /// SHA-256 of its `SHA256SUMS` without the line of the catalogue, in hexadecimal; `nil` where it keeps none.
  package var sums: String?

  /// Its texts, in the order of its catalogue.
  package var texts: [LinkedText]

  /// Creates a library.
  package init(title: String, address: String, texts: [LinkedText] = []) {
    self.title = title
    self.address = address
    self.texts = texts
  }

  /// Whether it can be read by everybody, not just on this machine.
  package var isPublic: Bool { address.hasPrefix("http://") || address.hasPrefix("https://") }

  /// The absolute address of a text.
  package func address(of text: LinkedText) -> String {
    if let address = text.address { return address }
    let path = text.path.hasSuffix("/index.html") ? String(text.path.dropLast("index.html".utf8.count)) : text.path
    return address + PercentEncoding.encoded(path)
  }

  /// The absolute addresses of a text's other versions.
  package func addresses(ofVersionsOf text: LinkedText) -> [String] {
    text.versions.map { CatalogueReader.isWebAddress($0) ? $0 : address + PercentEncoding.encoded($0) }
  }

  /// The bytes of the library's file in `links/`: what was understood of its catalogue, and no more.
  package var json: [UInt8] {
    let head = JSONValue.object([
      "version": .number(1), "title": .string(title), "language": language.map { .string($0) },
      "address": .string(address), "sums": sums.map { .string($0) },
    ]).bytes
    var bytes = Array(head.dropLast())
    bytes.append(contentsOf: ",\"texts\":[".utf8)
    for (number, text) in texts.enumerated() {
      bytes.append(contentsOf: (number == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: Self.json(text).bytes)
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }

  private static func json(_ text: LinkedText) -> JSONValue {
    func strings(_ words: [String]) -> JSONValue? { words.isEmpty ? nil : .array(words.map { .string($0) }) }
    return .object([
      "path": .string(text.path), "title": .string(text.title), "authors": strings(text.authors),
      "date": text.date.map { .string($0) }, "language": text.language.map { .string($0) },
      "topics": strings(text.topics),
      "series": text.series.map { .array([.string($0.name)] + ($0.number.map { [.number($0)] } ?? [])) },
      "words": text.words.map { .number($0) }, "forms": strings(text.forms), "rights": text.rights.map { .string($0) },
      "address": text.address.map { .string($0) }, "versions": strings(text.versions),
    ])
  }
}

extension LinkedLibrary {
  /// Reads a library's file in `links/`; `nil` when the bytes are no such file.
  package init?(kept bytes: [UInt8]) {
    guard let address = JSONValue(bytes)?["address"].text, !address.isEmpty,
      let read = try? CatalogueReader.library(in: bytes, at: address)
    else { return nil }
    self = read.library
  }
}
