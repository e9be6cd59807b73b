import JSON

/// The facts about a document that pandoc's tree cannot hold, and that are passed through pandoc's metadata.
struct OpenDocumentFacts {
  /// The keys of the metadata.
  static let insertions = "pamphlet-insertions"
  static let deletions = "pamphlet-deletions"
  static let comments = "pamphlet-comments"
  static let description = "pamphlet-description"
  static let quotations = "pamphlet-quotations"

  /// The descriptions of pictures, by the pictures' names.
  private var descriptions: [String: String] = [:]

  /// Whether quotations that follow each other directly are one.
  private var joinsQuotations = false

  /// Reads an entry of the metadata.
  ///
  /// - Returns: Whether it is one of these facts.
  mutating func read(_ key: String, _ words: [String], _ changes: inout TrackedChanges) -> Bool {
    let number = Int(words.first ?? "") ?? 0
    switch key {
    case OpenDocumentFacts.insertions: changes.insertions += number
    case OpenDocumentFacts.deletions: changes.deletions += number
    case OpenDocumentFacts.comments: changes.comments += number
    case OpenDocumentFacts.quotations: joinsQuotations = true
    case OpenDocumentFacts.description:
      for word in words {
        guard let blank = word.firstIndex(of: " ") else { continue }
        descriptions[String(word[..<blank])] = String(word[blank...].dropFirst())
      }
    default: return false
    }
    return true
  }

  /// Returns a part of a tree with these facts added.
  func applied(to items: [JSONValue]) -> [JSONValue] {
    guard joinsQuotations || !descriptions.isEmpty else { return items }
    var result: [JSONValue] = []
    for item in items {
      let item = applied(to: item)
      if joinsQuotations, item["t"].text == "BlockQuote", let last = result.last, last["t"].text == "BlockQuote" {
        result[result.count - 1] = .object([
          "t": .string("BlockQuote"), "c": .array(last["c"].items + item["c"].items),
        ])
      } else {
        result.append(item)
      }
    }
    return result
  }

  private func applied(to value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items): return .array(applied(to: items))
    case .object(var members):
      if value["t"].text == "Image", let words = descriptions[value["c"][2][0].text ?? ""] {
        let name: JSONValue = .array([value["c"][2][0], .string("")])
        let description: JSONValue = .object(["t": .string("Str"), "c": .string(words)])
        return .object(["t": .string("Image"), "c": .array([value["c"][0], .array([description]), name])])
      }
      if let content = members["c"] { members["c"] = applied(to: content) }
      return .object(members)
    case .null, .bool, .number, .fraction, .string: return value
    }
  }
}
