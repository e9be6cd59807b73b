import Model

/// A page as a browser gets it, in the parts that rules ask for.
struct BuiltPage: Sendable {
  /// A start tag.
  struct Tag: Sendable {
    /// The element's name in lower case.
    let name: String

    /// The attributes in lower case, with their values unescaped.
    let attributes: [String: String]

    /// The text up to the element's end, of those elements whose text is asked for.
    var text = ""
  }

  /// The path of the page.
  let path: OutputPath

  /// The text it is the page of; `nil` for a list.
  let source: String?

  /// The size in bytes.
  let size: Int

  /// The start tags, in order.
  let tags: [Tag]

  /// The ids, each with how often it is there.
  let ids: [String: Int]

  /// Reads a page.
  init(path: OutputPath, source: String?, bytes: [UInt8]) {
    self.path = path
    self.source = source
    size = bytes.count
    var reader = TagReader(bytes)
    tags = reader.tags()
    var ids: [String: Int] = [:]
    for tag in tags {
      if let id = tag.attributes["id"] { ids[id, default: 0] += 1 }
    }
    self.ids = ids
  }

  /// The first tag of an element.
  func first(_ name: String) -> Tag? { tags.first { $0.name == name } }
}

/// Reads the start tags of a page.
private struct TagReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func tags() -> [BuiltPage.Tag] {
    var tags: [BuiltPage.Tag] = []
    while let start = bytes[index...].firstIndex(of: 0x3C) {
      index = start + 1
      guard index < bytes.count else { break }
      if bytes.starts(with: "!--".utf8, at: index) {
        index = bytes[index...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
        continue
      }
      guard bytes[index] | 0x20 &- 0x61 < 26 else { continue }
      var tag = tag()
      if ["title", "a", "button"].contains(tag.name) { tag.text = text(until: tag.name) }
      tags.append(tag)
      if tag.name == "script" || tag.name == "style" {
        index = bytes[index...].firstRange(of: Array("</\(tag.name)".utf8))?.lowerBound ?? bytes.count
      }
    }
    return tags
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, ![0x3E, 0x2F, 0x3D].contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == 0x2F { index += 1 }
  }

  private mutating func tag() -> BuiltPage.Tag {
    let name = name()
    var attributes: [String: String] = [:]
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] != 0x3E else { break }
      let start = index
      let key = self.name()
      if index == start {
        index += 1
        continue
      }
      var value = ""
      if index < bytes.count, bytes[index] == 0x3D {
        index += 1
        value = self.value()
      }
      attributes[key] = value
    }
    index = min(index + 1, bytes.count)
    return BuiltPage.Tag(name: name, attributes: attributes)
  }

  private mutating func value() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    let start = quote == 0x22 || quote == 0x27 ? index + 1 : index
    index = start
    while index < bytes.count {
      let byte = bytes[index]
      if quote == 0x22 || quote == 0x27 ? byte == quote : byte <= 0x20 || byte == 0x3E { break }
      index += 1
    }
    let value = String(decoding: bytes[start..<index], as: UTF8.self)
    if quote == 0x22 || quote == 0x27 { index = min(index + 1, bytes.count) }
    return value.contains("&") ? value.replacingEntities : value
  }

  /// The text up to an end tag, without tags; the place stays.
  private func text(until name: String) -> String {
    let end = bytes[index...].firstRange(of: Array("</\(name)".utf8))?.lowerBound ?? bytes.count
    var text: [UInt8] = []
    var isInTag = false
    for byte in bytes[index..<end] {
      if byte == 0x3C {
        isInTag = true
      } else if byte == 0x3E, isInTag {
        isInTag = false
      } else if !isInTag {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension String {
  /// The string with the five entities that every attribute is escaped with.
  fileprivate var replacingEntities: String {
    var text = self
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}
