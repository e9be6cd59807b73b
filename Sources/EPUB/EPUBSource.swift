import Archive
import Escaping
import Model

/// The sources that an e-book made by this program carries, read back from it.
package struct EPUBSource: Sendable {
  /// A file of the source.
  package struct File: Hashable, Sendable {
    /// Its path in the folder the text came from: names alone, joined by `/`, none of them hidden or leading upwards.
    package let path: String

    /// Its bytes, as they were.
    package let bytes: [UInt8]

    /// Creates a file of a source.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The files: Markdown, and what it shows or links to.
  package let files: [File]

  /// Reads the source an EPUB carries.
  ///
  /// - Returns: `nil` when it carries none, or is damaged.
  package init?(of epub: [UInt8]) {
    guard let archive = ArchiveReader(epub), let package = archive.bytes(named: "EPUB/package.opf") else { return nil }
    var names: [String: String] = [:]
    var origins: [String: String] = [:]
    var hasMarkdown = false
    for tag in PackageTag.all(in: package) {
      switch tag.name {
      case "link" where tag.attributes["rel"] == "dcterms:source":
        names[tag.attributes["id"] ?? ""] = tag.attributes["href"]
        if tag.attributes["media-type"] == "text/markdown" { hasMarkdown = true }
      case "item": names[tag.attributes["id"] ?? ""] = tag.attributes["href"]
      case "meta" where tag.attributes["property"] == "dcterms:title":
        origins[String((tag.attributes["refines"] ?? "").dropFirst())] = tag.text
      default: break
      }
    }
    guard hasMarkdown else { return nil }
    var files: [File] = []
    for (identifier, origin) in origins.sorted(by: { $0.value < $1.value }) {
      guard let name = names[identifier], Self.isSafe(origin), let bytes = archive.bytes(named: "EPUB/" + name) else {
        return nil
      }
      files.append(File(path: origin, bytes: bytes))
    }
    self.files = files
  }

  /// Whether a path stays within its folder, and has no hidden name and no character that some system reserves.
  package static func isSafe(_ path: String) -> Bool {
    guard path.utf8.count < 1_000 else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.first != UInt8(ascii: ".")
        && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != ":" }
    }
  }
}

/// A start tag of a package document, and the text behind it.
private struct PackageTag {
  let name: String
  let attributes: [String: String]
  let text: String

  /// All start tags, in order.
  static func all(in xml: [UInt8]) -> [PackageTag] {
    var tags: [PackageTag] = []
    var index = 0
    while let open = xml[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let close = xml[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      index = close + 1
      let end = xml[index...].firstIndex(of: UInt8(ascii: "<")) ?? xml.endIndex
      let tag = xml[(open + 1)..<close]
      guard let first = tag.first, first.isLetter else { continue }
      let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      tags.append(
        PackageTag(
          name: String(decoding: name, as: UTF8.self), attributes: attributes(in: tag.dropFirst(name.count)),
          text: CharacterReference.decoded(xml[index..<end])))
    }
    return tags
  }

  private static func attributes(in tag: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")), equals + 1 < rest.endIndex {
      let quote = rest[equals + 1]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest[(equals + 2)...].firstIndex(of: quote)
      else { break }
      let name = String(decoding: rest[..<equals].filter { $0 > 0x20 }, as: UTF8.self)
      attributes[name] = CharacterReference.decoded(rest[(equals + 2)..<end])
      rest = rest[(end + 1)...]
    }
    return attributes
  }
}
