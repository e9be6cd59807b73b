/// Splits a block of lines where a heading, a list item or a speech ends or begins without a blank line.
struct BlockSplitter {
  /// The number of characters of a full line.
  let measure: Int

  /// The names that begin the speeches of a play or an interview.
  let speakers: Set<Scalars>

  /// A run of lines, and its kind if its form shows it.
  struct Part {
    var lines: [Line]
    var kind: Block.Kind?
  }

  /// Learns the names of the speakers.
  init(measure: Int, pages: [Page]) {
    self.measure = measure
    var counts: [Scalars: Int] = [:]
    for page in pages {
      for line in page.body { if let name = BlockSplitter.speaker(in: line.text) { counts[name, default: 0] += 1 } }
    }
    let isDialogue = counts.values.reduce(0, +) >= 3 && counts.values.contains { $0 >= 2 }
    speakers = isDialogue ? Set(counts.keys) : []
  }

  /// Splits a block.
  func parts(of lines: [Line]) -> [Part] {
    var parts: [Part] = []
    var rest = lines[...]
    if let first = rest.first, rest.count >= 2, isHeading(first, above: rest.dropFirst()) {
      parts.append(Part(lines: [first], kind: .heading(2)))
      rest = rest.dropFirst()
    }
    let items = items(in: rest)
    let lettered = letteredItems(in: rest)
    for (index, line) in zip(rest.indices, rest) {
      if let kind = items[index] {
        parts.append(Part(lines: [line], kind: kind))
      } else if parts.isEmpty || parts.last?.kind?.isHeading == true || startsSpeech(line) || lettered.contains(index) {
        parts.append(Part(lines: [line], kind: nil))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  /// The lines that begin list items, when there are two or more in sequence.
  private func items(in lines: ArraySlice<Line>) -> [Int: Block.Kind] {
    var found: [Int: Block.Kind] = [:]
    var next: Int?
    var bullet: Unicode.Scalar?
    for (index, line) in zip(lines.indices, lines) {
      switch ListMark(line.text) {
      case .bullet? where line.text[0] != "–" && (bullet == nil || bullet == line.text[0]):
        found[index] = .bulletItem
        bullet = line.text[0]
      case .number(let number)? where number == next || next == nil && number == 1:
        found[index] = .numberItem
        next = number + 1
      case .bullet?, .number?, nil: break
      }
    }
    return found.count >= 2 && Set(found.values).count == 1 ? found : [:]
  }

  /// The lines that begin with `(a)`, `(b)` and so on, when there are two or more; Markdown has no such lists.
  private func letteredItems(in lines: ArraySlice<Line>) -> Set<Int> {
    var found: Set<Int> = []
    for (index, line) in zip(lines.indices, lines) {
      let next = Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(found.count, 25)))
      if line.text.starts(with: ["(", next, ")", " "]) { found.insert(index) }
    }
    return found.count >= 2 ? found : []
  }

  private func startsSpeech(_ line: Line) -> Bool {
    BlockSplitter.speaker(in: line.text).map(speakers.contains) == true
  }

  /// The name a speech begins with: `HAMLET.`, `Q:`, `FIRST CLOWN.`, `HAMLET (aside):`
  private static func speaker(in text: Scalars) -> Scalars? {
    let tokens = text.tokens.map(\.letters)
    if tokens.count > 2, tokens[0].isAllCapitals, tokens[0].count(where: \.isLetter) >= 3, tokens[1].first == "(",
      let end = tokens.prefix(9).first(where: { $0.contains(")") }), end.last == ":" || end.last == "."
    {
      return Scalars(tokens[0].core)
    }
    for length in 1...2 where tokens.count > length {
      let name = tokens[length - 1]
      guard tokens[..<length].allSatisfy({ $0.isAllCapitals }) else { return nil }
      guard let last = name.last, last == "." || last == ":" else { continue }
      let letters = tokens[..<length].joined().count(where: \.isLetter)
      // A single letter with a full stop is an initial.
      return letters >= (last == ":" ? 1 : 3) ? Scalars(Scalars(tokens[..<length].joined(separator: [" "])).core) : nil
    }
    return nil
  }

  /// Whether a short line above full ones is their heading.
  private func isHeading(_ line: Line, above rest: ArraySlice<Line>) -> Bool {
    guard let next = rest.first, line.indent < 4, next.width * 10 >= measure * 8, measure >= 40,
      line.width * 10 <= measure * 6, line.text.first?.isUpper == true || line.text.first?.isDigit == true,
      next.text.first?.isLower == false
    else { return false }
    let last = line.text.last
    guard last?.isLetter == true || last?.isDigit == true || last == "?" || line.text.isAllCapitals && last == "."
    else {
      return false
    }
    let words = line.text.tokens.map(\.letters)
    guard words.count <= 9, DateReader(words) == nil else { return false }
    if line.text.isAllCapitals || words[0].last == "." && PageNumber(Scalars(words[0].core)) != nil { return true }
    let weighty = words.filter { $0.core.count >= 4 }
    return rest.count >= 2 && !weighty.isEmpty
      && weighty.allSatisfy { $0.core.first?.isUpper == true || $0.core.first?.isDigit == true }
  }
}
