extension Table {
  /// The caption a paragraph directly before or after a table gives it.
  ///
  /// Such a paragraph begins with `Table:` or, as Pandoc has it, with a bare `:` and a space.
  ///
  /// - Returns: The caption without that prefix; `nil` when the paragraph is no caption.
  package static func caption(in paragraph: [Inline]) -> [Inline]? {
    guard case .text(let text)? = paragraph.first else { return nil }
    let bytes = text.utf8
    let length: Int
    if bytes.starts(with: ": ".utf8) {
      length = 2
    } else if bytes.starts(with: "Table: ".utf8) || bytes.starts(with: "table: ".utf8) {
      length = 7
    } else {
      return nil
    }
    let words = Substring(bytes.dropFirst(length)).drop { $0 == " " }
    let caption = (words.isEmpty ? [] : [Inline.text(String(words))]) + paragraph.dropFirst()
    return caption.isEmpty ? nil : caption
  }
}
