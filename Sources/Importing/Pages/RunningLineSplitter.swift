/// Finds running heads, feet and page numbers inside the text, where nothing else separates the pages.
///
/// Running lines stand apart and recur at about equal distances. Blank lines show whether one is a head or a foot:
/// there are more of them between pages than between a page and its head.
struct RunningLineSplitter {
  private let sheets: [[Line]]

  /// A line that may be a running line.
  private struct Candidate {
    let sheet: Int
    let index: Int

    /// The number of lines before it in the whole text.
    let distance: Int

    /// The number on it.
    let number: Int?
  }

  init(sheets: [[Line]]) {
    self.sheets = sheets
  }

  /// Splits the sheets at running lines; without any the sheets stay as they are.
  func cut() -> [[Line]] {
    let numbered = withoutStrangers(candidates { number(in: $0) != nil })
    let repeated = candidates(where: isRepeated())
    let choices = [numbered, repeated.compactMap(withNumberAtEnd), withoutStrangers(repeated)]
    guard let found = choices.first(where: { isRegular($0) || isCounted($0) }) else { return sheets }
    let areHeads = areHeads(found)
    var starts: [Int: [Int]] = [:]
    var position = 0
    while position < found.count {
      // A foot and the next page's head, or the two lines of a head, form one group.
      var last = position
      while last + 1 < found.count, isNext(found[last + 1], to: found[last]) { last += 1 }
      let first = found[position]
      let lines = sheets[first.sheet]
      if last > position {
        let between = blanks(behind: first.index, in: lines)
        let behind = blanks(behind: found[last].index, in: lines)
        starts[first.sheet, default: []].append(between > behind ? found[last].index : first.index)
      } else {
        starts[first.sheet, default: []].append(areHeads ? first.index : first.index + 1)
      }
      position = last + 1
    }
    var pieces: [[Line]] = []
    for (index, lines) in sheets.enumerated() {
      var low = 0
      for start in starts[index] ?? [] where start > low && start < lines.count {
        // Blank lines alone before the first head are no page.
        guard lines[low..<start].contains(where: { !$0.isBlank }) else { continue }
        pieces.append([Line](lines[low..<start]))
        low = start
      }
      let rest = [Line](lines[low...])
      if rest.contains(where: { !$0.isBlank }) || low == 0 { pieces.append(rest) }
    }
    return pieces
  }

  private func candidates(where runs: (Scalars) -> Bool) -> [Candidate] {
    var found: [Candidate] = []
    var distance = 0
    for (sheet, lines) in sheets.enumerated() {
      for (index, line) in lines.enumerated() {
        if !line.isBlank, isApart(index, in: lines), runs(line.text) {
          found.append(Candidate(sheet: sheet, index: index, distance: distance + index, number: number(in: line.text)))
        }
      }
      distance += lines.count
    }
    return found
  }

  /// Whether a line stands apart: with blank lines around it, or with one on a side and laid out unlike the text.
  private func isApart(_ index: Int, in lines: [Line]) -> Bool {
    let before = index == 0 || lines[index - 1].isBlank
    let behind = index + 1 == lines.count || lines[index + 1].isBlank
    return before && behind || (before || behind) && (lines[index].indent >= 8 || hasGap(lines[index].text))
  }

  private func hasGap(_ text: Scalars) -> Bool {
    var blanks = 0
    for scalar in text {
      blanks = scalar.isBlank ? blanks + 1 : 0
      if blanks >= 5 { return true }
    }
    return false
  }

  /// Leaves out lines whose numbers are not page numbers, such as a year on the title page.
  private func withoutStrangers(_ found: [Candidate]) -> [Candidate] {
    let numbers = found.compactMap(\.number).sorted()
    guard !numbers.isEmpty else { return found }
    let middle = numbers[numbers.count / 2]
    return found.filter { line in line.number.map { abs($0 - middle) <= 2 * numbers.count + 10 } ?? true }
  }

