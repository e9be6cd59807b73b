import JSON

/// Notes without links: a raised mark in the text, and below it a paragraph or a list item with the same mark.
struct RaisedNotes {
  /// A note that was found.
  private struct Found {
    let blocks: [JSONValue]

    /// The words of its mark.
    let mark: String
  }

  private var references: [String: Int] = [:]
  private var notes: [String: Found] = [:]
  private var gone: Set<Int> = []
  private var dropped = ""

  /// Returns a document with such notes turned into footnotes at their marks.
  ///
  /// - Returns: The blocks, and the words of marks, which a footnote does not have.
  static func resolved(_ blocks: [JSONValue]) -> (blocks: [JSONValue], dropped: String) {
    let flat = RaisedNotes.flat(blocks)
    var finder = RaisedNotes()
    for (index, block) in flat.enumerated() {
      for label in labels(in: block) where finder.references[label] == nil { finder.references[label] = index }
    }
    guard !finder.references.isEmpty else { return (blocks, "") }
    finder.find(in: flat)
    guard !finder.notes.isEmpty else { return (blocks, "") }
    let kept = flat.indices.filter { !finder.gone.contains($0) }.map { flat[$0] }
    let resolved = kept.map { finder.placed($0) }
    return (resolved, finder.dropped)
  }

  /// The blocks without the containers around them.
  private static func flat(_ blocks: [JSONValue]) -> [JSONValue] {
    blocks.flatMap { $0["t"].text == "Div" ? flat($0["c"][1].items) : [$0] }
  }

  /// Finds the notes below their references.
  private mutating func find(in blocks: [JSONValue]) {
    for (index, block) in blocks.enumerated() {
      let above = index > 0 ? blocks[index - 1] : .null
      let isBelowSign =
        above["t"].text == "HorizontalRule" || RaisedNotes.isHeading(above) || gone.contains(index - 1)
      let isFound =
        switch block["t"].text {
        case "Para", "Plain": take(block, at: index, isBelowSign: isBelowSign)
        case "OrderedList" where isBelowSign: take(list: block, at: index)
        default: false
        }
      guard isFound else { continue }
      gone.insert(index)
      // The rule or the heading above notes is removed with them.
      if index > 0, above["t"].text == "HorizontalRule" || RaisedNotes.isHeading(above), gone.insert(index - 1).inserted
      {
        dropped += PandocWords.plain([above])
      }
    }
  }

  private mutating func take(_ block: JSONValue, at index: Int, isBelowSign: Bool) -> Bool {
    guard case .object(var members) = block, let opening = RaisedNotes.opening(block["c"].items),
      opening.isRaised || isBelowSign || opening.mark.trimmed.hasPrefix("["), isReferredTo(opening.label, before: index)
    else { return false }
    members["c"] = .array(opening.rest)
    notes[opening.label] = Found(blocks: [.object(members)], mark: opening.mark)
    return true
  }

  private mutating func take(list: JSONValue, at index: Int) -> Bool {
    let start = list["c"][0][0].whole ?? 1
    let items = list["c"][1].items
    guard !items.isEmpty, items.indices.allSatisfy({ isReferredTo(String(start + $0), before: index) }) else {
      return false
    }
    for (offset, item) in items.enumerated() { notes[String(start + offset)] = Found(blocks: item.items, mark: "") }
    return true
  }

  private func isReferredTo(_ label: String, before index: Int) -> Bool {
    notes[label] == nil && references[label].map { $0 < index } == true
  }

  /// Returns a value with notes in place of their references.
  private mutating func placed(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items):
      var result: [JSONValue] = []
      for item in items {
        if let typed = RaisedNotes.typedReference(item), let note = notes.removeValue(forKey: typed.label) {
          dropped += typed.mark + note.mark
          let words = [typed.before, typed.behind].map { JSONValue.object(["t": .string("Str"), "c": .string($0)]) }
          result += [words[0], .object(["t": .string("Note"), "c": .array(note.blocks)]), words[1]]
        } else {
          result.append(placed(item))
        }
      }
      return .array(result)
    case .object(var members):
      if let label = RaisedNotes.reference(value), let note = notes.removeValue(forKey: label) {
        dropped += PandocWords.plain(inlines: [value]) + note.mark
        return .object(["t": .string("Note"), "c": .array(note.blocks)])
      }
      if let content = members["c"] { members["c"] = placed(content) }
      return .object(members)
    case .null, .bool, .number, .fraction, .string: return value
    }
  }

  private static func isHeading(_ block: JSONValue) -> Bool {
    block["t"].text == "Header" && EndNotes.isHeading(Scalars(PandocWords.plain([block]).trimmed))
  }

  /// The labels of the references in a block, without a mark at its beginning.
  private static func labels(in value: JSONValue) -> [String] {
    switch value {
    case .array(let items): return items.flatMap(labels)
    case .object:
      if let label = reference(value) ?? typedReference(value)?.label { return [label] }
      var content = value["c"]
      if value["t"].text == "Para" || value["t"].text == "Plain", let opening = opening(content.items) {
        content = .array(opening.rest)
      }
      return labels(in: content)
    case .null, .bool, .number, .fraction, .string: return []
    }
  }

  /// The label of an inline that refers to a note: a raised mark, or a link into the document with only a mark in it.
  private static func reference(_ inline: JSONValue) -> String? {
    switch inline["t"].text {
    case "Superscript": return label(inline)
    case "Link":
      guard LinkedNote.target(of: inline) != nil, inline["c"][1].items.count == 1 else { return nil }
      return label(inline)
    default: return nil
    }
  }

  /// The reference to a note that is typed after a word: `word[1]`, `word.[1]`, `word[1],`.
  private static func typedReference(
    _ inline: JSONValue
  ) -> (label: String, mark: String, before: String, behind: String)? {
    guard inline["t"].text == "Str", let text = inline["c"].text, let open = text.lastIndex(of: "["),
      open > text.startIndex,
      let close = text[open...].firstIndex(of: "]"), case let mark = String(text[open...close]),
      let label = label(mark),
      text[close...].dropFirst().allSatisfy({ !$0.isLetter && !$0.isNumber })
    else { return nil }
    return (label, mark, String(text[..<open]), String(text[close...].dropFirst()))
  }

  private static func label(_ inline: JSONValue) -> String? { label(PandocWords.plain(inlines: [inline]).trimmed) }

  /// The label of a mark: its number, or its symbols.
  private static func label(_ text: String) -> String? {
    let core = Scalars(text).filter { !["[", "]", "(", ")", ".", "^"].contains($0) }
    guard (1...3).contains(core.count) else { return nil }
    if core.allSatisfy(\.isDigit) { return Int(core.string).map(String.init) }
    return core.allSatisfy { NoteMark.symbols.contains($0) } ? core.string : nil
  }

  /// The mark that a paragraph begins with, and the rest of the paragraph.
  private static func opening(
    _ inlines: [JSONValue]
  ) -> (label: String, mark: String, rest: [JSONValue], isRaised: Bool)? {
    guard let first = inlines.first, inlines.count > 1 else { return nil }
    var rest = [JSONValue](inlines.dropFirst())
    while ["Space", "SoftBreak"].contains(rest.first?["t"].text) { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    let isRaised = ["Superscript", "Link", "Span"].contains(first["t"].text ?? "")
    guard isRaised || first["t"].text == "Str", let label = label(first) else { return nil }
    // A bare number is a year, a sum, or the beginning of a sentence.
    let text = PandocWords.plain(inlines: [first])
    if !isRaised, text.trimmed.allSatisfy(\.isNumber) { return nil }
    return (label, text, rest, isRaised)
  }
}
