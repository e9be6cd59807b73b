import Escaping
import JSON

/// A web page made ready for pandoc, which ignores JSON-LD metadata, `<article>` and embedded pictures.
package struct WebPage: Sendable {
  /// The page with its metadata in `<meta>`, its articles in `<div>` and its embedded pictures replaced by names.
  package private(set) var bytes: [UInt8] = []

  /// The pictures that were embedded in it, by their new names.
  package private(set) var pictures: [String: [UInt8]] = [:]

  /// Reads a page.
  package init(_ page: [UInt8]) {
    let lowered = page.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    bytes.reserveCapacity(page.count + 256)
    var facts = Array(WebPage.facts(in: page, lowered).utf8)
    if WebPage.position(of: "</head", in: lowered, from: 0) == nil { swap(&bytes, &facts) }
    var index = 0
    while index < page.count {
      let start = lowered[index...].prefix(12)
      if start.starts(with: "<article".utf8), WebPage.isTagEnd(start.dropFirst(8).first) {
        bytes += "<div role=\"article\"".utf8
        index += 8
      } else if start.starts(with: "</article".utf8), WebPage.isTagEnd(start.dropFirst(9).first) {
        bytes += "</div".utf8
        index += 9
      } else if start.dropFirst().starts(with: "data:image/".utf8), let end = takePicture(from: page, at: index) {
        index = end
      } else {
        if start.starts(with: "</head".utf8) {
          bytes += facts
          facts = []
        }
        bytes.append(page[index])
        index += 1
      }
    }
  }

  /// Takes an embedded picture out of the quotation marks at an index, and writes a name instead.
  ///
  /// - Returns: The index of the closing mark; `nil` when there is no embedded picture.
  private mutating func takePicture(from page: [UInt8], at index: Int) -> Int? {
    guard page[index] == UInt8(ascii: "\"") || page[index] == UInt8(ascii: "'"),
      let end = page[(index + 1)...].firstIndex(of: page[index]),
      let picture = DataAddress(String(decoding: page[(index + 1)..<end], as: UTF8.self))
    else { return nil }
    let name = "picture-\(pictures.count + 1).\(picture.ending)"
    pictures[name] = picture.bytes
    bytes.append(page[index])
    bytes += name.utf8
    return end
  }

  private static func isTagEnd(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte <= 0x20
  }

  /// The metadata that a page states in JSON-LD and not in `<meta>`, written as `<meta>`.
  private static func facts(in page: [UInt8], _ lowered: [UInt8]) -> String {
    var text = ""
    var unknown = ["headline", "author", "date"].filter { position(of: "name=\"\($0)\"", in: lowered, from: 0) == nil }
    for script in scripts(in: page, lowered) {
      guard let value = JSONValue(script), let article = article(in: value) else { continue }
      let facts = [
        "headline": [article["headline"].text].compactMap(\.self),
        "author": names(in: article["author"]),
        "date": [article["datePublished"].text].compactMap { $0.map { String($0.prefix(10)) } },
      ]
      for name in unknown {
        for value in facts[name] ?? [] { text += "<meta name=\"\(name)\" content=\"\(escaped(value))\">\n" }
      }
      unknown.removeAll { facts[$0]?.isEmpty == false }
    }
    return text
  }

  /// The contents of the JSON-LD scripts.
  private static func scripts(in page: [UInt8], _ lowered: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var index = 0
    while let open = position(of: "<script", in: lowered, from: index),
      let start = position(of: ">", in: lowered, from: open),
      let end = position(of: "</script", in: lowered, from: start)
    {
      if position(of: "application/ld+json", in: Array(lowered[open..<start]), from: 0) != nil {
        found.append([UInt8](page[(start + 1)..<end]))
      }
      index = end
    }
    return found
  }

  private static func position(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }

  /// The first object with a headline: the value itself, or one of its items.
  private static func article(in value: JSONValue) -> JSONValue? {
    if value["headline"].text != nil { return value }
    return (value.items + value["@graph"].items).first { $0["headline"].text != nil }
  }

  private static func names(in value: JSONValue) -> [String] {
    if let name = value.text ?? value["name"].text { return [name] }
    return value.items.compactMap { $0.text ?? $0["name"].text }
  }

  private static func escaped(_ text: String) -> String {
    // Some pages write their JSON with the entities of HTML.
    CharacterReference.decoded(text.utf8).escaped()
  }
}
