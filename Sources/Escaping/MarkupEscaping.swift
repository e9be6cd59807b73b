/// A way to write text so that it stands for itself in HTML and XML.
public struct MarkupEscaping: Sendable {
  /// The first bytes of all characters that may need another form.
  public let special: ByteSet

  private let escapesApostrophes: Bool
  private let escapesQuotes: Bool
  private let forbidden: ForbiddenCharacters

  /// For text between tags; characters no document may hold are left out.
  public static let text = MarkupEscaping()

  /// For text between tags or in double quotes in a tag; characters no document may hold are left out.
  public static let attribute = MarkupEscaping(escapesQuotes: true)

  /// For text as the examples of the CommonMark specification escape it.
  public static let commonMark = MarkupEscaping(escapesQuotes: true, forbidden: .kept)

  /// For text between tags or in quotes of any kind in a tag; characters no document may hold, and carriage returns,
  /// become U+FFFD.
  public static let anywhere = MarkupEscaping(escapesApostrophes: true, escapesQuotes: true, forbidden: .replaced)

  /// The treatment of characters that neither HTML nor XML may hold: control characters, U+FFFE, U+FFFF.
  private enum ForbiddenCharacters {
    case kept, removed, replaced
  }

  private init(
    escapesApostrophes: Bool = false, escapesQuotes: Bool = false, forbidden: ForbiddenCharacters = .removed
  ) {
    self.escapesApostrophes = escapesApostrophes
    self.escapesQuotes = escapesQuotes
    self.forbidden = forbidden
    var special = Array("&<>".utf8)
    if escapesApostrophes { special += "'".utf8 }
    if escapesQuotes { special += "\"".utf8 }
    if forbidden != .kept { special += (0..<0x20).filter { !(9...10).contains($0) } + [0x7F, 0xC2, 0xEF] }
    self.special = ByteSet(special)
  }

  /// The escape for the character at an index, and the number of bytes it replaces; `nil` when it needs none.
  ///
  /// A character here is a scalar: `<` opens a tag for a browser whatever combining mark follows it.
  public func replacement(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (written: StaticString, length: Int)? {
    switch unsafe text[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return escapesQuotes ? ("&quot;", 1) : nil
    case UInt8(ascii: "'"): return escapesApostrophes ? ("&#39;", 1) : nil
    case 0x0D: return forbidden == .replaced ? ("\u{FFFD}", 1) : nil
    default:
      guard forbidden != .kept else { return nil }
      let length = unsafe text.lengthOfForbidden(at: index)
      return length == 0 ? nil : (forbidden == .removed ? "" : "\u{FFFD}", length)
    }
  }
}

extension String {
  /// The text, written so that it stands for itself in markup.
  package func escaped(for escaping: MarkupEscaping = .anywhere) -> String {
    var text = self
    return text.withUTF8 { bytes in
      var written: [UInt8] = []
      unsafe bytes.escape(for: escaping) { unsafe written.append(contentsOf: $0) }
      return String(decoding: written, as: UTF8.self)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Passes on the text piece by piece, written so that it stands for itself in markup.
  @inlinable @inline(__always)
  public func escape(for escaping: MarkupEscaping, _ append: (UnsafeBufferPointer<UInt8>) -> Void) {
    let special = escaping.special
    var start = 0
    var index = 0
    while true {
      index = unsafe nextByte(in: special, from: index)
      guard index < count else { break }
      guard let (written, length) = unsafe escaping.replacement(at: index, in: self) else {
        index += 1
        continue
      }
      unsafe append(UnsafeBufferPointer(rebasing: self[start..<index]))
      unsafe append(UnsafeBufferPointer(start: written.utf8Start, count: written.utf8CodeUnitCount))
      index += length
      start = index
    }
    unsafe append(UnsafeBufferPointer(rebasing: self[start...]))
  }

  /// The index of the first byte from an index on that may need an escape; the count when there is none.
  ///
  /// Eight bytes are searched at a time.
  @inlinable
  public func nextByte(in special: ByteSet, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index < count {
      if count - index >= 8 {
        let block = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let length = UInt64(littleEndian: block).lengthOfPlainText
        index &+= length
        if length == 8 { continue }
      }
      if unsafe special.contains(self[index]) { return index }
      index &+= 1
    }
    return count
  }

  /// The number of bytes of the character at an index when no document may hold it; 0 when it is allowed.
  package func lengthOfForbidden(at index: Int) -> Int {
    switch unsafe self[index] {
    case 0x09, 0x0A, 0x0D: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2: unsafe index + 1 < count && self[index + 1] < 0xA0 ? 2 : 0
    case 0xEF: unsafe index + 2 < count && self[index + 1] == 0xBF && self[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
  }
}
