/// A title broken into lines for a cover, in the largest size that fits.
struct CoverTitle {
  /// One line.
  struct Line: Hashable {
    let text: String

    /// Its width in units of the cover; `nil` where the widths of its letters are not known.
    let width: Int?
  }

  /// Its size, in units of a cover that is 600 wide.
  let size: Int

  /// Its lines.
  let lines: [Line]

  /// The largest width of a line.
  static let measure = 470

  /// The sizes that are tried, each with the largest number of lines.
  private static let titles = [
    (92, 2), (84, 2), (76, 3), (68, 3), (60, 3), (54, 4), (48, 5), (42, 5), (36, 5), (32, 6), (28, 7), (24, 8),
    (20, 10),
  ]

  /// Sets a title.
  init(title: String) { self.init(title, sizes: Self.titles) }

  /// Sets a line that belongs to a title, at a size of its own.
  init(_ text: String, size: Int, lines: Int) {
    self.init(text, sizes: [(size, lines), (size * 4 / 5, lines), (size * 3 / 5, lines + 1), (size / 2, lines * 2)])
  }

  private init(_ text: String, sizes: [(size: Int, lines: Int)]) {
    let words = Self.words(of: text)
    for (size, count) in sizes {
      if let lines = Self.lines(of: words, size: size, most: count) {
        (self.size, self.lines) = (size, lines)
        return
      }
    }
    // A word that fits at no size is broken where lines are full.
    let (size, most) = sizes.last ?? (20, 10)
    self.size = size
    lines = Self.filled(words, size: size, most: most)
  }

  /// The pieces a line may end behind: words with the space before them, single letters of Chinese and Japanese.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if character == " " || character.isNewline {
        if !word.isEmpty { words.append(word) }
        word = " "
      } else if isSquare(character), !"、。，：；？！）」』》〉…—".contains(character) {
        if word == " " || !word.isEmpty { words.append(word) }
        word = String(character)
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.filter { $0 != " " }
  }

  /// The lines, as even as can be; `nil` when they are too many or too wide.
  private static func lines(of words: [String], size: Int, most: Int) -> [Line]? {
    guard !words.isEmpty else { return [] }
    guard words.count <= 40 else { return nil }
    let widths = words.map { width(of: $0, size: size) }
    let room = Double(measure)
    for count in 1...most {
      // The cheapest way to break the first words into a number of lines; a line's cost is its free width, squared.
      var best: [[(cost: Double, start: Int)?]] = [
        [(0, 0)] + [(cost: Double, start: Int)?](repeating: nil, count: words.count)
      ]
      for line in 1...count {
        var row = [(cost: Double, start: Int)?](repeating: nil, count: words.count + 1)
        for end in line...max(line, words.count) where end <= words.count {
          var width = 0.0
          for start in (line - 1..<end).reversed() {
            width += widths[start]
            if width > room { break }
            guard let before = best[line - 1][start]?.cost else { continue }
            let isShort = end < words.count && words[end - 1].drop { $0 == " " }.count <= 3
            let cost = before + (room - width) * (room - width) * (isShort ? 1.6 : 1)
            if row[end].map({ cost < $0.cost }) ?? true { row[end] = (cost, start) }
          }
        }
        best.append(row)
      }
      guard best[count][words.count] != nil else { continue }
      var lines: [Line] = []
      var end = words.count
      for line in (1...count).reversed() {
        let start = best[line][end]?.start ?? 0
        lines.insert(Self.line(words[start..<end], size: size), at: 0)
        end = start
      }
      return lines
    }
    return nil
  }

  private static func filled(_ words: [String], size: Int, most: Int) -> [Line] {
    var lines: [Line] = []
    var line = ""
    for character in words.joined() {
      if width(of: line + String(character), size: size) > Double(measure) {
        lines.append(Self.line([line], size: size))
        line = ""
        if lines.count == most { return lines }
      }
      line.append(character)
    }
    if !line.isEmpty { lines.append(Self.line([line], size: size)) }
    return lines
  }

  private static func line(_ words: some Sequence<String>, size: Int) -> Line {
    let text = String(words.joined().drop { $0 == " " })
    let isKnown = text.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x2010...0x2026).contains($0.value) }
    return Line(text: text, width: isKnown ? Int(width(of: text, size: size).rounded()) : nil)
  }

  private static func width(of text: String, size: Int) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + CoverLetters.width(of: $1) }) * Double(size) / 1_000
  }

  private static func isSquare(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0xFF00...0xFF60).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
