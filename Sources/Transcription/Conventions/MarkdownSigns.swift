/// Tells text that is Markdown already.
enum MarkdownSigns {
  /// Whether lines are Markdown: front matter, footnotes, or headings and links together.
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
    for text in texts {
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
}
