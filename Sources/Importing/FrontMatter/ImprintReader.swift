/// Reads the lines of a title page other than the title: the author, the date, and the place and printer.
struct ImprintReader {
  /// The metadata read so far.
  var found = FoundMetadata()

  /// The number of the last line that was read as metadata.
  private(set) var lastLine: Int?

  /// Whether the line before was only `by`.
  private var isBy = false

  /// Whether an author or a date was found.
  var hasImprint: Bool { found.author != nil || found.date != nil }

  /// The words before an author's name.
  static let by: Set<String> = ["by", "von", "par", "di", "por"]

  /// Reads a block.
  ///
  /// - Parameters:
  ///   - block: Its lines.
  ///   - isBelowTitle: Whether the title stands above it.
  /// - Returns: The lines that hold no such metadata.
  mutating func read(_ block: [Line], isBelowTitle: Bool) -> [Line] {
    if isBelowTitle, readImprint(block) { return [] }
    return block.filter { line in
      let isImprint = read(line.text.tokens.map(\.letters))
      if isImprint { lastLine = line.number }
      return !isImprint
    }
  }

  /// Reads a line that names the author or the date.
  private mutating func read(_ words: [Scalars]) -> Bool {
    if isBy, found.author == nil {
      found.author = ImprintReader.name(words)
      isBy = false
      if found.author != nil { return true }
    }
    if let by = words.first, ImprintReader.by.contains(by.core.lowered.string), words.count <= 9, found.author == nil,
      words.count == 1 || words[1].first?.isUpper == true
    {
      if words.count == 1 { isBy = true } else { found.author = ImprintReader.name([Scalars](words.dropFirst())) }
      return true
    }
    if let date = DateReader(words), date.words.count == words.count, found.date == nil {
      found.date = date.written
      return true
    }
    return false
  }

  /// Reads an imprint: a place, perhaps a printer, and a year below or after them.
  private mutating func readImprint(_ block: [Line]) -> Bool {
    guard found.date == nil, !isBy, let last = block.last, let date = DateReader(last.text.tokens.map(\.letters)) else {
      return false
    }
    let words = last.text.tokens.map(\.letters)
    guard date.words.upperBound == words.count else { return false }
    var parts = block.dropLast().map { $0.text.tokens.map(\.letters) }
    if date.words.lowerBound > 0 { parts.append([Scalars](words[..<date.words.lowerBound])) }
    guard (1...3).contains(parts.count), parts.allSatisfy(isPlace),
      !(found.author == nil && parts.count == 1 && TitlePage.isName(Scalars(parts[0].joined(separator: [" "])).string))
    else { return false }
    found.date = date.written
    found.publisher = parts.map { part in
      let text = Scalars(part.joined(separator: [" "]))
      let plain = text.isAllCapitals ? Title.cased(text) : text.string
      return [",", ":", "."].contains(plain.last) ? String(plain.dropLast()) : plain
    }.joined(separator: ": ")
    lastLine = last.number
    return true
  }

  private static let times: Set<String> = [
    "spring", "summer", "autumn", "fall", "winter", "day", "week", "since", "before", "after", "circa",
  ]

  /// Whether words may be those of a place or a printer.
  private func isPlace(_ words: [Scalars]) -> Bool {
    guard (1...5).contains(words.count), !ImprintReader.by.contains(words[0].core.lowered.string) else { return false }
    return words.allSatisfy { word in
      (word.core.first?.isUpper == true || word == ["&"]) && !word.contains(where: \.isDigit)
        && !ImprintReader.times.contains(word.core.lowered.string)
    }
  }

  /// Returns words as a person's name; `nil` when there are too many.
  static func name(_ words: [Scalars]) -> String? {
    guard !words.isEmpty, words.count <= 8 else { return nil }
    let text = Scalars(words.joined(separator: [" "]))
    return text.isAllCapitals && text.count(where: \.isLetter) > 4 ? Title.cased(text) : text.string
  }
}
