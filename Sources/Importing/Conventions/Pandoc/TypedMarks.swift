import JSON

/// Recognises headings and rules typed without a style in a word processor: a short bold paragraph, a row of stars.
enum TypedMarks {
  /// Returns the blocks with such paragraphs as headings and rules.
  static func read(_ blocks: [JSONValue]) -> [JSONValue] {
    let hasHeadings = blocks.contains { $0["t"].text == "Header" || $0["t"].text == "Div" }
    let paragraphs = blocks.count { $0["t"].text == "Para" || $0["t"].text == "Plain" }
    let bold = blocks.count(where: isBold)
    let readsBold = !hasHeadings && bold * 2 < paragraphs
    return blocks.map { block in
      if isRule(block) { return .object(["t": .string("HorizontalRule")]) }
      guard readsBold, isBold(block) else { return block }
      let words = block["c"].items.flatMap { $0["t"].text == "Strong" ? $0["c"].items : [$0] }
      let attributes = JSONValue.array([.string(""), .array([]), .array([])])
      return .object(["t": .string("Header"), "c": .array([.number(2), attributes, .array(words)])])
    }
  }

  /// Whether a short paragraph is bold throughout and does not end as a sentence does.
  private static func isBold(_ block: JSONValue) -> Bool {
    guard block["t"].text == "Para" || block["t"].text == "Plain",
      block["c"].items.allSatisfy({ ["Strong", "Space", "SoftBreak"].contains($0["t"].text) }),
      block["c"].items.contains(where: { $0["t"].text == "Strong" })
    else { return false }
    let text = PandocWords.plain([block]).trimmed
    return text.utf8.count <= 90 && ![".", ",", ";", ":"].contains(where: text.hasSuffix)
  }

  private static func isRule(_ block: JSONValue) -> Bool {
    guard block["t"].text == "Para" || block["t"].text == "Plain" else { return false }
    let scalars = PandocWords.plain([block]).unicodeScalars.filter { !$0.properties.isWhitespace }
    return (3...9).contains(scalars.count)
      && scalars.allSatisfy { ["*", "⁂", "–", "—", "_", "-", "•", "·"].contains($0) }
      && Set(scalars).count == 1
  }
}
