/// Tells text that is Markdown already.
enum MarkdownSigns {
  /// Whether lines are Markdown: front matter, footnotes, several headings, or headings and links together.
  static func areMarkdown(_ lines: [Line]) -> Bool {
    let texts = lines.prefix(20_000).map(\.text)
    guard let first = texts.first(where: { !$0.isEmpty }) else { return false }
    if first == Letters("---"), let start = texts.firstIndex(of: first),
      let end = texts.dropFirst(start + 1).firstIndex(where: { $0 == Letters("---") || $0 == Letters("...") }),
      texts[(start + 1)..<end].contains(where: isKey)
    {
      return true
    }
    var headings = 0
    var others = 0
    for (index, text) in texts.enumerated() {
      if index > 0, underlines(text, texts[index - 1]), index == 1 || texts[index - 2].isEmpty { headings += 1 }
      if text.starts(with: Letters("[^")), text.holds(Letters("]: ")) { return true }
      if isHeading(text) { headings += 1 }
      if text.holds(Letters("](")), text.contains(")") { others += 1 }
      if text.holds(Letters("**")), text.count > 6, text.first?.isLetter == true { others += 1 }
      if text.starts(with: Letters("```")) { others += 1 }
    }
    return headings >= 2 || headings >= 1 && others >= 1 || others >= 3
  }

  private static func isKey(_ text: Letters) -> Bool {
    guard let colon = text.firstIndex(of: ":"), colon > 0 else { return false }
    return text[..<colon].allSatisfy { $0.isLower || $0 == "_" || $0 == "-" }
  }

  /// Whether a line of `=` or `-` is about as long as the words above it.
  private static func underlines(_ rule: Letters, _ words: Letters) -> Bool {
    guard rule.count >= 3, let sign = rule.first, sign == "=" || sign == "-", rule.allSatisfy({ $0 == sign }) else {
      return false
    }
    return words.first?.isLetter == true && abs(words.count - rule.count) <= 3
  }

  private static func isHeading(_ text: Letters) -> Bool {
    let level = text.prefix { $0 == "#" }.count
    return (1...6).contains(level) && text.count > level + 1 && text[level] == " " && text[level + 1].isLetter
  }

  /// The text as it is, with plain line ends and no mark of the byte order.
  static func tidy(_ signs: Letters) -> String {
    var tidy = String.UnicodeScalarView()
    var isAfterReturn = false
    for sign in signs {
      switch sign {
      case "\r": tidy.append("\n")
      case "\n": if !isAfterReturn { tidy.append("\n") }
      case "\u{FEFF}": break
      default: if sign.value >= 0x20 || sign == "\t" { tidy.append(sign) }
      }
      isAfterReturn = sign == "\r"
    }
    while tidy.last == "\n" { tidy.removeLast() }
    tidy.append("\n")
    return String(tidy)
  }

  /// Words written so that their signs are read as themselves.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    let signs = Array(text.unicodeScalars)
    for (index, sign) in signs.enumerated() {
      let next = index + 1 < signs.count ? signs[index + 1] : nil
      switch sign {
      case "\\", "*", "_", "`", "[", "]", "<", "~": out.append("\\")
      case "&":
        let name = signs[(index + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == "#" }
        if !name.isEmpty, name.endIndex < signs.count, signs[name.endIndex] == ";" { out.append("\\") }
      // What follows may be a link.
      case "!": if next == nil || next == "[" { out.append("\\") }
      default: break
      }
      if sign.value >= 0x20 || sign == "\t" { out.append(sign) }
    }
    return String(out)
  }

  /// A line of a paragraph that does not begin a heading, a quotation, a list or a rule.
  static func lineStart(_ line: String) -> String {
    let signs = Array(line.unicodeScalars)
    guard let first = signs.first else { return line }
    switch first {
    case "#", ">", "=", "|": return "\\" + line
    case "+", "-":
      let next = signs.count > 1 ? signs[1] : nil
      return next == nil || next == " " || next == first ? "\\" + line : line
    case _ where first.isDigit:
      let digits = signs.prefix { $0.isDigit }.count
      guard digits <= 9, digits < signs.count, signs[digits] == "." || signs[digits] == ")",
        digits + 1 == signs.count || signs[digits + 1] == " " || signs[digits + 1] == "\\"
      else { return line }
      return signs[..<digits].string + "\\" + signs[digits...].string
    default: return line
    }
  }

  /// A text with other front matter.
  static func withFront(_ front: FrontMatter, _ markdown: String) -> String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
      lines = lines[(end + 1)...].drop(while: \.isEmpty)
    }
    let head = MarkdownWriter.write(front, [], [])
    return head + (head.isEmpty ? "" : "\n") + lines.joined(separator: "\n")
  }
}
