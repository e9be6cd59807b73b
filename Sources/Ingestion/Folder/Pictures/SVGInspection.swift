import Diagnostics
import Escaping
import Model

/// Inspects an SVG file for anything that could run in a reader's browser or contact another host: scripts, event
/// handlers, references out of the file. A file that cannot be parsed is rejected, too.
struct SVGInspection {
  /// A reason for not publishing the file.
  struct Fault: Hashable, Sendable {
    /// Its kind.
    enum Kind: Hashable, Sendable {
      /// An element that runs or loads something.
      case element(String)
      /// An attribute that runs a script.
      case handler(String)
      /// A reference to something outside the file.
      case reference(String)
      /// A declaration of entities, or an external style sheet.
      case declaration(String)
      /// A syntax error.
      case unreadable
    }

    /// Its kind.
    let kind: Kind

    /// The file's line, counted from 1.
    let line: Int

    /// The Unicode scalar in the line, counted from 1.
    let column: Int
  }

  /// The most faults reported for one file.
  static let faultLimit = 20

  /// The faults, in the order of the file.
  private(set) var faults: [Fault] = []

  private let bytes: [UInt8]
  private var index = 0
  private var isInStyle = false

  /// Inspects a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if String(validating: bytes, as: UTF8.self) == nil || bytes.contains(0) {
      report(.unreadable, at: 0)
    } else {
      while index < bytes.count, read() {}
    }
  }

  /// The `<svg>` tag at the beginning of a file, if there is one.
  static func root(of bytes: [UInt8]) -> SVGRoot? {
    let head = bytes.prefix(PictureHeader.usual * 16)
    guard let open = head.firstIndex(of: UInt8(ascii: "<")),
      head[..<open].allSatisfy({ $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) })
    else { return nil }
    var inspection = SVGInspection(unread: Array(head))
    while let tag = inspection.nextTag() {
      if !tag.isClosing { return tag.name.localName == "svg" ? SVGRoot(tag.attributes) : nil }
    }
    return nil
  }

  private init(unread bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: - Markup

  private struct Tag {
    let name: String
    let isClosing: Bool
    let isEmpty: Bool
    let attributes: [(name: String, value: String, offset: Int)]
  }

  /// Reads up to the end of the next piece of markup.
  ///
  /// - Returns: Whether reading can go on.
  private mutating func read() -> Bool {
    let start = index
    guard let tag = nextTag() else { return false }
    let name = tag.name.localName
    if name == "style" { isInStyle = !tag.isClosing && !tag.isEmpty }
    if !tag.isClosing {
      let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? start
      if Self.activeElements.contains(name) { report(.element(tag.name), at: open) }
      for attribute in tag.attributes { check(attribute, of: name) }
    }
    return true
  }

  /// The next tag; the text before it is checked if it is a style sheet.
  private mutating func nextTag() -> Tag? {
    while index < bytes.count {
      let start = index
      guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else {
        checkStyle(start..<bytes.count)
        index = bytes.count
        return nil
      }
      checkStyle(start..<open)
      if holds("<!--", at: open) {
        guard skip(from: open + 4, past: "-->", open) else { return nil }
      } else if holds("<![CDATA[", at: open) {
        guard skip(from: open + 9, past: "]]>", open) else { return nil }
        checkStyle(open + 9..<index - 3)
      } else if holds("<?", at: open) {
        if holds("<?xml-stylesheet", at: open) { report(.declaration("<?xml-stylesheet"), at: open) }
        guard skip(from: open + 2, past: "?>", open) else { return nil }
      } else if holds("<!", at: open) {
        guard skip(from: open + 2, past: ">", open) else { return nil }
        if bytes[open..<index].contains(UInt8(ascii: "[")) {
          report(.declaration("<!DOCTYPE … ["), at: open)
          index = bytes.count
          return nil
        }
      } else {
        return tag(at: open)
      }
    }
    return nil
  }

  private mutating func tag(at open: Int) -> Tag? {
    index = open + 1
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let name = word()
    guard !name.isEmpty else { return broken(open) }
    var attributes: [(name: String, value: String, offset: Int)] = []
    while true {
      skipSpaces()
      guard index < bytes.count else { return broken(open) }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return Tag(name: name, isClosing: isClosing, isEmpty: false, attributes: attributes)
      }
      if holds("/>", at: index) {
        index += 2
        return Tag(name: name, isClosing: isClosing, isEmpty: true, attributes: attributes)
      }
      let offset = index
      let attribute = word()
      skipSpaces()
      guard !attribute.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return broken(open) }
      index += 1
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
        return broken(open)
      }
      let quote = bytes[index]
      guard let close = bytes[(index + 1)...].firstIndex(of: quote) else { return broken(open) }
      let value = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
      index = close + 1
      attributes.append((attribute, CharacterReference.decoded(value.utf8), offset))
    }
  }

  private mutating func broken(_ offset: Int) -> Tag? {
    report(.unreadable, at: offset)
    index = bytes.count
    return nil
  }

  /// Reads a name.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !"/>=\"'<".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private func holds(_ text: String, at offset: Int) -> Bool {
    bytes[min(offset, bytes.count)...].starts(with: text.utf8)
  }

  private mutating func skip(from start: Int, past end: String, _ open: Int) -> Bool {
    var offset = min(start, bytes.count)
    let first = Array(end.utf8)[0]
    while let found = bytes[offset...].firstIndex(of: first) {
      if holds(end, at: found) {
        index = found + end.utf8.count
        return true
      }
      offset = found + 1
    }
    _ = broken(open)
    return false
  }

  // MARK: - Rules

  private static let activeElements: Set<String> = [
    "script", "handler", "listener", "iframe", "frame", "object", "embed", "applet", "audio", "video", "form", "link",
    "meta", "base", "portal",
  ]

  /// The attributes whose values are parsed as styles.
  private static let styledAttributes: Set<String> = [
    "style", "fill", "stroke", "filter", "clip-path", "mask", "marker", "marker-start", "marker-mid", "marker-end",
    "cursor",
  ]

  private mutating func check(_ attribute: (name: String, value: String, offset: Int), of element: String) {
    let name = attribute.name.localName
    let value = Self.compact(attribute.value)
    if name.hasPrefix("on") { return report(.handler(attribute.name), at: attribute.offset) }
    switch name {
    case "href", "src", "action", "formaction", "data", "base", "poster", "srcset", "background", "ping":
      // `xmlns:…` has another local name; a link that only opens on a click loads nothing.
      let isLink = element == "a" && ["http:", "https:", "mailto:"].contains { value.starts(with: $0.utf8) }
      if !isLink, !value.isEmpty, !Self.staysInside(value[...]) {
        report(.reference(attribute.value), at: attribute.offset)
      }
    case "attributename":
      let target = value.split(separator: UInt8(ascii: ":")).last ?? []
      if target.elementsEqual("href".utf8) || target.starts(with: "on".utf8) {
        report(.handler(attribute.name), at: attribute.offset)
      }
    case "xmlns":
      break
    default:
      if attribute.name.lowercased().hasPrefix("xmlns:") { return }
      if !Self.isSafeStyle(value, isStyle: Self.styledAttributes.contains(attribute.name.lowercased())) {
        report(.reference(attribute.value), at: attribute.offset)
      }
    }
  }

  private mutating func checkStyle(_ range: Range<Int>) {
    guard isInStyle, !range.isEmpty else { return }
    let style = Self.compact(CharacterReference.decoded(bytes[range]))
    if !Self.isSafeStyle(style, isStyle: true) { report(.reference("style"), at: range.lowerBound) }
  }

  /// The text's bytes in lower case, without white space and control characters.
  private static func compact(_ text: String) -> [UInt8] {
    text.utf8.compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether an address refers to the file itself, or is a bitmap in a `data:` address.
  private static func staysInside(_ value: ArraySlice<UInt8>) -> Bool {
    if value.first == UInt8(ascii: "#") { return true }
    return ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains { value.starts(with: "data:image/\($0)".utf8) }
  }

  /// Whether a style declaration loads nothing.
  ///
  /// - Parameters:
  ///   - value: The declaration in lower case, without white space.
  ///   - isStyle: Whether it is certainly CSS, so that escapes and imports count.
  private static func isSafeStyle(_ value: [UInt8], isStyle: Bool) -> Bool {
    if isStyle {
      for word in ["\\", "@import", "expression(", "image-set(", "javascript:"] {
        if value[...].index(of: word) != nil { return false }
      }
    }
    var rest = value[...]
    while let open = rest.index(of: "url(") {
      rest = rest[(open + 4)...]
      if !staysInside(rest.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) { return false }
    }
    return true
  }

  private mutating func report(_ kind: Fault.Kind, at offset: Int) {
    guard faults.count < Self.faultLimit else { return }
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    faults.append(
      Fault(
        kind: kind, line: 1 + before.count { $0 == UInt8(ascii: "\n") },
        column: 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }))
  }
}

