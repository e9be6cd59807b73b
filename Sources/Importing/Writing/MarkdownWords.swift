/// Reads the words of Markdown as this program writes it, to check what was written.
enum MarkdownWords {
  /// Returns the text without front matter and markup; words are separated by blanks and line ends.
  static func plain(_ markdown: String) -> String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") { lines = lines[(end + 1)...] }
    var plain = String.UnicodeScalarView()
    // The number of backticks that close the open code block, and the width of its lines' prefix.
    var fence: (ticks: Int, indent: Int)?
    for line in lines {
      var rest = Array(line.unicodeScalars)[...]
      if let open = fence {
        let inner = rest.dropFirst(open.indent)
        if inner.count == open.ticks, inner.allSatisfy({ $0 == "`" }) {
          fence = nil
        } else {
          plain.append(contentsOf: inner)
        }
        plain.append("\n")
        continue
      }
      let full = rest.count
      dropContainers(&rest)
      let ticks = rest.prefix { $0 == "`" }.count
      if ticks >= 3, ticks == rest.count {
        fence = (ticks, full - ticks)
        continue
      }
      if rest.elementsEqual("* * *".unicodeScalars) { continue }
      if rest.first == "|" {
        if rest.allSatisfy({ $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " }), rest.contains("-") { continue }
        append(rest, to: &plain, inTable: true)
      } else {
        append(rest, to: &plain, inTable: false)
      }
      plain.append("\n")
    }
    return String(plain)
  }

  /// Removes indents, the marks of quotations, lists and headings, and the label of a note.
  private static func dropContainers(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while true {
      while rest.first == " " { rest = rest.dropFirst() }
      if rest.first == ">" {
        rest = rest.dropFirst()
        if rest.first == " " { rest = rest.dropFirst() }
        continue
      }
      if rest.first == "-", rest.dropFirst().first == " " || rest.count == 1 {
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { $0.isDigit }.count
      if (1...9).contains(digits), rest.dropFirst(digits).first == ".",
        rest.count == digits + 1 || rest.dropFirst(digits + 1).first == " "
      {
        rest = rest.dropFirst(digits + 1)
        continue
      }
      break
    }
    let level = rest.prefix { $0 == "#" }.count
    if (1...6).contains(level), rest.dropFirst(level).first == " " { rest = rest.dropFirst(level + 1) }
    if rest.starts(with: "[^".unicodeScalars), let end = rest.firstIndex(of: "]"), end + 1 < rest.endIndex,
      rest[end + 1] == ":"
    {
      rest = rest[(end + 2)...]
      dropContainers(&rest)
    }
  }

  private static func append(
    _ line: ArraySlice<Unicode.Scalar>, to plain: inout String.UnicodeScalarView, inTable: Bool
  ) {
    var index = line.startIndex
    /// The next index of a character.
    func next(_ scalar: Unicode.Scalar, from start: Int) -> Int? {
      line[min(start, line.endIndex)...].firstIndex(of: scalar)
    }
    while index < line.endIndex {
      let scalar = line[index]
      let after = index + 1 < line.endIndex ? line[index + 1] : nil
      switch scalar {
      case "\\":
        if let after { plain.append(after) }
        index += 2
        continue
      case "*": break
      case "~" where after == "~": index += 1
      case "|" where inTable: plain.append(" ")
      case "`":
        let ticks = line[index...].prefix { $0 == "`" }.count
        var end = index + ticks
        while let start = next("`", from: end) {
          let run = line[start...].prefix { $0 == "`" }.count
          if run == ticks {
            for inner in line[(index + ticks)..<start] { plain.append(inner) }
            end = start + run
            break
          }
          end = start + run
        }
        index = end
        continue
      case "<":
        let end = next(">", from: index) ?? line.endIndex - 1
        if line[index...].starts(with: "<br>".unicodeScalars) { plain.append(" ") }
        index = end + 1
        continue
      case "[" where after == "^":
        index = (next("]", from: index) ?? line.endIndex - 1) + 1
        continue
      case "[": break
      case "!" where after == "[": break
      case "]" where after == "(":
        // The address counts as a word of its own.
        plain.append(" ")
        let isPointed = index + 2 < line.endIndex && line[index + 2] == "<"
        let start = index + (isPointed ? 3 : 2)
        let end = next(isPointed ? ">" : ")", from: start) ?? line.endIndex
        for inner in line[min(start, line.endIndex)..<end] { plain.append(inner) }
        plain.append("\u{2029}")
        index = end + (isPointed ? 2 : 1)
        continue
      case "]": break
      default: plain.append(scalar)
      }
      index += 1
    }
  }
}
