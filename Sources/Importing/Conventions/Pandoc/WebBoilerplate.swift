import JSON

/// The parts of a web page that are no part of its text: links to edit a section, backlinks of notes, lists of contents
/// and of categories, and what is left empty after notes were moved.
enum WebBoilerplate {
  private static let classes: Set<String> = [
    "catlinks", "mw-cite-backlink", "mw-editsection", "mw-jump-link", "navbox", "noprint", "printfooter",
    "screen-reader-text", "sharedaddy", "sr-only", "toc",
  ]

  /// Removes the boilerplate.
  ///
  /// - Returns: The blocks, and the words that were removed.
  static func removed(from blocks: [JSONValue]) -> (blocks: [JSONValue], dropped: String) {
    var dropped = ""
    let kept = removed(from: blocks, &dropped)
    return (withoutEmptyEnd(withoutEmptyHeadings(kept, &dropped)), dropped)
  }

  private static func removed(from values: [JSONValue], _ dropped: inout String) -> [JSONValue] {
    values.compactMap { removed(from: $0, &dropped) }
  }

  private static func removed(from value: JSONValue, _ dropped: inout String) -> JSONValue? {
    switch value {
    case .array(let items): return .array(removed(from: items, &dropped))
    case .object(var members):
      let kind = value["t"].text
      if kind == "Div" || kind == "Span" || kind == "Link", isBoilerplate(value) {
        dropped += kind == "Div" ? PandocWords.plain([value]) : PandocWords.plain(inlines: [value])
        return nil
      }
      if let content = members["c"] { members["c"] = removed(from: content, &dropped) }
      return .object(members)
    case .null, .bool, .number, .fraction, .string: return value
    }
  }

  private static func isBoilerplate(_ value: JSONValue) -> Bool {
    value["c"][0][1].items.contains { name in name.text.map(classes.contains) == true }
  }

  /// The blocks without headings of notes that have no notes below them any more.
  private static func withoutEmptyHeadings(_ blocks: [JSONValue], _ dropped: inout String) -> [JSONValue] {
    var kept: [JSONValue] = []
    for (index, block) in blocks.enumerated() {
      guard case .object(var members) = block else { continue }
      switch block["t"].text {
      case "Header":
        let next = blocks[(index + 1)...].first { !PandocWords.plain([$0]).allSatisfy(\.isWhitespace) }
        let isEmpty = next.map { $0["t"].text == "Header" } ?? true
        if isEmpty, EndNotes.isHeading(Scalars(PandocWords.plain([block]).trimmed)) {
          dropped += PandocWords.plain([block])
          continue
        }
      case "Div":
        members["c"] = .array([block["c"][0], .array(withoutEmptyHeadings(block["c"][1].items, &dropped))])
      default: break
      }
      kept.append(.object(members))
    }
    return kept
  }

  /// The blocks without rules and empty paragraphs at their end.
  private static func withoutEmptyEnd(_ blocks: [JSONValue]) -> [JSONValue] {
    var kept = blocks
    while case .object(var members)? = kept.last {
      let content = members["c"] ?? .null
      switch members["t"]?.text {
      case "HorizontalRule": kept.removeLast()
      case "Para", "Plain":
        guard content.items.allSatisfy({ ["LineBreak", "SoftBreak", "Space"].contains($0["t"].text) }) else {
          return kept
        }
        kept.removeLast()
      case "Div":
        let inner = withoutEmptyEnd(content[1].items)
        kept.removeLast()
        guard inner.isEmpty else {
          members["c"] = .array([content[0], .array(inner)])
          return kept + [.object(members)]
        }
      default: return kept
      }
    }
    return kept
  }
}
