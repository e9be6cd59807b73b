/// A token of HTML as an author wrote it.
struct HTMLToken: Equatable {
  /// The kinds of token.
  enum Kind: Equatable {
    /// Text between tags, with entities not yet resolved.
    case text
    /// A comment.
    case comment
    /// A start tag and its attributes, names in lower case, values as written.
    case start(name: String, attributes: [Attribute])
    /// An end tag, its name in lower case.
    case end(name: String)
    /// A declaration, a processing instruction, a CDATA section.
    case other
  }

  /// An attribute as written.
  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  /// Its kind.
  let kind: Kind

  /// The token as it was written.
  let raw: String

  /// The number of lines of the HTML before it.
  let line: Int

  /// Splits HTML into tokens.
  static func tokens(of html: String) -> [HTMLToken] {
    var cutter = MarkupCutter(Array(html.utf8))
    return cutter.tokens()
  }
}

/// Splits HTML into tokens, byte by byte.
private struct MarkupCutter {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func tokens() -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    while offset < bytes.count {
      let start = offset
      let kind = nextKind()
      let raw = bytes[start..<offset]
      tokens.append(HTMLToken(kind: kind, raw: String(decoding: raw, as: UTF8.self), line: line))
      line += raw.count { $0 == 0x0A }
    }
    return tokens
  }

  /// Consumes the next token and returns its kind.
  private mutating func nextKind() -> HTMLToken.Kind {
    guard bytes[offset] == UInt8(ascii: "<") else {
      offset = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      return .text
    }
    if begins("<!--") { return skip(past: "-->") ? .comment : .other }
    if begins("<!") || begins("<?") {
      skip(past: begins("<![CDATA[") ? "]]>" : begins("<?") ? "?>" : ">")
      return .other
    }
    let start = offset
    let isEnd = begins("</")
    offset += isEnd ? 2 : 1
    let name = takeName()
    guard !name.isEmpty, let attributes = takeAttributes() else {
      // A `<` that begins no tag is plain text.
      offset = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      return .text
    }
    return isEnd ? .end(name: name) : .start(name: name, attributes: attributes)
  }

  private func begins(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  /// Skips everything up to the end of some text; if that does not occur, the rest.
  ///
  /// - Returns: Whether it occurs.
  @discardableResult
  private mutating func skip(past text: String) -> Bool {
    let wanted = Array(text.utf8)
    var end = offset
    while end + wanted.count <= bytes.count {
      if bytes[end] == wanted[0], bytes[end..<(end + wanted.count)].elementsEqual(wanted) {
        offset = end + wanted.count
        return true
      }
      end += 1
    }
    offset = bytes.count
    return false
  }

  private mutating func takeName() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ">"),
      bytes[offset] != UInt8(ascii: "/"), bytes[offset] != UInt8(ascii: "="), bytes[offset] != UInt8(ascii: "<")
    {
      offset += 1
    }
    let name = bytes[start..<offset]
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return "" }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Consumes the attributes and the tag's `>`; `nil` when that is missing.
  private mutating func takeAttributes() -> [HTMLToken.Attribute]? {
    var attributes: [HTMLToken.Attribute] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ">") {
        offset += 1
        return attributes
      }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        offset += 1
        continue
      }
      let start = offset
      while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ">"),
        bytes[offset] != UInt8(ascii: "/"), bytes[offset] != UInt8(ascii: "=")
      {
        offset += 1
      }
      guard offset > start else { return nil }
      let name = String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
      skipSpace()
      var value = ""
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "=") {
        offset += 1
        skipSpace()
        guard let taken = takeValue() else { return nil }
        value = taken
      }
      attributes.append(HTMLToken.Attribute(name: name, value: value))
    }
    return nil
  }

  private mutating func takeValue() -> String? {
    guard offset < bytes.count else { return nil }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = bytes[(offset + 1)...].firstIndex(of: quote) else { return nil }
      defer { offset = end + 1 }
      return String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
    }
    let start = offset
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }
}
