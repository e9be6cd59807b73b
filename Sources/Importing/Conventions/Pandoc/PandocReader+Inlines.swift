import JSON

/// The inlines of a paragraph.
extension PandocReader {
  /// Returns inlines as Markdown.
  mutating func inlines(_ items: [JSONValue]) -> String {
    var out = ""
    var index = 0
    while index < items.count {
      var item = items[index]
      index += 1
      // Adjacent emphases of one kind are merged.
      if let kind = item["t"].text, ["Emph", "Strong", "Strikeout"].contains(kind) {
        var content = item["c"].items
        while index < items.count, items[index]["t"].text == kind {
          content += items[index]["c"].items
          index += 1
        }
        item = .object(["t": .string(kind), "c": .array(content)])
      }
      out += inline(item)
    }
    return out
  }

  private mutating func inline(_ item: JSONValue) -> String {
    let content = item["c"]
    switch item["t"].text {
    case "Str": return MarkdownSyntax.escaped(content.text ?? "")
    case "Space", "SoftBreak": return " "
    case "LineBreak": return "\\\n"
    case "Emph": return around(inlines(content.items), "*")
    case "Strong": return strong(inlines(content.items))
    case "Strikeout": return around(inlines(content.items), "~~")
    case "Underline": return tagged(inlines(content.items), "u")
    case "Superscript":
      // A footnote reference is raised anyway.
      if content.items.count == 1, ["Note", LinkedNote.repeatedReference].contains(content[0]["t"].text) {
        return inlines(content.items)
      }
      return tagged(inlines(content.items), "sup")
    case "Subscript": return tagged(inlines(content.items), "sub")
    case "SmallCaps": return inlines(content.items)
    case "Quoted":
      let marks = content[0]["t"].text == "SingleQuote" ? ("‘", "’") : ("“", "”")
      return marks.0 + inlines(content[1].items) + marks.1
    case "Cite": return inlines(content[1].items)
    case "Code": return PandocReader.code(content[1].text ?? "")
    case "Math": return PandocReader.code(content[1].text ?? "")
    case "RawInline":
      omit(.rawMarkup)
      return ""
    case "Link": return link(content)
    case "Image": return picture(content)
    case "Note":
      if let name = item["name"].text { numbers[name] = notes.count + 1 }
      return "[^\(note(content.items))]"
    case LinkedNote.repeatedReference: return item["name"].text.flatMap { numbers[$0] }.map { "[^\($0)]" } ?? ""
    case "Span":
      let language = content[0][2].items.first { $0[0].text == "lang" }?[1].text
      let words = inlines(content[1].items)
      guard let language, !words.isEmpty, language.unicodeScalars.allSatisfy({ $0.isLetter || $0.isDigit || $0 == "-" })
      else { return words }
      return "<span lang=\"\(language)\">" + words + "</span>"
    default: return ""
    }
  }

  /// Writes a note.
  ///
  /// - Returns: Its number.
  mutating func note(_ blocks: [JSONValue]) -> Int {
    // Notes inside this note get later numbers.
    notes.append("")
    let number = notes.count
    let body = written(blocks, depth: 1)
    var isFirst = true
    notes[number - 1] = body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { isFirst = false }
      return isFirst || line.isEmpty ? String(line) : "    " + line
    }.joined(separator: "\n")
    return number
  }

  private mutating func link(_ content: JSONValue) -> String {
    let words = inlines(content[1].items)
    let address = content[2][0].text ?? ""
    guard !address.hasPrefix("#") else {
      if !words.isEmpty { omit(.innerLink) }
      return words
    }
    guard !address.isEmpty, !words.isEmpty else { return words }
    return "[" + words + "](" + PandocReader.target(address) + ")"
  }

  private mutating func picture(_ content: JSONValue) -> String {
    let address = content[2][0].text ?? ""
    let words = inlines(content[1].items)
    guard !address.hasPrefix("data:") else {
      pictures.append("data:")
      return words
    }
    pictures.append(address)
    return "![" + words + "](" + PandocReader.target(address) + ")"
  }

  /// Returns an address as a link destination of Markdown.
  static func target(_ address: String) -> String {
    let scalars = address.unicodeScalars.filter { $0.value >= 0x20 && $0 != "<" && $0 != ">" }
    let plain = scalars.string
    return plain.unicodeScalars.contains(where: { $0 == " " || $0 == "(" || $0 == ")" }) ? "<" + plain + ">" : plain
  }

  /// Returns words as a code span, between enough backticks.
  static func code(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    guard !line.trimmed.isEmpty else { return "" }
    let longest = line.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let ticks = String(repeating: "`", count: longest + 1)
    let room = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return ticks + room + line + room + ticks
  }

  func strong(_ words: String) -> String { around(words, "**") }

  /// Returns words between delimiters; blanks at either end stay outside.
  private func around(_ words: String, _ mark: String) -> String {
    let inner = words.trimmed
    guard !inner.isEmpty else { return words }
    let scalars = Array(words.unicodeScalars)
    let start = scalars.prefix { $0 == " " || $0 == "\n" }.string
    let end = scalars.reversed().prefix { $0 == " " }.string
    return (start.isEmpty ? "" : " ") + mark + inner + mark + end
  }

  private func tagged(_ words: String, _ name: String) -> String {
    words.isEmpty ? "" : "<\(name)>" + words + "</\(name)>"
  }
}
