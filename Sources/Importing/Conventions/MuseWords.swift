/// The kinds of lines in Muse, and the words of a text without its markup, for the account.
enum MuseWords {
  /// The tags that are removed, while the words inside them stay.
  private static let tags = [
    "em", "i", "strong", "b", "code", "del", "s", "sup", "sub", "u", "quote", "verse", "example", "center", "right",
    "left", "biblio", "play", "verbatim",
  ]

  /// Whether a line is a comment: `; …`.
  static func isComment(_ line: String) -> Bool { line.hasPrefix("; ") || line == ";" }

  /// Whether a line is an anchor: `#here`.
  static func isAnchor(_ line: String) -> Bool {
    line.hasPrefix("#") && line.count > 1
      && line.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Returns a text without `<comment>` blocks, and with examples in `{{{ }}}` as `<example>` blocks.
  ///
  /// - Returns: The text, and the number of comments left out.
  static func withoutComments(_ text: String) -> (text: String, count: Int) {
    var kept: [Substring] = []
    var count = 0
    var isComment = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = String(line).trimmed
      if isComment {
        isComment = bare != "</comment>"
      } else if bare == "<comment>" {
        isComment = true
        count += 1
      } else if bare == "{{{" {
        kept.append("<example>")
      } else if bare == "}}}" {
        kept.append("</example>")
      } else {
        kept.append(line)
      }
    }
    // A comment that is never closed is text.
    return isComment ? (text, 0) : (kept.joined(separator: "\n"), count)
  }

  /// The cells of a table's row, separated by `|`, `||` in its head, `|||` in its foot.
  static func row(_ line: String) -> (cells: [String], isHead: Bool)? {
    let isHead = line.contains("||") && !line.contains("|||")
    guard line.contains(" | ") || line.contains(" || ") || line.contains(" ||| ") || line.hasPrefix("|") else {
      return nil
    }
    if line.hasPrefix("|+") { return ([line.drop { $0 == "|" || $0 == "+" }.replacing("+|", with: "").trimmed], false) }
    let cells = line.split(separator: "|", omittingEmptySubsequences: true).map { String($0).trimmed }
    return cells.isEmpty ? nil : (cells, isHead)
  }

  /// Returns rows as a Markdown table.
  static func table(_ rows: [[String]], hasHead: Bool) -> String {
    var rows = rows
    let width = rows.map(\.count).max() ?? 1
    func line(_ cells: [String]) -> String {
      "| " + (cells + [String](repeating: "", count: max(0, width - cells.count))).joined(separator: " | ") + " |"
    }
    let head = hasHead && !rows.isEmpty ? rows.removeFirst() : []
    let rule = line([String](repeating: "---", count: width))
    return ([line(head), rule] + rows.map(line)).joined(separator: "\n")
  }

  /// A term and its meaning: `Bread :: what one eats`.
  static func definition(_ line: String) -> (term: String, meaning: String)? {
    guard line.first == " " else { return nil }
    let parts = line.replacing(" :: ", with: "\n").split(separator: "\n", maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]).trimmed, String(parts[1]).trimmed) : nil
  }

  /// The mark of a list item, as Markdown writes it.
  static func item(_ line: String) -> String? {
    if line.hasPrefix("- ") { return "- " }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && digits.count < 4 && line.dropFirst(digits.count).hasPrefix(". ") ? "\(digits). " : nil
  }

  /// Whether a line begins an item numbered in letters or Roman numerals.
  static func isLettered(_ line: String) -> Bool {
    let mark = line.prefix { $0.isASCII && $0.isLetter }
    return (1...4).contains(mark.count) && line.dropFirst(mark.count).hasPrefix(". ")
      && (mark.count == 1 || mark.allSatisfy { "ivxIVX".contains($0) })
  }

  /// A directive's value without markup; a link becomes its words, followed by its address unless they say it.
  static func value(_ text: String) -> String {
    var plain = text
    for mark in ["<em>", "</em>", "<strong>", "</strong>", "<br>", "*"] { plain = plain.replacing(mark, with: "") }
    while let start = plain[...].firstRange("[["), let end = plain[start...].firstRange("]]") {
      let inner = String(plain[plain.index(start, offsetBy: 2)..<end])
      let parts = inner.replacing("][", with: "\n").split(separator: "\n", maxSplits: 1).map(String.init)
      let address = parts.first ?? ""
      let words = parts.count > 1 ? parts[1] : address
      let written = address.hasSuffix(words) || address.contains("//" + words) ? address : words + ", " + address
      plain.replaceSubrange(start..<plain.index(end, offsetBy: 2), with: written)
    }
    return plain
  }

  /// Returns the words of a text, without markup.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - notes: The labels of its notes, whose marks are no words.
  static func plain(_ text: String, notes: Set<String>) -> String {
    var plain = ""
    var isHeader = true
    var isCode = false
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let raw = String(part)
      if isHeader {
        if raw.isEmpty || isComment(raw) { continue }
        if raw.hasPrefix("#"), raw.dropFirst().first?.isLetter == true { continue }
        isHeader = false
      }
      let line = raw.trimmed
      if line == "<example>" || line == "<code>" { isCode = true }
      if isCode {
        if line == "</example>" { isCode = false }
        if !["<example>", "<code>", "</example>"].contains(line) { plain += raw + "\n" }
        continue
      }
      if isComment(raw) || isAnchor(raw) { continue }
      var words = line
      if raw.first == " ", let item = item(line) { words = String(line.dropFirst(item.count)) }
      if let (term, meaning) = definition(raw) { words = term + " " + meaning }
      plain += strip(words, isTable: row(line) != nil, notes: notes) + "\n"
    }
    return plain
  }

  private static func strip(_ line: String, isTable: Bool, notes: Set<String>) -> String {
    var text = line
    for tag in tags { text = text.replacing("<\(tag)>", with: "").replacing("</\(tag)>", with: "") }
    text = text.replacing("<br>", with: " ").replacing("~~", with: " ")
    if isTable { text = text.replacing("|", with: " ") }
    var plain = ""
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("[["), let end = rest.dropFirst(2).firstRange("]]") {
        let parts = rest[rest.index(rest.startIndex, offsetBy: 2)..<end].replacing("][", with: "\n").split(
          separator: "\n", maxSplits: 1)
        let address = parts.first?.split(separator: " ").first.map(String.init) ?? ""
        if address.hasPrefix("#") {
          plain += parts.count > 1 ? String(parts[1]) : ""
          rest = rest[rest.index(end, offsetBy: 2)...]
          continue
        }
        let isPicture = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains {
          address.lowercased().hasSuffix($0)
        }
        plain += (parts.count > 1 ? String(parts[1]) : isPicture ? "" : address) + " " + address + "\u{2029}"
        rest = rest[rest.index(end, offsetBy: 2)...]
        continue
      }
      if first == "[" || first == "{", let end = rest.firstIndex(of: first == "[" ? "]" : "}") {
        let inner = rest[rest.index(after: rest.startIndex)..<end]
        if notes.contains((first == "{" ? "e" : "") + inner) {
          rest = rest[rest.index(after: end)...]
          continue
        }
      }
      if first != "[", first != "]" { plain.append(first) }
      rest = rest.dropFirst()
    }
    return plain
  }
}

extension Substring {
  /// The offset of a string's first occurrence in it.
  fileprivate func firstRange(_ wanted: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func replacing(_ wanted: String, with other: String) -> String {
    String(self).replacing(wanted, with: other)
  }
}
