import JSON

/// Margin notes of a web page, which stand in its text at their references: `<span class="sidenote">`.
enum SideNotes {
  private static let classes: Set<String> = ["sidenote", "marginnote", "margin-note", "side-note"]

  /// Returns a document with margin notes turned into footnotes.
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
