import JSON

/// A note that a web page or an e-book keeps apart from its reference: a link leads to it, and a backlink returns.
struct LinkedNote: Sendable {
  /// Its blocks, without the backlink.
  let blocks: [JSONValue]

  /// The words of the links that lead to it.
  var references: Set<String> = []

  /// The words of the backlink.
  let backWords: String

  /// Whether the named element holds the whole note, not only its first paragraph.
  let holdsAll: Bool

  /// The type of the node that stands for a further reference to a note; pandoc itself has none such.
  static let repeatedReference = "NoteAgain"

  /// The name of the element of the document that a link leads to.
  static func target(of link: JSONValue) -> String? {
    guard let address = link["c"][2][0].text, address.hasPrefix("#"), address.count > 1 else { return nil }
    return String(address.dropFirst())
  }

  /// The name of a paragraph, taken from its first inline.
  static func name(ofParagraph content: [JSONValue]) -> String? {
    guard let first = content.first, first["t"].text == "Span" || first["t"].text == "Link",
      let name = first["c"][0][0].text, !name.isEmpty
    else { return nil }
    return name
  }

  /// Returns a document with its linked notes turned into footnotes at their references.
  ///
  /// - Returns: The blocks, the words of marks and backlinks, which a footnote does not have, and the number of notes.
  static func resolved(_ blocks: [JSONValue]) -> (blocks: [JSONValue], dropped: String, count: Int) {
    let notes = find(in: blocks)
    guard !notes.isEmpty else { return (blocks, "", 0) }
    var resolver = Resolver(notes: notes)
    let resolved = resolver.resolve(blocks)
    return (resolved, resolver.dropped, resolver.used.count)
  }

  /// Finds all notes of a document: elements that a link leads to and that have a backlink to it.
  private static func find(in blocks: [JSONValue]) -> [String: LinkedNote] {
    var finder = Finder()
    finder.look(at: blocks)
    var found: [String: LinkedNote] = [:]
    for (name, place) in finder.places {
      let callers = finder.links.filter { $0.target == name && !place.names.contains($0.place) }
      guard !callers.isEmpty else { continue }
      var back = ""
      let callerNames = Set(callers.flatMap(\.names))
      let inner = without(place.blocks.map { unnamed($0) }, &back) { link, target in
        callerNames.contains(target) || isWayBack(link, to: target)
      }
      guard !back.isEmpty, !PandocWords.plain(inner).allSatisfy(\.isWhitespace) else { continue }
      found[name] = LinkedNote(
        blocks: inner, references: Set(callers.map(\.words)), backWords: back, holdsAll: place.holdsAll)
    }
    return found
  }

  /// Puts notes at their references, and removes them from where they stood.
  private struct Resolver {
    let notes: [String: LinkedNote]
    var used: Set<String> = []
    var dropped = ""

    /// The names of notes removed so far: of several elements with one name only the first is the note.
    private var taken: Set<String> = []

    init(notes: [String: LinkedNote]) {
      self.notes = notes
    }

    /// Whether an element is a note, to be moved to its reference.
    private mutating func takes(_ name: String?, whole: Bool) -> Bool {
      guard let name, notes[name]?.holdsAll == whole else { return false }
      return taken.insert(name).inserted
    }

    mutating func resolve(_ items: [JSONValue]) -> [JSONValue] { items.compactMap { resolve($0) } }

    private mutating func resolve(_ value: JSONValue) -> JSONValue? {
      switch value {
      case .array(let items):
        let inner = resolve(items)
        // A list item that was nothing but a note.
        return inner.isEmpty && !items.isEmpty ? nil : .array(inner)
      case .object(var members):
        let content = value["c"]
        switch value["t"].text {
        case "Link":
          if let name = LinkedNote.target(of: value), let note = notes[name],
            note.references.contains(PandocWords.plain(inlines: content[1].items))
          {
            dropped += PandocWords.plain(inlines: [value]) + "\n"
            guard used.insert(name).inserted else {
              return .object(["t": .string(LinkedNote.repeatedReference), "name": .string(name)])
            }
            dropped += note.backWords
            return .object(["t": .string("Note"), "name": .string(name), "c": .array(resolve(note.blocks))])
          }
        case "Div":
          if takes(content[0][0].text, whole: true) { return nil }
          if takes(LinkedNote.name(ofDiv: content[1].items), whole: true) { return nil }
          let inner = resolve(content[1].items)
          // The rule above notes is removed with them.
          let isEmpty = inner.allSatisfy { $0["t"].text == "HorizontalRule" }
          if isEmpty, content[1].items.contains(where: { $0["t"].text != "HorizontalRule" }) { return nil }
          members["c"] = .array([content[0], .array(inner)])
          return .object(members)
        case "Para", "Plain":
          if takes(LinkedNote.name(ofParagraph: content.items), whole: false) { return nil }
        case "BulletList":
          let inner = resolve(content.items)
          members["c"] = .array(inner)
          return inner.isEmpty ? nil : .object(members)
        case "OrderedList":
          let inner = resolve(content[1].items)
          members["c"] = .array([content[0], .array(inner)])
          return inner.isEmpty ? nil : .object(members)
        default: break
        }
        if case .array(let items) = content {
          // Attributes and addresses are arrays too, and stay.
          members["c"] = .array(items.map { resolve($0) ?? .array([]) })
        }
        return .object(members)
      case .null, .bool, .number, .fraction, .string: return value
      }
    }
  }

