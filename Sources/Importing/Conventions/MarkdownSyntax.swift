/// Recognises text that is Markdown already, tidies it, and escapes words for it.
enum MarkdownSyntax {
  /// Whether lines are Markdown: front matter, footnotes, several headings, or headings and links together.
  static func areMarkdown(_ lines: [Line]) -> Bool {
    let texts = lines.prefix(20_000).map(\.text)
    guard let first = texts.first(where: { !$0.isEmpty }) else { return false }
    if first == Scalars("---"), let start = texts.firstIndex(of: first),
      let end = texts.dropFirst(start + 1).firstIndex(where: { $0 == Scalars("---") || $0 == Scalars("...") }),
      texts[(start + 1)..<end].contains(where: isKey)
    {
      return true
    }
    var headings = 0
    var others = 0
    for (index, text) in texts.enumerated() {
      if index > 0, underlines(text, texts[index - 1]), index == 1 || texts[index - 2].isEmpty { headings += 1 }
      if text.starts(with: Scalars("[^")), text.holds(Scalars("]: ")) { return true }
      if isHeading(text) { headings += 1 }
      if text.holds(Scalars("](")), text.contains(")") { others += 1 }
      if text.holds(Scalars("**")), text.count > 6, text.first?.isLetter == true { others += 1 }
      if text.starts(with: Scalars("```")) { others += 1 }
    }
    return headings >= 2 || headings >= 1 && others >= 1 || others >= 3
  }

  private static func isKey(_ text: Scalars) -> Bool {
    guard let colon = text.firstIndex(of: ":"), colon > 0 else { return false }
    return text[..<colon].allSatisfy { $0.isLower || $0 == "_" || $0 == "-" }
  }

  /// Whether a line of `=` or `-` is about as long as the words above it.
  private static func underlines(_ rule: Scalars, _ words: Scalars) -> Bool {
    guard rule.count >= 3, let scalar = rule.first, scalar == "=" || scalar == "-", rule.allSatisfy({ $0 == scalar })
    else {
      return false
    }
    return words.first?.isLetter == true && abs(words.count - rule.count) <= 3
  }

  private static func isHeading(_ text: Scalars) -> Bool {
    let level = text.prefix { $0 == "#" }.count
    return (1...6).contains(level) && text.count > level + 1 && text[level] == " " && text[level + 1].isLetter
  }

  /// Returns a text with line feeds as line ends, and without byte order marks and control characters.
  static func tidy(_ scalars: Scalars) -> String {
    var tidy = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in scalars {
      switch scalar {
      case "\r": tidy.append("\n")
      case "\n": if !isAfterReturn { tidy.append("\n") }
      case "\u{FEFF}": break
      default: if scalar.value >= 0x20 || scalar == "\t" { tidy.append(scalar) }
      }
      isAfterReturn = scalar == "\r"
    }
    while tidy.last == "\n" { tidy.removeLast() }
    tidy.append("\n")
    return String(tidy)
  }

  /// Returns words with the characters escaped that Markdown would take for markup.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\", "*", "_", "`", "[", "]", "<", "~": out.append("\\")
      case "&":
        let name = scalars[(index + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == "#" }
        if !name.isEmpty, name.endIndex < scalars.count, scalars[name.endIndex] == ";" { out.append("\\") }
      // The next characters may be a link.
      case "!": if next == nil || next == "[" { out.append("\\") }
      default: break
      }
      if scalar.value >= 0x20 || scalar == "\t" { out.append(scalar) }
    }
    return String(out)
  }

  /// Returns a line of a paragraph, escaped so that it begins no heading, quotation, list or rule.
  static func lineStart(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    guard let first = scalars.first else { return line }
    switch first {
    case "#", ">", "=", "|": return "\\" + line
    case "+", "-":
      let next = scalars.count > 1 ? scalars[1] : nil
      return next == nil || next == " " || next == first ? "\\" + line : line
    case _ where first.isDigit:
      let digits = scalars.prefix { $0.isDigit }.count
      guard digits <= 9, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")",
        digits + 1 == scalars.count || scalars[digits + 1] == " " || scalars[digits + 1] == "\\"
      else { return line }
      return scalars[..<digits].string + "\\" + scalars[digits...].string
    default: return line
    }
  }

  /// Returns a Markdown text with its front matter replaced.
  static func withFront(_ front: FoundMetadata, _ markdown: String) -> String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
      lines = lines[(end + 1)...].drop(while: \.isEmpty)
    }
    let head = MarkdownWriter.write(front, [], [])
    return head + (head.isEmpty ? "" : "\n") + lines.joined(separator: "\n")
  }
}
