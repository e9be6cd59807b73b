/// Markdown and HTML in a line in which they have no meaning.
enum MarkupInLine {
  /// The first piece of markup in a line: emphasis, code, a link, a tag, or an entity.
  static func first(in line: String) -> String? {
    guard line.utf8.contains(where: { "*_`[<&".utf8.contains($0) }) else { return nil }
    let characters = Array(line)
    for index in characters.indices {
      let end: Int? =
        switch characters[index] {
        case "*", "_", "`": closing(of: characters, from: index)
        case "[": link(characters, from: index)
        case "<": tag(characters, from: index)
        case "&": entity(characters, from: index)
        default: nil
        }
      if let end { return String(characters[index...end]) }
    }
    return nil
  }

  /// The end of a delimited run of words, of which the first begins and the last ends with the same delimiter.
  private static func closing(of line: [Character], from start: Int) -> Int? {
    let mark = line[start]
    let width = line[start...].prefix { $0 == mark }.count
    guard width <= 3, start == 0 || !isInWord(line[start - 1]) && line[start - 1] != mark else { return nil }
    var index = start + width
    guard index < line.count, !line[index].isWhitespace else { return nil }
    while index + width <= line.count {
      if line[index] == mark, index > start + width, !line[index - 1].isWhitespace {
        let end = index + width
        let isWhole = line[index..<end].allSatisfy { $0 == mark }
        if isWhole, end == line.count || !isInWord(line[end]) && line[end] != mark { return end - 1 }
      }
      index += 1
    }
    return nil
  }

  private static func isInWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// The end of `[words](address)`.
  private static func link(_ line: [Character], from start: Int) -> Int? {
    guard let bracket = line[start...].firstIndex(of: "]"), bracket > start + 1, bracket + 1 < line.count,
      line[bracket + 1] == "("
    else { return nil }
    return line[bracket...].firstIndex(of: ")")
  }

  /// The end of `<name …>` or `</name>`.
  private static func tag(_ line: [Character], from start: Int) -> Int? {
    let rest = line[(start + 1)...]
    let name = rest.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard name.first?.isLetter == true, name.endIndex < line.count, " />".contains(line[name.endIndex]) else {
      return nil
    }
    return line[name.endIndex...].firstIndex(of: ">")
  }

  /// The end of `&name;` or `&#1234;`.
  private static func entity(_ line: [Character], from start: Int) -> Int? {
    let name = line[(start + 1)...].drop { $0 == "#" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard (2...8).contains(name.count), name.endIndex < line.count, line[name.endIndex] == ";" else { return nil }
    return name.endIndex
  }
}
