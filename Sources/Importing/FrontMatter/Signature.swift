/// The author's name under a text, after a dash, perhaps with a date.
struct Signature: Hashable, Sendable {
  /// The name.
  let name: String

  /// The date, as front matter writes it.
  let date: String?

  /// The number of words that the name takes in the block, the dash included.
  let nameLength: Int

  /// Reads the last block of a text.
  init?(_ block: [Line]) {
    guard (1...3).contains(block.count) else { return nil }
    self.init(words: block.flatMap { $0.text.tokens.map(\.letters) })
  }

  /// Reads the words of a block.
  init?(words: [Scalars]) {
    guard let first = words.first, let dash = first.first, dash == "—" || dash == "–" || dash == "-" || dash == "―"
    else {
      return nil
    }
    var rest = words
    while let head = rest[0].first, head == "—" || head == "–" || head == "-" || head == "―" { rest[0].removeFirst() }
    let skipped = rest[0].isEmpty ? 1 : 0
    if rest[0].isEmpty { rest.removeFirst() }
    guard (1...10).contains(rest.count) else { return nil }
    let found = DateReader(rest)
    var nameWords = Array(rest[..<(found?.words.lowerBound ?? rest.count)])
    while let last = nameWords.last, let scalar = last.last, scalar == "," || scalar == ";" || scalar == "(" {
      nameWords[nameWords.count - 1].removeLast()
      if nameWords[nameWords.count - 1].isEmpty { nameWords.removeLast() }
    }
    let small: Set<String> = ["de", "du", "von", "van", "der", "la", "le", "of", "the", "and", "y", "da", "di"]
    guard (1...6).contains(nameWords.count),
      nameWords.allSatisfy({ $0.first?.isUpper == true || small.contains($0.string) }),
      nameWords[0].first?.isUpper == true
    else { return nil }
    name = nameWords.map(\.string).joined(separator: " ")
    date = found?.written
    nameLength = nameWords.count + skipped
  }
}
