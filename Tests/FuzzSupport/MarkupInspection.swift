/// An inspection of HTML or XHTML, stricter than any browser.
struct MarkupInspection {
  /// The faults, in words.
  private(set) var complaints: [String] = []

  /// All ids, with duplicates.
  private(set) var identifiers: [String] = []

  private let bytes: [UInt8]
  private let isXML: Bool
  private var open: [String] = []

  private static let voidElements: Set<String> = ["br", "hr", "img", "input", "wbr", "col"]
  private static let activeElements: Set<String> = [
    "script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "svg", "math", "template", "frame",
    "applet", "button", "textarea", "select", "video", "audio",
  ]
  private static let addresses: Set<String> = [
    "href", "src", "cite", "action", "formaction", "poster", "srcset", "data",
  ]

  /// Reads a piece of a page.
  init(_ bytes: [UInt8], isXML: Bool) {
    self.bytes = bytes
    self.isXML = isXML
    if String(validating: bytes, as: UTF8.self) == nil { complaints.append("no UTF-8") }
    read()
  }

  private mutating func read() {
    var offset = 0
    while offset < bytes.count, complaints.count < 5 {
      switch bytes[offset] {
      case UInt8(ascii: "<"): offset = readTag(at: offset)
      case UInt8(ascii: "&"): offset = readReference(at: offset)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F:
        complain("a control character", at: offset)
        offset += 1
      case UInt8(ascii: ">"):
        complain("a bare '>'", at: offset)
        offset += 1
      case 0xEF
      where bytes[offset...].starts(with: [0xEF, 0xBF, 0xBE]) || bytes[offset...].starts(with: [0xEF, 0xBF, 0xBF]):
        if isXML { complain("a character XML does not have", at: offset) }
        offset += 3
      default: offset += 1
      }
    }
    if !open.isEmpty, complaints.isEmpty { complaints.append("never closed: \(open)") }
  }

  private mutating func readReference(at start: Int) -> Int {
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      complain("a bare '&'", at: start)
      return start + 1
    }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let isKnown = ["amp", "lt", "gt", "quot"].contains(name) || isXML == false && name == "nbsp"
    if !isKnown {
      let digits =
        name.hasPrefix("#x") ? Int(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? Int(name.dropFirst()) : nil
      guard let digits, digits >= 0x20 || digits == 9 || digits == 10 else {
        complain("a reference nobody knows", at: start)
        return start + 1
      }
    }
    return end + 1
  }

  private mutating func readTag(at start: Int) -> Int {
    var offset = start + 1
    let isEnd = offset < bytes.count && bytes[offset] == UInt8(ascii: "/")
    if isEnd { offset += 1 }
    let name = readName(&offset)
    guard !name.isEmpty else {
      complain("a bare '<'", at: start)
      return start + 1
    }
    if isEnd {
      if open.popLast() != name { complain("an end tag that closes nothing", at: start) }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else {
        complain("an end tag without end", at: start)
        return offset
      }
      return offset + 1
    }
    if Self.activeElements.contains(name) { complain("an active element", at: start) }
    var names: Set<String> = []
    while offset < bytes.count {
      let before = offset
      while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x0A { offset += 1 }
      guard offset < bytes.count else { break }
      if bytes[offset] == UInt8(ascii: ">") {
        if !Self.voidElements.contains(name) {
          open.append(name)
        } else if isXML {
          complain("an element that is not closed", at: start)
        }
        return offset + 1
      }
      if bytes[offset...].starts(with: Array("/>".utf8)) {
        if !Self.voidElements.contains(name) { complain("an element that cannot be closed so", at: start) }
        return offset + 2
      }
      guard offset > before, let attribute = readAttribute(&offset) else {
        complain("no attribute", at: offset)
        return offset + 1
      }
      if !names.insert(attribute.name).inserted { complain("the attribute '\(attribute.name)' twice", at: start) }
      judge(attribute, at: start)
    }
    complain("a tag without end", at: start)
    return offset
  }

