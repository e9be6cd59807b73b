import JSON

/// The words of a document tree, read independently of the writer, to check what was written.
enum PandocWords {
  /// Returns the words of blocks, one block per line.
  static func plain(_ blocks: [JSONValue]) -> String {
    var text = ""
    for block in blocks { add(block, to: &text) }
    return text
  }

  /// Returns the words of inlines.
  static func plain(inlines: [JSONValue]) -> String {
    var notes = ""
    var text = ""
    for item in inlines { add(inline: item, to: &text, &notes) }
    return text + "\n" + notes
  }

  /// The values of an entry of the metadata.
  static func values(of meta: JSONValue) -> [String] {
    let content = meta["c"]
    switch meta["t"].text {
    case "MetaString": return content.text.map { [$0] } ?? []
    case "MetaInlines": return [plain(inlines: content.items)]
    case "MetaBlocks": return [plain(content.items)]
    case "MetaList": return content.items.flatMap(values)
    case "MetaMap":
      guard case .object(let members) = content else { return [] }
      for key in ["text", "name"] { if let value = members[key] { return values(of: value) } }
      return []
    default: return []
    }
  }

  private static func add(_ block: JSONValue, to text: inout String) {
    let content = block["c"]
    switch block["t"].text {
    case "Plain", "Para": text += plain(inlines: content.items)
    case "LineBlock": for line in content.items { text += plain(inlines: line.items) + "\n" }
    case "CodeBlock": text += content[1].text ?? ""
    case "BlockQuote": text += plain(content.items)
    case "Div": text += plain(content[1].items)
    case "BulletList": for item in content.items { text += plain(item.items) }
    case "OrderedList": for item in content[1].items { text += plain(item.items) }
    case "DefinitionList":
      for item in content.items {
        text += plain(inlines: item[0].items) + "\n"
        for meaning in item[1].items { text += plain(meaning.items) }
      }
    case "Header": text += plain(inlines: content[2].items)
    case "Figure": text += plain(content[1][1].items) + plain(content[2].items)
    case "Table":
      text += plain(content[1][1].items)
      let rows = content[3][1].items + content[4].items.flatMap { $0[2].items + $0[3].items } + content[5][1].items
      for row in rows { for cell in row[1].items { text += plain(cell[4].items) } }
    default: break
    }
    text += "\n"
  }

  private static func add(inline item: JSONValue, to text: inout String, _ notes: inout String) {
    let content = item["c"]
    func add(_ items: [JSONValue]) { for item in items { Self.add(inline: item, to: &text, &notes) } }
    switch item["t"].text {
    case "Str": text += content.text ?? ""
    case "Space", "SoftBreak", "LineBreak": text += " "
    case "Emph", "Strong", "Strikeout", "Underline", "Superscript", "Subscript", "SmallCaps": add(content.items)
    case "Quoted":
      let isSingle = content[0]["t"].text == "SingleQuote"
      text += isSingle ? "‘" : "“"
      add(content[1].items)
      text += isSingle ? "’" : "”"
    case "Cite", "Span": add(content[1].items)
    case "Code", "Math": text += content[1].text ?? ""
    case "Link", "Image":
      add(content[1].items)
      let address = content[2][0].text ?? ""
      let isImage = item["t"].text == "Image"
      let isWritten =
        isImage
        ? !address.hasPrefix("data:") : !address.hasPrefix("#") && !plain(inlines: content[1].items).trimmed.isEmpty
      if isWritten, !address.isEmpty {
        text += " " + address.unicodeScalars.filter { $0.value >= 0x20 && $0 != "<" && $0 != ">" }.string + "\u{2029}"
      }
    case "Note": notes += plain(content.items) + "\n"
    default: break
    }
  }
}
