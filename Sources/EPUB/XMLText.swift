import HTML

extension [UInt8] {
  /// Appends markup from the program's own source, unescaped.
  mutating func append(_ markup: String) { append(contentsOf: markup.utf8) }

  /// Appends an element that holds a text alone, on a line of its own.
  ///
  /// - Parameter attributes: The attributes with the space before them.
  mutating func append(_ name: String, attributes: String = "", holding text: String) {
    append("<\(name)\(attributes)>")
    append(text, escapedFor: .text)
    append("</\(name)>\n")
  }
}

extension String {
  /// The text as it stands in an attribute between double quotation marks.
  var attributeValue: String {
    var bytes: [UInt8] = []
    bytes.append(self, escapedFor: .attribute)
    return String(decoding: bytes, as: UTF8.self)
  }
}