/// The root tag of an SVG file.
struct SVGRoot: Hashable, Sendable {
  /// Its size in CSS pixels, by its width and height or by its view box.
  let size: PictureSize?

  /// Reads the tag's attributes.
  fileprivate init(_ attributes: [(name: String, value: String, offset: Int)]) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    let box = (value("viewBox") ?? "").split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
    let boxWidth = box.count == 4 ? box[2] : nil
    let boxHeight = box.count == 4 ? box[3] : nil
    var width = value("width").flatMap(Self.pixels)
    var height = value("height").flatMap(Self.pixels)
    if let boxWidth, let boxHeight, boxWidth > 0, boxHeight > 0 {
      // A side that is not given follows from the other and the box's proportions.
      if let known = width, height == nil { height = known * boxHeight / boxWidth }
      if let known = height, width == nil { width = known * boxWidth / boxHeight }
    }
    guard let width = width ?? boxWidth, let height = height ?? boxHeight,
      (0.5..<1e9).contains(width), (0.5..<1e9).contains(height)
    else {
      size = nil
      return
    }
    size = PictureSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  /// A length in CSS pixels; `nil` for a relative length.
  private static func pixels(_ length: String) -> Double? {
    let trimmed = length.filter { !$0.isWhitespace }
    let units: [(String, Double)] = [
      ("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
    ]
    for (unit, factor) in units where trimmed.hasSuffix(unit) {
      return Double(trimmed.dropLast(unit.count)).map { $0 * factor }
    }
    return Double(trimmed)
  }
}

extension String {
  /// The name without its namespace prefix, in lower case.
  fileprivate var localName: String { (split(separator: ":").last.map { String($0) } ?? self).lowercased() }

}

extension ArraySlice<UInt8> {
  /// The first index of a text's bytes.
  fileprivate func index(of text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var rest = self
    while let found = rest.firstIndex(of: first) {
      if rest[found...].starts(with: text.utf8) { return found }
      rest = rest[(found + 1)...]
    }
    return nil
  }
}
