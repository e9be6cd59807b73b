import JSON

/// Accepts the tracked changes of a document, and leaves out its margin comments.
struct TrackedChanges {
  /// The numbers of insertions and deletions accepted, and of comments left out.
  var insertions = 0
  var deletions = 0
  var comments = 0

  /// The clauses about them in the summary; empty when there was nothing.
  var summary: [String] {
    [
      (insertions, "tracked insertion", "taken"), (deletions, "tracked deletion", "left out"),
      (comments, "comment", "left out"),
    ]
    .compactMap { count, name, done in
      count == 0 ? nil : "\(count) \(count == 1 ? name : name + "s") \(done)"
    }
  }

  /// Returns a part of a tree with every change accepted.
  mutating func accepted(_ items: [JSONValue]) -> [JSONValue] { items.compactMap { accepted($0) } }

  private mutating func accepted(_ value: JSONValue) -> JSONValue? {
    switch value {
    case .array(let items): return .array(accepted(items))
    case .object(var members):
      if value["t"].text == "Span" {
        let kinds = value["c"][0][1].items.compactMap(\.text)
        if kinds.contains("comment-start") { comments += 1 }
        if kinds.contains("deletion") { deletions += 1 }
        if kinds.contains("insertion") { insertions += 1 }
        if ["comment-start", "comment-end", "deletion", "paragraph-insertion", "paragraph-deletion"].contains(
          where: kinds.contains)
        {
          return nil
        }
      }
      if let content = members["c"] { members["c"] = accepted(content) ?? .array([]) }
      return .object(members)
    case .null, .bool, .number, .fraction, .string: return value
    }
  }
}
