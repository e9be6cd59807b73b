import JSON

/// Notes that a web page has in its margin, in the text at their calls: `<span class="sidenote">`.
enum SideNotes {
  private static let classes: Set<String> = ["sidenote", "marginnote", "margin-note", "side-note"]

  /// A document with such notes made into footnotes.
  static func resolved(_ blocks: [JSONValue]) -> [JSONValue] { blocks.map(resolved) }

  private static func resolved(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items): return .array(items.map(resolved))
    case .object(var members):
      if value["t"].text == "Span", value["c"][0][1].items.contains(where: { $0.text.map(classes.contains) == true }) {
        let paragraph = JSONValue.object(["t": .string("Para"), "c": value["c"][1]])
        return .object(["t": .string("Note"), "c": .array([paragraph])])
      }
      if let content = members["c"] { members["c"] = resolved(content) }
      return .object(members)
    case .null, .bool, .number, .fraction, .string: return value
    }
  }
}
