/// Finds running heads, running feet and page numbers.
///
/// They are lines at the head or foot of a page that recur on three pages, with digits ignored and one misread letter
/// in five allowed; and lines that hold only a number, when enough pages have one.
struct RunningLineFinder {
  /// The recurring heads and feet, as their letters in lower case.
  private var heads: [Scalars] = []
  private var feet: [Scalars] = []
  private var hasNumberHeads = false
  private var hasNumberFeet = false

  /// Learns the running lines from the pages that are certain.
  init(pages: [[Line]]) {
    let tops = pages.compactMap { $0.first { !$0.isBlank } }
    let bottoms = pages.compactMap { page in page.count > 1 ? page.last { !$0.isBlank } : nil }
    let needed = min(3, max(2, pages.count / 2))
    guard pages.count >= 2 else { return }
    hasNumberHeads =
      tops.count { PageNumber(alone: $0.text) != nil } >= needed
      || RunningLineFinder.arePageNumbers(pages.map { page in page.first { !$0.isBlank } })
    hasNumberFeet =
      bottoms.count { PageNumber(alone: $0.text) != nil } >= needed
      || RunningLineFinder.arePageNumbers(pages.map { page in page.last { !$0.isBlank } })
    // A head may follow below a line with a number.
    let seconds = hasNumberHeads ? pages.compactMap { page in page.filter { !$0.isBlank }.dropFirst().first } : []
    heads = recurring(tops.map(\.text) + seconds.map(\.text), needed: max(3, needed))
    feet = recurring(bottoms.map(\.text), needed: max(3, needed))
    if pages.count < 6 {
      let few = recurring(tops.map(\.text).filter { $0.contains(where: \.isDigit) }, needed: 2)
      heads += few.filter { !heads.contains($0) }
    }
  }

  /// Whether lines that hold only a number are page numbers, where few pages have one.
  private static func arePageNumbers(_ lines: [Line?]) -> Bool {
    lines.enumerated().contains { index, line in
      guard let line, let number = PageNumber(alone: line.text)?.value else { return false }
      if index > 0, number == index + 1 || line.indent >= 10 { return true }
      guard line.text.count >= 3, let first = line.text.first, let last = line.text.last else { return false }
      let dashes: Set<Unicode.Scalar> = ["-", "—", "–"]
      return dashes.contains(first) && dashes.contains(last)
    }
  }

  /// Returns a page with its running lines and page numbers separated.
  ///
  /// - Parameters:
  ///   - lines: The lines of the page.
  ///   - isFirst: Whether it is the first of the input, which may begin with the title that later pages repeat.
  func page(of lines: [Line], isFirst: Bool) -> Page {
    var page = Page()
    var rest = lines.trimmed
    for _ in 0..<2 {
      guard let top = rest.first, rest.count > 1 else { break }
      let number = hasNumberHeads ? PageNumber(alone: top.text) : nil
      let isHead = (!isFirst || (printedNumber(in: top.text) ?? 0) > 1) && runs(top.text, among: heads)
      guard number != nil || isHead || isRunning(top, isFirst: isFirst) else { break }
      page.number = number?.value ?? printedNumber(in: top.text) ?? page.number
      page.runningLines.append(top)
      rest = [Line](rest.dropFirst()).trimmed
    }
    for _ in 0..<2 {
      guard let bottom = rest.last, rest.count > 1 || hasNumberFeet else { break }
      let number = hasNumberFeet ? PageNumber(alone: bottom.text) : nil
      guard number != nil || runs(bottom.text, among: feet) else { break }
      page.number = page.number ?? number?.value ?? printedNumber(in: bottom.text)
      page.runningLines.append(bottom)
      rest = [Line](rest.dropLast()).trimmed
    }
    page.body = rest
    return page
  }

  /// Whether a line is laid out as a running head, when others were found: a number at one end, a wide gap, and words.
  private func isRunning(_ line: Line, isFirst: Bool) -> Bool {
    guard !isFirst, !heads.isEmpty, printedNumber(in: line.text) != nil else { return false }
    var blanks = 0
    for scalar in line.text {
      blanks = scalar.isBlank ? blanks + 1 : 0
      if blanks >= 5 { return true }
    }
    return false
  }

  private func runs(_ text: Scalars, among known: [Scalars]) -> Bool {
    let folded = RunningLineFinder.fold(text)
    return folded.count >= 3 && known.contains { RunningLineFinder.isAlike($0, folded) }
  }

  /// The number at the beginning or the end of a head.
  private func printedNumber(in text: Scalars) -> Int? {
    let tokens = text.tokens
    guard let first = tokens.first, let last = tokens.last else { return nil }
    for token in [first.letters, last.letters] {
      let bare = Scalars(token.core)
      if bare.contains(where: \.isDigit), let number = PageNumber(bare) { return number.value }
    }
    if tokens.count > 1 {
      for token in [first.letters, last.letters] where token.allSatisfy(\.isLower) {
        if let number = PageNumber(token) { return number.value }
      }
    }
    return nil
  }

  /// The texts that occur at least a number of times.
  private func recurring(_ texts: [Scalars], needed: Int) -> [Scalars] {
    var groups: [(text: Scalars, count: Int)] = []
    for text in texts {
      let folded = RunningLineFinder.fold(text)
      guard folded.count >= 3, folded.count <= 80 else { continue }
      if let index = groups.firstIndex(where: { RunningLineFinder.isAlike($0.text, folded) }) {
        groups[index].count += 1
      } else if groups.count < 200 {
        // Beyond 200 different texts no more are recorded.
        groups.append((folded, 1))
      }
    }
    return groups.filter { $0.count >= needed }.map(\.text)
  }

  /// Returns the letters of a head in lower case, without its page number.
  static func fold(_ text: Scalars) -> Scalars {
    text.tokens.filter { !($0.letters.contains(where: \.isDigit) && PageNumber(Scalars($0.letters.core)) != nil) }
      .flatMap { $0.letters }.filter(\.isLetter).lowered
  }

  /// Whether two heads differ in at most one letter in five.
  static func isAlike(_ left: Scalars, _ right: Scalars) -> Bool {
    let limit = max(left.count, right.count) / 5
    guard abs(left.count - right.count) <= limit else { return false }
    return left == right || left.distance(to: right, atMost: limit) != nil
  }
}

extension Scalars {
  /// The edit distance (Levenshtein) to another text.
  ///
  /// - Returns: `nil` when it is more than the limit.
  func distance(to other: Scalars, atMost limit: Int) -> Int? {
    guard abs(count - other.count) <= limit else { return nil }
    var last = Array<Int>(0...other.count)
    for (i, scalar) in enumerated() {
      var row = [i + 1]
      row.reserveCapacity(other.count + 1)
      for (j, otherScalar) in other.enumerated() {
        row.append(Swift.min(last[j] + (scalar == otherScalar ? 0 : 1), last[j + 1] + 1, row[j] + 1))
      }
      if (row.min() ?? 0) > limit { return nil }
      last = row
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
