/// Notes that stand together at the end of a text: under a heading, or recognised by their numbers alone, which begin
/// with 1 and which the text refers to.
struct EndNotes {
  /// A note of the list.
  struct Item {
    /// Its mark, and the number of characters of its first line that the mark takes.
    let mark: NoteMark
    let length: Int

    /// The page it begins on.
    let page: Int

    /// Its lines, on as many pages as it has.
    var lines: [Line]
  }

  /// The notes, in the order of the list.
  private(set) var items: [Item] = []

  /// The heading above them.
  private(set) var heading: [Line] = []

  private static let headings: Set<String> = [
    "notes", "note", "footnotes", "endnotes", "end notes", "notes and references", "references and notes", "references",
    "anmerkungen", "fußnoten", "fussnoten", "endnoten", "notas", "notas al pie", "notes de bas de page", "remarques",
    "noter", "noten", "voetnoten", "fotnoter", "note al testo",
  ]

  /// Whether a line is the heading of a list of notes.
  static func isHeading(_ line: Scalars) -> Bool { headings.contains(line.core.lowered.string) }

  /// Removes the list from the pages.
  ///
  /// - Returns: `nil` when there is none; the pages are then unchanged.
  static func take(from pages: inout [Page]) -> EndNotes? {
    var lines: [(page: Int, line: Line)] = []
    for (index, page) in pages.enumerated() {
      let body = whole(page)
      if index > 0 { lines.append((index, Line(number: 0, column: 1, indent: 0, text: []))) }
      for line in body { lines.append((index, line)) }
    }
    // If pages have footnotes, a numbered list without a heading at the end is an ordinary list.
    let hasFeet = pages.contains { !$0.notes.isEmpty && $0.body.first?.layout != nil }
    guard let start = start(in: lines.map(\.line)), !hasFeet || start.heading < start.list else { return nil }
    var found = EndNotes()
    found.heading = lines[start.heading..<start.list].map(\.line).filter { !$0.isBlank }
    var expected = 1
    for (page, line) in lines[start.list...] where !line.isBlank {
      if let opening = NoteMark.opening(line.text), begins(opening.mark, expected: expected, after: found.items.last) {
        if case .number(let number) = opening.mark { expected = number + 1 }
        found.items.append(Item(mark: opening.mark, length: opening.length, page: page, lines: [line]))
      } else if !found.items.isEmpty {
        found.items[found.items.count - 1].lines.append(line)
      }
    }
    let first = lines[start.heading]
    for index in first.page..<pages.count {
      pages[index].body = whole(pages[index])
      pages[index].notes = []
      if index > first.page {
        pages[index].body = []
      } else if let cut = pages[index].body.firstIndex(of: first.line) {
        pages[index].body = [Line](pages[index].body[..<cut]).trimmed
      }
    }
    return found
  }

  /// A page's text together with what was taken for footnotes.
  private static func whole(_ page: Page) -> [Line] {
    guard !page.notes.isEmpty, !page.whole.isEmpty else { return page.body }
    let runningLines = Set(page.runningLines)
    return page.whole.filter { !runningLines.contains($0) }
  }

  private static func begins(_ mark: NoteMark, expected: Int, after last: Item?) -> Bool {
    switch mark {
    case .number(let number): number == expected || number == 1 && (last?.lines.last?.text.endsSentence ?? true)
    case .symbol: last.map { if case .symbol = $0.mark { true } else { false } } ?? true
    case .misread: false
    }
  }

  /// The beginning of the list and its heading.
  private static func start(in lines: [Line]) -> (heading: Int, list: Int)? {
    func begin(_ index: Int) -> NoteMark? { NoteMark.opening(lines[index].text)?.mark }
    for index in lines.indices.reversed() where !lines[index].isBlank && lines[index].text.count <= 30 {
      guard index > 0, lines[index - 1].isBlank || lines[index].indent >= 8,
        isHeading(lines[index].text),
        let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }), let mark = begin(next)
      else { continue }
      switch mark {
      case .number(let number) where number == 1: break
      case .symbol: break
      case .number, .misread: continue
      }
      let numbers = numbersListed(in: lines[next...])
      let known = numbersMarked(in: lines[..<index])
      if case .symbol = mark { return (index, next) }
      if numbers.count(where: known.contains) * 2 >= numbers.count { return (index, next) }
    }
    // Without a heading: the last numbered list from 1 to the end whose numbers the text refers to.
    var candidate: Int?
    var known: Set<Int>?
    for index in lines.indices.reversed() where index > 0 && !lines[index].isBlank && lines[index - 1].isBlank {
      guard index * 5 >= lines.count * 2 else { break }
      guard case .number(1)? = begin(index) else { continue }
      let numbers = numbersListed(in: lines[index...])
      guard numbers.count >= 2 else { continue }
      let marked = known ?? numbersMarked(in: lines[..<index])
      known = marked
      if numbers.count(where: marked.contains) * 4 >= numbers.count * 3, isDense(lines[index...], numbers.count),
        !isSetInList(lines[index...])
      {
        candidate = index
        break
      }
    }
    return candidate.map { ($0, $0) }
  }

  /// Whether a list holds almost only notes, with few paragraphs between its items.
  private static func isDense(_ lines: ArraySlice<Line>, _ count: Int) -> Bool {
    var expected = 1
    var strangers = 0
    var wasBlank = true
    for line in lines {
      if line.isBlank {
        wasBlank = true
        continue
      }
      if case .number(let number)? = NoteMark.opening(line.text)?.mark, number == expected {
        expected += 1
      } else if wasBlank {
        strangers += 1
      }
      wasBlank = false
    }
    return strangers * 3 <= count
  }

  /// Whether lines are an indented list, with flush text after it.
  private static func isSetInList(_ lines: ArraySlice<Line>) -> Bool {
    guard let first = lines.first, first.indent >= 2 else { return false }
    return lines.contains { !$0.isBlank && $0.indent == 0 && NoteMark.opening($0.text) == nil }
  }

  /// The consecutive numbers from 1 that lines begin with.
  private static func numbersListed(in lines: ArraySlice<Line>) -> [Int] {
    var expected = 1
    for line in lines {
      if case .number(let number)? = NoteMark.opening(line.text)?.mark, number == expected { expected += 1 }
    }
    return Array(1..<expected)
  }

  /// The numbers that follow words directly, as marks do.
  private static func numbersMarked(in lines: ArraySlice<Line>) -> Set<Int> {
    var found: Set<Int> = []
    for line in lines {
      for token in line.text.tokens {
        let word = token.letters
        guard word.count > 1,
          word.contains(where: { $0.isDigit || NoteMark.raised($0) != nil })
        else { continue }
        var number = 0
        var isInside = false
        for (index, scalar) in word.enumerated() {
          let digit = scalar.isDigit ? Int(scalar.value) - 0x30 : NoteMark.raised(scalar)
          guard let digit else {
            if isInside { found.insert(number) }
            isInside = false
            continue
          }
          if !isInside {
            guard index > 0, !word[index - 1].isDigit else { break }
            number = 0
            isInside = true
          }
          number = min(number * 10 + digit, 100_000)
        }
        if isInside { found.insert(number) }
      }
    }
    return found
  }
}
