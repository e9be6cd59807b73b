import Escaping

/// A fault of a file's tags.
enum XMLFault: Hashable, Sendable {
  /// An end tag that closes no element.
  case strayEnd(String)

  /// An element that another end tag closes, or nothing.
  case unclosed(String)
}

/// A reader of the tags of a page that rules need.
@safe
struct TagReader {
  /// The elements that are kept whatever their attributes.
  private static let elements: Set<String> = [
    "html", "head", "title", "body", "main", "a", "button", "img", "svg", "script", "iframe", "meta", "base",
    "h1", "h2", "h3", "h4", "h5", "h6", "dc:title", "dc:language", "dc:identifier",
  ]

  /// The attributes that are kept.
  private static let attributes: Set<String> = [
    "id", "href", "src", "alt", "rel", "role", "lang", "title", "http-equiv", "aria-label", "aria-labelledby",
    "aria-hidden", "property", "properties", "media-type", "idref", "full-path",
  ]

  /// Names by their length and first letter, so that most others are told apart without comparing strings.
  private struct NameTable: Sendable {
    private var names = [[String]](repeating: [], count: 1 << 9)

    init(_ all: Set<String>) {
      for name in all.sorted() { names[Self.kind(of: name.utf8.count, name.utf8.first ?? 0)].append(name) }
    }

    func candidates(_ length: Int, _ first: UInt8) -> [String] { names[Self.kind(of: length, first)] }

    private static func kind(of length: Int, _ first: UInt8) -> Int { min(length, 15) << 5 | Int(first & 31) }
  }

  private static let elementTable = NameTable(elements.union(["style"]))
  private static let attributeTable = NameTable(attributes)

  private let bytes: UnsafeBufferPointer<UInt8>
  private let count: Int
  private let isXML: Bool
  private let elementTable = Self.elementTable
  private let attributeTable = Self.attributeTable
  private var index = 0
  private var open: [String] = []

  /// The tags so far.
  private(set) var tags: [BuiltPage.Tag] = []

  /// The first fault so far.
  private(set) var fault: XMLFault?

  /// Creates a reader of a file's bytes, which must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isXML: Bool) {
    unsafe self.bytes = bytes
    count = bytes.count
    self.isXML = isXML
  }

  private func byte(_ index: Int) -> UInt8 { index < count ? unsafe bytes[index] : 0 }

  private func string(_ range: Range<Int>) -> String {
    unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Reads all tags.
  mutating func read() {
    while let next = unsafe bytes.offset(of: 0x3C, from: index) {
      index = next + 1
      let first = byte(index)
      if first == 0x21 || first == 0x3F {
        skipDeclaration()
      } else if first == 0x2F {
        if isXML { readEnd() }
      } else if first | 0x20 &- 0x61 < 26, first < 0x80 {
        readStart()
      }
    }
    if fault == nil, let last = open.last { fault = .unclosed(last) }
  }

  /// Skips a comment, a declaration or an instruction.
  private mutating func skipDeclaration() {
    guard byte(index + 1) == 0x2D, byte(index + 2) == 0x2D else { return }
    index += 3
    while index < count, !(byte(index) == 0x2D && byte(index + 1) == 0x2D && byte(index + 2) == 0x3E) {
      index += 1
    }
  }

  private mutating func readEnd() {
    index += 1
    let name = name()
    guard fault == nil else { return }
    if open.last == name {
      open.removeLast()
    } else if open.contains(name), let last = open.last {
      fault = .unclosed(last)
    } else {
      fault = .strayEnd(name)
    }
  }

  private mutating func readStart() {
    let nameRange = nameRange()
    let candidates = elementTable.candidates(nameRange.count, byte(nameRange.lowerBound))
    let (attributes, isClosed) = readAttributes()
    if candidates.isEmpty, attributes.isEmpty, !isXML { return }
    let name = lowered(nameRange)
    if isXML, !isClosed { open.append(name) }
    if !attributes.isEmpty || name != "style" && candidates.contains(name) {
      var tag = BuiltPage.Tag(name: name, attributes: attributes)
      if name == "a" || name == "title" || name == "button" { tag.hasText = hasText(until: name) }
      tags.append(tag)
    }
    if !isXML, name == "script" || name == "style" { skip(to: name) }
  }

  /// Reads the name at the current index, in lower case.
  private mutating func name() -> String { lowered(nameRange()) }

  /// Reads the name at the current index and returns its range.
  private mutating func nameRange() -> Range<Int> {
    let start = index
    while true {
      let byte = byte(index)
      guard byte > 0x20, byte != 0x3E, byte != 0x2F, byte != 0x3D else { break }
      index += 1
    }
    return start..<index
  }

  private func lowered(_ range: Range<Int>) -> String {
    let name = string(range)
    return name.utf8.contains { $0 &- 0x41 < 26 } ? name.lowercased() : name
  }

  /// - Returns: The attributes that are kept, and whether the tag closes itself.
  private mutating func readAttributes() -> ([(name: String, value: String)], Bool) {
    var attributes: [(name: String, value: String)] = []
    while index < count, byte(index) != 0x3E {
      if byte(index) <= 0x20 || byte(index) == 0x2F || byte(index) == 0x3D {
        index += 1
        continue
      }
      let nameRange = nameRange()
      var value = 0..<0
      if byte(index) == 0x3D {
        index += 1
        value = self.value()
      }
      let candidates = attributeTable.candidates(nameRange.count, byte(nameRange.lowerBound))
      guard !candidates.isEmpty else { continue }
      let name = lowered(nameRange)
      if candidates.contains(name) {
        let words = string(value)
        let hasEntities = unsafe UnsafeBufferPointer(rebasing: bytes[value]).offset(of: 0x26, from: 0) != nil
        attributes.append((name, hasEntities ? CharacterReference.decoded(words.utf8) : words))
      }
    }
    index = min(index + 1, count)
    return (attributes, index > 1 && byte(index - 2) == 0x2F)
  }

  /// Reads an attribute's value and returns its range, without quotation marks.
  private mutating func value() -> Range<Int> {
    let quote = byte(index)
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { index += 1 }
    let start = index
    while index < count {
      let byte = byte(index)
      if isQuoted ? byte == quote : byte <= 0x20 || byte == 0x3E { break }
      index += 1
    }
    let range = start..<index
    if isQuoted { index = min(index + 1, count) }
    return range
  }

  /// Whether the end tag of an element stands at an index.
  private func isEnd(of name: String, at position: Int) -> Bool {
    guard byte(position) == 0x3C, byte(position + 1) == 0x2F else { return false }
    var index = position + 2
    for letter in name.utf8 {
      if byte(index) | 0x20 != letter { return false }
      index += 1
    }
    return true
  }

  private mutating func skip(to name: String) {
    while index < count, !isEnd(of: name, at: index) { index += 1 }
  }

  /// Whether there is more than tags and blanks up to an end tag; does not advance.
  private func hasText(until name: String) -> Bool {
    var others: [UInt8] = []
    var isInTag = false
    var position = index
    while position < count, !isEnd(of: name, at: position) {
      let byte = byte(position)
      if byte == 0x3C {
        isInTag = true
      } else if byte == 0x3E, isInTag {
        isInTag = false
      } else if !isInTag, byte > 0x20 {
        if byte < 0x80 { return true }
        others.append(byte)
      }
      position += 1
    }
    return !String(decoding: others, as: UTF8.self).allSatisfy(\.isWhitespace)
  }
}