  private mutating func judge(_ attribute: (name: String, value: String), at start: Int) {
    let isActive = attribute.name.hasPrefix("on") || attribute.name == "style" && !Self.isMarkStyle(attribute.value)
    if isActive { complain("an active attribute", at: start) }
    if attribute.name == "id" {
      identifiers.append(attribute.value)
      if attribute.value.isEmpty || attribute.value.contains(" ") { complain("an id that is none", at: start) }
    }
    guard Self.addresses.contains(attribute.name) else { return }
    // As browsers read it: invisible characters before a scheme or in it are ignored.
    let value = attribute.value.lowercased().unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = value.firstIndex(of: ":") else { return }
    let scheme = String(String.UnicodeScalarView(value[..<colon]))
    // If it begins with anything else, it is no scheme, and the address is relative.
    guard let first = scheme.unicodeScalars.first, (0x61...0x7A).contains(first.value) else { return }
    guard scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }) else { return }
    if !["http", "https", "mailto", "tel", "data"].contains(scheme) { complain("the scheme '\(scheme)'", at: start) }
    if scheme == "data", attribute.name != "src" { complain("a link to data", at: start) }
  }

  /// Whether a style only sets the mark of a footnote.
  private static func isMarkStyle(_ value: String) -> Bool {
    let start = "list-style-type: \""
    guard value.hasPrefix(start), value.hasSuffix(" \"") else { return false }
    let mark = value.dropFirst(start.count).dropLast(2)
    return !mark.unicodeScalars.contains { "\"\\\n<>{};".unicodeScalars.contains($0) }
  }

  private func readName(_ offset: inout Int) -> String {
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: ":"): offset += 1
      default: return String(decoding: bytes[start..<offset], as: UTF8.self)
      }
    }
    return ""
  }

  private mutating func readAttribute(_ offset: inout Int) -> (name: String, value: String)? {
    let name = readName(&offset)
    guard !name.isEmpty else { return nil }
    guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "="),
      bytes[offset + 1] == UInt8(ascii: "\"") || bytes[offset + 1] == UInt8(ascii: "'")
    else {
      if isXML { complain("an attribute without a value", at: offset) }
      return (name, "")
    }
    let quote = bytes[offset + 1]
    offset += 2
    let start = offset
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == UInt8(ascii: "<") { complain("a '<' in an attribute", at: offset) }
      if bytes[offset] == UInt8(ascii: "&") { _ = readReference(at: offset) }
      if bytes[offset] < 0x20, bytes[offset] != 0x0A, bytes[offset] != 0x09 {
        complain("a control character", at: offset)
      }
      offset += 1
    }
    guard offset < bytes.count else { return nil }
    offset += 1
    let value = String(decoding: bytes[start..<(offset - 1)], as: UTF8.self)
    return (name, Self.resolved(value))
  }

  /// A value with the references in it resolved, as far as they could hide an address.
  private static func resolved(_ value: String) -> String {
    guard value.contains("&") else { return value }
    var parts = value.split(separator: "&", omittingEmptySubsequences: false)
    var resolved = String(parts.removeFirst())
    for part in parts {
      guard let end = part.firstIndex(of: ";") else {
        resolved += "&" + part
        continue
      }
      let name = part[..<end]
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      if let number, name.hasPrefix("#"), let scalar = Unicode.Scalar(number) {
        resolved.unicodeScalars.append(scalar)
      } else {
        resolved += ["amp": "&", "lt": "<", "gt": ">", "quot": "\""][String(name)] ?? "&\(name);"
      }
      resolved += part[part.index(after: end)...]
    }
    return resolved
  }

  private mutating func complain(_ what: String, at offset: Int) {
    let near = bytes[max(0, offset - 20)..<min(bytes.count, offset + 60)]
    complaints.append("\(what): …\(String(decoding: near, as: UTF8.self))…")
  }
}