  /// The number of a line that is a page number, or that has one at an end, set off by a wide gap.
  private func number(in text: Scalars) -> Int? {
    if text.count <= 9, let number = PageNumber(alone: text) { return number.value }
    let tokens = text.tokens
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return nil }
    let before = tokens[tokens.count - 2]
    func value(_ word: Scalars) -> Int? {
      word.contains(where: \.isDigit) && word.count <= 5 ? PageNumber(Scalars(word.core))?.value : nil
    }
    if tokens[1].start - first.letters.count >= 4, let number = value(first.letters) { return number }
    return last.start - before.start - before.letters.count >= 4 ? value(last.letters) : nil
  }

  /// A recurring line with the page number at its beginning or end; `nil` without one.
  private func withNumberAtEnd(_ line: Candidate) -> Candidate? {
    let tokens = sheets[line.sheet][line.index].text.tokens.map(\.letters)
    guard tokens.count > 1 else { return nil }
    let number = [tokens.first, tokens.last].compactMap(\.self).lazy
      .filter { $0.allSatisfy(\.isDigit) }.compactMap { PageNumber($0)?.value }.first
    return number.map { Candidate(sheet: line.sheet, index: line.index, distance: line.distance, number: $0) }
  }

  /// Returns a test for lines that have a number or recur.
  private func isRepeated() -> (Scalars) -> Bool {
    var counts: [Scalars: Int] = [:]
    for lines in sheets {
      for (index, line) in lines.enumerated() where !line.isBlank && line.text.count <= 80 && isApart(index, in: lines)
      {
        let folded = RunningLineFinder.fold(line.text)
        if folded.count >= 3 { counts[folded, default: 0] += 1 }
      }
    }
    let known = counts.filter { $0.value >= 3 }.sorted { ($1.value, $0.key.string) < ($0.value, $1.key.string) }
      .prefix(4).map(\.key)
    return { text in
      if number(in: text) != nil { return true }
      guard text.count <= 80 else { return false }
      let folded = RunningLineFinder.fold(text)
      return folded.count >= 3 && known.contains { RunningLineFinder.isAlike($0, folded) }
    }
  }

  /// Whether lines recur at the regular distances of pages.
  private func isRegular(_ found: [Candidate]) -> Bool {
    guard found.count >= 3 else { return false }
    var distances: [Int] = []
    for (line, next) in zip(found, found.dropFirst()) where !isNext(next, to: line) {
      distances.append(next.distance - line.distance)
    }
    distances.sort()
    guard distances.count >= 2 else { return false }
    let usual = distances[distances.count / 2]
    // A page without a running line makes a distance of two or more pages.
    let regular = distances.count { distance in
      let pages = max(1, min(4, (distance + usual / 2) / usual))
      return distance * 10 >= usual * (10 * pages - 3) && distance * 10 <= usual * (10 * pages + 4)
    }
    return usual >= 15 && regular * 4 >= distances.count * 3
  }

  /// Whether a few lines are numbered consecutively as pages are, and not as the sections of a text: indented or
  /// between dashes, and not from 1 or in the middle of a sentence.
  private func isCounted(_ found: [Candidate]) -> Bool {
    let numbers = found.compactMap(\.number)
    guard numbers.count >= 2, numbers.count == found.count,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $0 + 1 == $1 })
    else { return false }
    let printed = found.map { sheets[$0.sheet][$0.index] }
    let folded = printed.map { RunningLineFinder.fold($0.text) }
    if folded[0].count >= 3, folded.allSatisfy({ RunningLineFinder.isAlike($0, folded[0]) }) { return true }
    let isSetIn = printed.allSatisfy { line in
      PageNumber(alone: line.text) != nil
        && (line.indent >= 8 || line.text.first?.isHyphen == true || line.text.first == "—")
    }
    guard isSetIn else { return false }
    return found[0].number != 1
      || found.contains { line in
        let lines = sheets[line.sheet]
        let above = lines[..<line.index].last { !$0.isBlank }?.text
        let below = lines[(line.index + 1)...].first { !$0.isBlank }?.text.first
        return above?.endsSentence == false && below?.isLower == true
      }
  }

  /// Whether there are only blank lines between two lines of one sheet.
  private func isNext(_ line: Candidate, to last: Candidate) -> Bool {
    line.sheet == last.sheet && sheets[line.sheet][(last.index + 1)..<line.index].allSatisfy(\.isBlank)
  }

  /// Whether running lines are heads rather than feet.
  private func areHeads(_ found: [Candidate]) -> Bool {
    var votes = 0
    for line in found {
      let lines = sheets[line.sheet]
      let before = line.index - (lines[..<line.index].lastIndex { !$0.isBlank } ?? -1) - 1
      let behind = blanks(behind: line.index, in: lines)
      let isFirst = before == line.index
      let isLast = line.index + behind + 1 == lines.count
      if isFirst != isLast {
        votes += isFirst ? 1 : -1
      } else {
        votes += (before > behind ? 1 : before < behind ? -1 : 0)
      }
    }
    if votes != 0 { return votes > 0 }
    // Often the first page has no head, and nothing follows the last foot.
    guard let last = found.last else { return true }
    return sheets[last.sheet][(last.index + 1)...].contains { !$0.isBlank }
  }

  private func blanks(behind index: Int, in lines: [Line]) -> Int {
    (lines[(index + 1)...].firstIndex { !$0.isBlank } ?? lines.count) - index - 1
  }
}
