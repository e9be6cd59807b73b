extension MuseReader {
  /// Returns a line with Muse's inline markup written as Markdown.
  mutating func inline(_ text: String) -> String {
    var line = text
    for (tag, mark) in [
      ("<em>", "*"), ("</em>", "*"), ("<i>", "*"), ("</i>", "*"), ("<strong>", "**"), ("</strong>", "**"),
      ("<b>", "**"),
      ("</b>", "**"), ("<code>", "`"), ("</code>", "`"), ("~~", "\u{A0}"), ("<del>", "~~"), ("</del>", "~~"),
      ("<br>", "\\\n"),
      ("<verbatim>", ""), ("</verbatim>", ""), ("<s>", "~~"), ("</s>", "~~"),
    ] { line = line.replacing(tag, with: mark == "\\\n" ? "\u{E002}" : mark) }
    var written = ""
    var rest = line[...]
    while let first = rest.first {
      if first == "[", rest.hasPrefix("[["), let end = rest.firstRange(of: "]]") {
        written += link(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])
        rest = rest[end.upperBound...]
      } else if first == "[" || first == "{", let end = rest.firstIndex(of: first == "[" ? "]" : "}"),
        case let number = rest[rest.index(after: rest.startIndex)..<end], !number.isEmpty, number.allSatisfy(\.isNumber)
      {
        let label = (first == "{" ? "e" : "") + number
        if labels.contains(String(label)) {
          written += "[^" + label + "]"
        } else {
          strayReferences.insert(String(number))
          written += "\\" + String(first) + number + String(first == "[" ? "\\]" : "}")
        }
        rest = rest[rest.index(after: end)...]
      } else if first == "=", written.last.map({ $0 == " " || $0 == "(" }) ?? true,
        let end = rest.dropFirst().firstIndex(of: "="), end > rest.index(after: rest.startIndex),
        rest[rest.index(after: rest.startIndex)] != " ", rest[rest.index(before: end)] != " "
      {
        written += PandocReader.code(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else {
        if isMark(first, at: rest) { written += "\\" }
        written.append(first)
        rest = rest.dropFirst()
      }
    }
    return written.replacing("\u{E002}", with: "\\\n")
  }

  /// Whether a character that is no markup in Muse would be taken for markup in Markdown.
  private func isMark(_ scalar: Character, at rest: Substring) -> Bool {
    switch scalar {
    case "_", "[", "]", "\\": true
    case "<": !["<sup>", "</sup>", "<sub>", "</sub>", "<u>", "</u>"].contains { rest.hasPrefix($0) }
    default: false
    }
  }

  /// A link or an image: `address][words`, or an address alone.
  private mutating func link(_ inner: Substring) -> String {
    let parts = String(inner).replacing("][", with: "\n").split(separator: "\n", maxSplits: 1).map(String.init)
    guard let address = parts.first else { return "" }
    let file = address.split(separator: " ").first.map(String.init) ?? address
    let isImage = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { file.lowercased().hasSuffix($0) }
    let words = parts.count > 1 ? parts[1] : isImage ? "" : file
    // Anchors are left out, and so are the links to them.
    guard !file.hasPrefix("#") else { return MarkdownSyntax.escaped(parts.count > 1 ? parts[1] : "") }
    if isImage { pictures.append(file) }
    return (isImage ? "!" : "") + "[\(MarkdownSyntax.escaped(words))](\(PandocReader.target(file)))"
  }
}
