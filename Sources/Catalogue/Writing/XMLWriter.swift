/// XML written straight into UTF-8 bytes, well-formed whatever the text.
struct XMLWriter {
  /// What is written so far.
  private(set) var bytes: [UInt8]

  /// Begins a document.
  init() { bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) }

  /// Writes an element that holds others, on lines of its own.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Its attributes; those that are `nil` are left out.
  ///   - content: Writes what it holds.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes += ">\n".utf8
    content(&self)
    close(name)
  }

  /// Writes an element that holds text; nothing when there is no text.
  mutating func element(_ name: StaticString, text: String?) {
    guard let text else { return }
    element(name, [:], text: Array(text.utf8))
  }

  /// Writes an element that holds text given by its UTF-8 bytes.
  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, text: [UInt8]) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    append(text)
    close(name)
  }

  /// Writes an element that holds nothing.
  mutating func emptyElement(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.description.utf8
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes += name.description.utf8
      bytes += "=\"".utf8
      append(Array(value.utf8))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: StaticString) {
    bytes += "</".utf8
    bytes += name.description.utf8
    bytes += ">\n".utf8
  }

  /// Adds text, escaped for elements and attributes alike; what XML 1.0 §2.2 allows nowhere is left out.
  private mutating func append(_ text: [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count + text.count / 8)
    var start = 0
    for (index, byte) in text.enumerated() {
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case 0x09, 0x0A: continue
      case 0x00..<0x20, 0x7F: replacement = ""
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF are three bytes, of which this is the last.
        guard index >= start + 2, text[index - 1] == 0xBF, text[index - 2] == 0xEF else { continue }
        bytes += text[start..<index - 2]
        start = index + 1
        continue
      default: continue
      }
      bytes += text[start..<index]
      bytes += replacement.description.utf8
      start = index + 1
    }
    bytes += text[start...]
  }
}
