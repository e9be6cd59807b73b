import HTML

/// XML written straight into UTF-8 bytes, well-formed whatever the text.
struct XMLWriter {
  /// The bytes written so far.
  private(set) var bytes: [UInt8]

  /// Begins a document.
  ///
  /// - Parameter capacity: The expected number of bytes.
  init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8
  }

  /// Writes an element that holds others, on lines of its own.
  ///
  /// - Parameters:
  ///   - name: The element's name.
  ///   - attributes: Its attributes; those that are `nil` are left out.
  ///   - content: Writes the element's content.
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
    if let text { element(name, [:], text: text) }
  }

  /// Writes an element that has attributes and holds text given by its UTF-8 bytes.
  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, text: [UInt8]) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.append(text, escapedFor: .text)
    close(name)
  }

  /// Writes an element that has attributes and holds text.
  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, text: String) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.append(text, escapedFor: .text)
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
      bytes.append(value, escapedFor: .attribute)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: StaticString) {
    bytes += "</".utf8
    bytes += name.description.utf8
    bytes += ">\n".utf8
  }
}
