import Model

/// The context a string is written in, which decides what of it must be escaped.
package enum Escaping: Hashable, Sendable {
  /// Between tags.
  case text
  /// In an attribute's value, between double quotation marks.
  case attribute
  /// Between tags or in an attribute, as the examples of the CommonMark specification are written.
  case commonMark
  /// An address as an author wrote it, in an attribute's value: percent-encoded where CommonMark's examples are, and
  /// escaped for the attribute.
  case address
  /// A file's path, `/` between its parts, in an attribute's value: no byte of it can be taken for a query, a fragment,
  /// a scheme or an escape.
  case path
  /// An id as it is, in an attribute's value behind `#`; letters of all scripts stay readable.
  case fragment
}

extension [UInt8] {
  /// Appends a string, escaped for where it stands.
  ///
  /// Characters that neither HTML nor XML may hold (control characters, U+FFFE, U+FFFF) are left out between tags and
  /// in attributes, and percent-encoded in addresses.
  package mutating func append(_ string: String, escapedFor context: Escaping) {
    append(escaping: string, for: context)
  }

  /// Appends UTF-8, escaped for where it stands.
  package mutating func append(_ bytes: [UInt8], escapedFor context: Escaping) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0, escapedFor: context) }
  }
}

extension ByteSink where Self: ~Copyable {
  /// Appends a string, escaped for where it stands.
  mutating func append(escaping string: String, for context: Escaping) {
    string.withBytes { source in unsafe append(source, escapedFor: context) }
  }

  /// Appends UTF-8, escaped for where it stands.
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, escapedFor context: Escaping) {
    switch context {
    case .text, .attribute, .commonMark: unsafe appendMarkup(source, context)
    case .address, .path, .fragment: unsafe appendAddress(source, context)
    }
  }

  private mutating func appendMarkup(_ source: UnsafeBufferPointer<UInt8>, _ context: Escaping) {
    let escapesQuotes = context != .text
    var start = 0
    var index = 0
    while true {
      index = unsafe source.nextMarkup(from: index)
      guard index < source.count else { break }
      var length = 1
      var entity: StaticString = ""
      switch unsafe source[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""):
        if !escapesQuotes { length = 0 } else { entity = "&quot;" }
      default:
        length = context == .commonMark ? 0 : unsafe source.lengthOfForbidden(at: index)
      }
      if length == 0 {
        index += 1
        continue
      }
      unsafe append(contentsOf: .init(rebasing: source[start..<index]))
      append(entity)
      index += length
      start = index
    }
    unsafe append(contentsOf: .init(rebasing: source[start...]))
  }

  private mutating func appendAddress(_ source: UnsafeBufferPointer<UInt8>, _ context: Escaping) {
    let safe: ByteSet
    switch context {
    case .text, .attribute, .commonMark, .address: safe = .address
    case .path: safe = .path
    case .fragment: safe = .fragment
    }
    var start = 0
    var index = 0
    while true {
      while index < source.count, unsafe safe.contains(source[index]) { index += 1 }
      guard index < source.count else { break }
      let byte = unsafe source[index]
      unsafe append(contentsOf: .init(rebasing: source[start..<index]))
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexadecimalDigit(byte >> 4))
        append(Self.hexadecimalDigit(byte & 15))
      }
      index += 1
      start = index
    }
    unsafe append(contentsOf: .init(rebasing: source[start...]))
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte from an index on that must be looked at between tags and in attributes, looked for eight at a time.
  fileprivate func nextMarkup(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index < count {
      if count - index >= 8 {
        let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let length = UInt64(littleEndian: block).lengthOfPlainText
        index &+= length
        if length == 8 { continue }
      }
      if unsafe ByteSet.markup.contains(self[index]) { return index }
      index &+= 1
    }
    return count
  }

  /// The number of bytes the character at an index has that may not stand in a document; 0 when it may.
  func lengthOfForbidden(at index: Int) -> Int {
    switch unsafe self[index] {
    case 0x09, 0x0A, 0x0D: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2: unsafe index + 1 < count && self[index + 1] < 0xA0 ? 2 : 0
    case 0xEF: unsafe index + 2 < count && self[index + 1] == 0xBF && self[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
  }
}
