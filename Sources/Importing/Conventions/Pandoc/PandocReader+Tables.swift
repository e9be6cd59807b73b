import JSON

extension PandocReader {
  /// Returns a table with one line per row; the paragraphs of a cell are joined by `<br>`.
  mutating func table(_ content: JSONValue, depth: Int) -> String {
    var rows = content[3][1].items
    var hasHead = !rows.isEmpty
    for body in content[4].items { rows += body[2].items + body[3].items }
    rows += content[5][1].items
    // A table that only lays out text is dissolved.
    if PandocReader.isFrame(rows) {
      let parts =
        rows.flatMap { $0[1].items }.map { written($0[4].items, depth: depth) } + [
          written(content[1][1].items, depth: depth)
        ]
      return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
    if hasHead, rows[0][1].items.allSatisfy({ PandocWords.plain($0[4].items).trimmed.isEmpty }),
      PandocReader.isHead([JSONValue](rows.dropFirst())) || PandocReader.isMarkedHead([JSONValue](rows.dropFirst()))
    {
      rows.removeFirst()
    }
    let isMarked = PandocReader.isMarkedHead(rows)
    hasHead = hasHead || isMarked || PandocReader.isHead(rows)
    var lines: [[String]] = []
    for row in rows {
      var cells: [String] = []
      for cell in row[1].items {
        // A table head is bold anyway.
        let isPlain = hasHead && isMarked && lines.isEmpty
        cells.append(tableCell(isPlain ? cell[4].items.map(PandocReader.withoutBold) : cell[4].items))
        for _ in 1..<max(1, min(50, cell[3].whole ?? 1)) { cells.append("") }
      }
      lines.append(cells)
    }
    let width = lines.map(\.count).max() ?? 0
    guard width > 0 else { return "" }
    func line(_ cells: [String]) -> String {
      "| " + (cells + [String](repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
    }
    let marks = (0..<width).map { column in
      switch content[2][column][0]["t"].text {
      case "AlignRight": "--:"
      case "AlignCenter": ":-:"
      default: "---"
      }
    }
    let head = hasHead ? lines.removeFirst() : []
    let table = ([line(head), "| " + marks.joined(separator: " | ") + " |"] + lines.map(line)).joined(separator: "\n")
    let caption = written(content[1][1].items, depth: depth)
    return caption.isEmpty ? table : table + "\n\n" + caption
  }

  /// Whether a table only lays out a page: it has a single cell, or cells with headings or several paragraphs.
  private static func isFrame(_ rows: [JSONValue]) -> Bool {
    let cells = rows.flatMap { $0[1].items }
    if cells.count == 1 { return true }
    return cells.contains { cell in
      let kinds = cell[4].items.compactMap { $0["t"].text }
      return kinds.count >= 3 && kinds.contains("Header") || kinds.count >= 2 && cells.count <= 4
    }
  }

  /// Whether the first row of a table is an unmarked head: only words, above rows with figures.
  private static func isHead(_ rows: [JSONValue]) -> Bool {
    func texts(_ row: JSONValue) -> [String] { row[1].items.map { PandocWords.plain($0[4].items).trimmed } }
    guard rows.count >= 2, let first = rows.first.map(texts), first.count >= 2, !first.contains("") else {
      return false
    }
    let isWords = first.allSatisfy { $0.utf8.count <= 30 && !$0.contains(where: \.isNumber) }
    return isWords && rows.dropFirst().allSatisfy { texts($0).contains { $0.contains(where: \.isNumber) } }
  }

  /// Whether the first row is a head because it is bold and the second is not.
  private static func isMarkedHead(_ rows: [JSONValue]) -> Bool {
    rows.count >= 2 && isBold(rows[0]) && !isBold(rows[1])
  }

  /// Whether all words of a row are bold.
  private static func isBold(_ row: JSONValue?) -> Bool {
    guard let blocks = row?[1].items.flatMap({ $0[4].items }), !PandocWords.plain(blocks).trimmed.isEmpty else {
      return false
    }
    return blocks.allSatisfy { block in
      ["Plain", "Para"].contains(block["t"].text)
        && block["c"].items.allSatisfy { ["Strong", "Space", "SoftBreak"].contains($0["t"].text) }
    }
  }

  private static func withoutBold(_ block: JSONValue) -> JSONValue {
    let words = block["c"].items.flatMap { $0["t"].text == "Strong" ? $0["c"].items : [$0] }
    return .object(["t": block["t"], "c": .array(words)])
  }

  private mutating func tableCell(_ blocks: [JSONValue]) -> String {
    var pieces: [String] = []
    func add(_ piece: String) { if !piece.isEmpty { pieces.append(piece) } }
    for block in blocks {
      let content = block["c"]
      switch block["t"].text {
      case "Plain", "Para": add(inlines(content.items))
      case "Header": add(inlines(content[2].items))
      case "LineBlock": for line in content.items { add(inlines(line.items)) }
      case "CodeBlock":
        for line in (content[1].text ?? "").split(separator: "\n") { add(PandocReader.code(String(line))) }
      case "BlockQuote": add(tableCell(content.items))
      case "Div": add(tableCell(content[1].items))
      case "BulletList": for item in content.items { add(tableCell(item.items)) }
      case "OrderedList": for item in content[1].items { add(tableCell(item.items)) }
      case "DefinitionList":
        for item in content.items {
          add(inlines(item[0].items))
          for meaning in item[1].items { add(tableCell(meaning.items)) }
        }
      case "Table":
        let inner = content
        for row in inner[3][1].items + inner[4].items.flatMap({ $0[2].items + $0[3].items }) + inner[5][1].items {
          for cell in row[1].items { add(tableCell(cell[4].items)) }
        }
      case "RawBlock": omit(.rawMarkup)
      default: break
      }
    }
    return pieces.joined(separator: "<br>").replacing("\\\n", with: "<br>").replacing("\n", with: " ")
      .replacing("|", with: "\\|")
  }
}
