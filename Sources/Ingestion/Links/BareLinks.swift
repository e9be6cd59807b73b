internal import Model

/// Finds the bare addresses in running text, by the rules of the GFM specification, §6.9.
///
/// Each byte is examined a bounded number of times, whatever the text is.
struct BareLinks {
  /// An address in a text.
  struct Found: Equatable {
    /// The range of the text that is linked.
    let range: Range<Int>

    /// The prefix of the link's address: `http://`, `mailto:` or nothing.
    let prefix: String
  }

  private let bytes: [UInt8]
  private let isCommonMarkOnly: Bool
  private let followsBreak: Bool

  /// The addresses, in order.
  private(set) var found: [Found] = []

  /// The end of a domain that was rejected for its underscores; no part of it is examined again.
  private var refusedEnd = 0

  /// Searches a text for addresses.
  ///
  /// - Parameters:
  ///   - bytes: The text, with entities and backslash escapes resolved.
  ///   - isCommonMarkOnly: Whether `ftp:` and `xmpp:` are linked too, as in the specification.
  ///   - followsBreak: Whether the node before the text allows a `www.` at its beginning.
  init(in bytes: [UInt8], isCommonMarkOnly: Bool, followsBreak: Bool) {
    self.bytes = bytes
    self.isCommonMarkOnly = isCommonMarkOnly
    self.followsBreak = followsBreak
    var offset = 0
    var start = 0
    while offset < bytes.count {
      let match: Found? =
        switch bytes[offset] {
        case UInt8(ascii: ":"): address(at: offset, from: start)
        case UInt8(ascii: "w"): webAddress(at: offset, from: start)
        case UInt8(ascii: "@"): mailAddress(at: offset, from: start)
        default: nil
        }
      if let match {
        found.append(match)
        start = match.range.upperBound
        offset = max(offset + 1, start)
      } else {
        offset += 1
      }
    }
  }

  // MARK: The three kinds

  private mutating func address(at colon: Int, from start: Int) -> Found? {
    guard colon + 3 < bytes.count, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F, colon >= refusedEnd else {
      return nil
    }
    var schemeStart = colon
    while schemeStart > start, bytes[schemeStart - 1].isLetter, colon - schemeStart < 6 { schemeStart -= 1 }
    let scheme = bytes[schemeStart..<colon].map { $0 | 0x20 }
    guard
      scheme == Array("http".utf8) || scheme == Array("https".utf8) || isCommonMarkOnly && scheme == Array("ftp".utf8)
    else {
      return nil
    }
    guard Self.hostScalarLength(at: colon + 3, in: bytes) != nil else { return nil }
    guard let domainEnd = domainEnd(from: colon + 3, needsDot: false) else { return nil }
    let end = Self.end(of: schemeStart..<addressEnd(from: domainEnd), in: bytes)
    return end > colon + 3 ? Found(range: schemeStart..<end, prefix: "") : nil
  }

  private mutating func webAddress(at offset: Int, from start: Int) -> Found? {
    guard offset + 4 < bytes.count, bytes[offset + 1] == UInt8(ascii: "w"), bytes[offset + 2] == UInt8(ascii: "w"),
      bytes[offset + 3] == UInt8(ascii: "."), offset >= refusedEnd
    else { return nil }
    if offset == 0 {
      guard followsBreak else { return nil }
    } else {
      switch bytes[offset - 1] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("), 0x20, 0x09...0x0D: break
      default: return nil
      }
    }
    guard let domainEnd = domainEnd(from: offset, needsDot: true) else { return nil }
    let end = Self.end(of: offset..<addressEnd(from: domainEnd), in: bytes)
    return end > offset + 4 ? Found(range: offset..<end, prefix: "http://") : nil
  }

