import Escaping
import Model

// HTML is expected as the program's own renderer writes it: well-formed, its text escaped. HTML by an author
// (`raw_html: all`) may be malformed, and is read as far as it can be understood.
extension WordCollector {
  /// Reads a tag, and passes over the content of an element that has no words of the text.
  ///
  /// - Returns: The index after what was read.
  mutating func readTag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start + 1
    guard index < bytes.count else { return bytes.count }
    if unsafe bytes[index] == UInt8(ascii: "!") {
      unsafe endWordBeforeTag(bytes, at: start)
      return unsafe Self.end(of: "-->", bytes, from: index)
    }
    let isEnd = unsafe bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    let name = unsafe Self.name(bytes, at: &index)
    let nameEnd = index
    guard nameEnd > nameStart else {
      unsafe endWordBeforeTag(bytes, at: start)
      return start + 1
    }
    let end = unsafe Self.endOfTag(bytes, from: index)
    if Self.isInline(name) {
      if !isEnd, name == TagName.a, unsafe Self.isNoteLink(bytes, index..<end) {
        unsafe endWordBeforeTag(bytes, at: start)
        return unsafe Self.end(of: "</a>", bytes, from: end)
      }
      return end
    }
    unsafe endWordBeforeTag(bytes, at: start)
    if name == TagName.br { return end }
    if !isEnd, let skipped = TagName.skipped.first(where: { $0 == name }) {
      return unsafe Self.end(of: "</\(skipped.description)>", bytes, from: end)
    }
    endBlock()
    guard !isEnd, let identifier = unsafe Self.identifier(bytes, index..<end) else { return end }
    if unsafe identifier.first == UInt8(ascii: "_") {
      // The program's own heading above the notes.
      guard name.isHeading else { return end }
      let name = unsafe String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
      return unsafe Self.end(of: "</\(name)>", bytes, from: end)
    }
    let isNote = unsafe name == TagName.li && identifier.starts(with: "fn-".utf8)
    beginSegment(name.isHeading ? .heading : isNote ? .note : nil)
    return end
  }

  /// Reads the name of a tag.
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> TagName {
    var name = TagName("")
    while index < bytes.count, unsafe bytes[index].isLetter || bytes[index].isDigit {
      unsafe name.append(bytes[index])
      index += 1
    }
    return name
  }

  private static func isInline(_ name: TagName) -> Bool {
    // Nearly all tags are of paragraphs, of links or of emphasis.
    if name.isOneLetter { return name != TagName.p }
    return TagName.inline.contains(name)
  }

  /// Whether a link leads to a footnote or back from one: its mark is no word of the text.
  private static func isNoteLink(_ bytes: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>) -> Bool {
    guard let role = unsafe value(of: "role", bytes, attributes) else { return false }
    return unsafe role.elementsEqual("doc-noteref".utf8) || role.elementsEqual("doc-backlink".utf8)
  }

  private static func identifier(_ bytes: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>) -> Slice<
    UnsafeBufferPointer<UInt8>
  >? {
    guard let value = unsafe value(of: "id", bytes, attributes), unsafe !value.isEmpty, unsafe !value.contains(0x20)
    else {
      return nil
    }
    return unsafe value
  }

  /// Returns the value of an attribute in double quotes.
  private static func value(
    of name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    var index = attributes.lowerBound
    let count = name.utf8.count
    while index + count + 2 < attributes.upperBound {
      if unsafe bytes[index] == 0x20, unsafe bytes[index + count + 1] == UInt8(ascii: "="),
        unsafe bytes[index + count + 2] == UInt8(ascii: "\""),
        unsafe bytes[(index + 1)..<(index + 1 + count)].elementsEqual(name.utf8)
      {
        let start = index + count + 3
        var end = start
        while end < attributes.upperBound, unsafe bytes[end] != UInt8(ascii: "\"") { end += 1 }
        return unsafe bytes[start..<end]
      }
      if unsafe bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < attributes.upperBound, unsafe bytes[index] != UInt8(ascii: "\"") { index += 1 }
      }
      index += 1
    }
    return nil
  }

  /// Returns the index after a tag, whose quoted values may contain `>`.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return bytes.count
  }

  /// Returns the index after the next occurrence of some characters; the end of all bytes if there is none.
  private static func end(of characters: String, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let wanted = Array(characters.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if unsafe bytes[index] == wanted[0], unsafe bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return bytes.count
  }

  // MARK: - Characters

  /// Returns the character that a reference such as `&amp;` or `&#8217;` stands for, and the length of the reference; a
  /// space where there is none.
  static func entity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: UInt32, length: Int) {
    guard let reference = unsafe CharacterReference(bytes[start...]) else { return (0x20, 1) }
    return (reference.scalar.value, reference.length)
  }

  /// Returns a character of UTF-8 and its length; a space where there is none.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = unsafe bytes[index]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (0x20, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = unsafe bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return (0x20, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }
}