  /// Whether a link is a backlink, judged by its words or by the name it leads to.
  private static func isWayBack(_ link: JSONValue, to target: String) -> Bool {
    let words = PandocWords.plain(inlines: link["c"][1].items).trimmed
    if ["↩", "↩︎", "^", "↑", "⤴", "↵", "⏎", "⇑", "[back]", "back"].contains(words) { return true }
    return ["fnref", "cite_ref", "footnote-anchor", "footnote-ref", "_ftnref", "_ednref", "noteref"].contains {
      target.hasPrefix($0)
    }
  }

  /// A block without the name its first inline gives it.
  private static func unnamed(_ block: JSONValue) -> JSONValue {
    guard case .object(var members) = block, case .array(var content) = block["c"], let first = content.first,
      first["t"].text == "Span", name(ofParagraph: content) != nil
    else { return block }
    content.replaceSubrange(0..<1, with: first["c"][1].items)
    members["c"] = .array(content)
    return .object(members)
  }

  /// The name of a note whose mark stands alone in the first paragraph of a block, with its text in the next ones.
  static func name(ofDiv blocks: [JSONValue]) -> String? {
    guard blocks.count > 1, let first = blocks.first, ["Para", "Plain"].contains(first["t"].text ?? ""),
      first["c"].items.count == 1, first["c"][0]["t"].text == "Link"
    else { return nil }
    return name(ofParagraph: first["c"].items)
  }

  /// Returns blocks without backlinks, whose words are added to `back`.
  private static func without(
    _ value: [JSONValue], _ back: inout String, isBack: (JSONValue, String) -> Bool
  ) -> [JSONValue] {
    value.compactMap { without($0, &back, isBack: isBack) }
  }

  private static func without(
    _ value: JSONValue, _ back: inout String, isBack: (JSONValue, String) -> Bool
  ) -> JSONValue? {
    switch value {
    case .array(let items): return .array(without(items, &back, isBack: isBack))
    case .object(var members):
      if value["t"].text == "Link", let target = target(of: value), isBack(value, target) {
        back += PandocWords.plain(inlines: [value]) + "\n"
        // A backlink without words is recorded too.
        if back.isEmpty { back = " " }
        return nil
      }
      if let content = members["c"] { members["c"] = without(content, &back, isBack: isBack) ?? .null }
      // An element that held only the backlink is removed with it.
      if ["Strong", "Emph", "Superscript", "Span"].contains(value["t"].text ?? ""), isEmpty(members["c"] ?? .null) {
        return nil
      }
      return .object(members)
    case .null, .bool, .number, .fraction, .string: return value
    }
  }

  /// Whether the content of an inline is empty.
  private static func isEmpty(_ content: JSONValue) -> Bool {
    let items = content[1].items.isEmpty && content[0]["t"].text != nil ? content.items : content[1].items
    return items.isEmpty && (content.items.isEmpty || content[0].items.count == 3)
  }

  /// Collects the named elements and the links of a document.
  private struct Finder {
    var places: [String: (blocks: [JSONValue], holdsAll: Bool, names: Set<Int>)] = [:]
    var links: [(target: String, names: [String], words: String, place: Int)] = []

    /// The names of the elements seen so far in the current paragraph.
    private var names: [String] = []
    private var paragraph = 0

    mutating func look(at blocks: [JSONValue]) {
      for block in blocks { look(at: block, depth: 0) }
    }

    private mutating func look(at value: JSONValue, depth: Int) {
      guard depth < 1500 else { return }
      switch value {
      case .array(let items): for item in items { look(at: item, depth: depth + 1) }
      case .object: lookAtNode(value, depth)
      case .null, .bool, .number, .fraction, .string: break
      }
    }

    private mutating func lookAtNode(_ node: JSONValue, _ depth: Int) {
      let content = node["c"]
      switch node["t"].text {
      case "Div":
        let first = paragraph + 1
        look(at: content[1], depth: depth + 1)
        if let name = LinkedNote.name(ofDiv: content[1].items), first <= paragraph {
          places[name] = (content[1].items, true, Set(first...paragraph))
        }
        if let name = content[0][0].text, !name.isEmpty, places[name] == nil, first <= paragraph {
          places[name] = (content[1].items, true, Set(first...paragraph))
        }
      case "Para", "Plain":
        paragraph += 1
        names = []
        if let name = LinkedNote.name(ofParagraph: content.items), places[name] == nil {
          places[name] = ([node], false, [paragraph])
        }
        look(at: content, depth: depth + 1)
      case "Span":
        if let name = content[0][0].text, !name.isEmpty { names.append(name) }
        look(at: content[1], depth: depth + 1)
      case "Link":
        if let target = LinkedNote.target(of: node) {
          let own = content[0][0].text ?? ""
          let all = own.isEmpty ? names.suffix(2) : [own]
          links.append((target, [String](all), PandocWords.plain(inlines: content[1].items), paragraph))
        }
      default: look(at: content, depth: depth + 1)
      }
    }
  }
}