  private func mailAddress(at position: Int, from start: Int) -> Found? {
    var first = position
    var prefix = "mailto:"
    while first > start {
      let byte = bytes[first - 1]
      if byte.isLetter || byte.isDigit || Self.isMailSign(byte) {
        first -= 1
      } else if byte == UInt8(ascii: ":"), prefix == "mailto:",
        let length = protocolLength(endingAt: first, from: start)
      {
        prefix = ""
        first -= length
        break
      } else {
        break
      }
    }
    let isChat = prefix.isEmpty && bytes[first] == UInt8(ascii: "x")
    guard first < position, bytes[position - 1] != UInt8(ascii: ":") else { return nil }
    var end = position + 1
    var dots = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "@") { return nil }
      if byte == UInt8(ascii: "."), end + 1 < bytes.count, bytes[end + 1].isLetter || bytes[end + 1].isDigit {
        dots += 1
      } else if !(byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x5F || isChat && byte == 0x2F) {
        break
      }
      end += 1
    }
    guard end - position >= 2, dots > 0, bytes[end - 1].isLetter || bytes[end - 1] == 0x2E else { return nil }
    return Found(range: first..<Self.end(of: first..<end, in: bytes), prefix: prefix)
  }

  private static func isMailSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The length of `mailto:` or `xmpp:` before an offset; `nil` when there is none, or a letter or digit precedes it.
  private func protocolLength(endingAt end: Int, from start: Int) -> Int? {
    for name in isCommonMarkOnly ? ["mailto:", "xmpp:"] : ["mailto:"] {
      let first = end - name.utf8.count
      guard first >= start, bytes[first..<end].elementsEqual(name.utf8) else { continue }
      if first == start || !(bytes[first - 1].isLetter || bytes[first - 1].isDigit) { return name.utf8.count }
    }
    return nil
  }

  // MARK: Extent

  /// The end of a domain: letters, digits, hyphens and dots, without underscores in its last two parts.
  private mutating func domainEnd(from start: Int, needsDot: Bool) -> Int? {
    var offset = start
    var dots = 0
    var underscores = 0
    var underscoresBefore = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "_") {
        underscores += 1
        offset += 1
      } else if bytes[offset] == UInt8(ascii: ".") {
        underscoresBefore = underscores
        underscores = 0
        dots += 1
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "-") {
        offset += 1
      } else if let length = Self.hostScalarLength(at: offset, in: bytes) {
        offset += length
      } else {
        break
      }
    }
    if underscores + underscoresBefore > 0 {
      refusedEnd = offset
      return nil
    }
    return needsDot && dots == 0 ? nil : offset
  }

  /// The length of the character at an offset; `nil` when it is not allowed in a host name.
  private static func hostScalarLength(at offset: Int, in bytes: [UInt8]) -> Int? {
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isLetter || byte.isDigit || byte < 0x20 && !(0x09...0x0D).contains(byte) ? 1 : nil }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard offset + length <= bytes.count,
      let scalar = String(decoding: bytes[offset..<(offset + length)], as: UTF8.self).unicodeScalars.first
    else { return nil }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return nil
    default:
      return length
    }
  }

  /// The end of an address's text: at white space, `<`, or a footnote reference.
  private func addressEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "["), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "^") { break }
      end += 1
    }
    return end
  }

  /// The end of an address without the punctuation that belongs to the sentence around it.
  ///
  /// - Parameters:
  ///   - range: The range of the address, up to the next white space.
  ///   - bytes: The text.
  static func end(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var surplus = 0
    var squareSurplus = 0
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: "("): surplus -= 1
      case UInt8(ascii: ")"): surplus += 1
      case UInt8(ascii: "["): squareSurplus -= 1
      case UInt8(ascii: "]"): squareSurplus += 1
      default: break
      }
    }
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: "]"):
        guard squareSurplus > 0 else { return end }
        squareSurplus -= 1
        end -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ";"):
        var entity = end - 1
        while entity > range.lowerBound, bytes[entity - 1].isLetter { entity -= 1 }
        let isEntity = entity < end - 1 && entity > range.lowerBound && bytes[entity - 1] == UInt8(ascii: "&")
        end = isEntity ? entity - 1 : end - 1
      default:
        return end
      }
    }
    return end
  }
}
