/// Puts the raised signs found in the picture of a page into its words, in the place of what an OCR program made of them.
struct RaisedMarks {
  /// The boxes of the calls, and of the marks that notes begin with.
  private(set) var calls: [Box] = []
  private(set) var openings: [Box] = []

  /// Takes note of an element that `RaisedSigns` wrote.
  mutating func add(_ box: Box, class name: String) {
    if name == RaisedSigns.callClass { calls.append(box) } else { openings.append(box) }
  }

  /// Puts the signs into the words of their page.
  func apply(to page: inout LaidOutPage) {
    // From right to left, so that a word with two marks keeps the places of its letters.
    for call in calls.sorted(by: { $0.left > $1.left }) {
      let word = RaisedMarks.nearest(to: call, in: page) { $0.left <= call.left ? call.left - $0.right : .infinity }
      guard let word else { continue }
      RaisedMarks.put(call, into: &page.runs[word])
    }
    for opening in openings {
      let word = RaisedMarks.nearest(to: opening, in: page) {
        $0.right > opening.left ? $0.left - opening.right : .infinity
      }
      guard let word else { continue }
      RaisedMarks.put(opening, before: &page.runs[word])
    }
  }

  /// The nearest word on whose line a sign stands.
  private static func nearest(to sign: Box, in page: LaidOutPage, gap: (Box) -> Double) -> Int? {
    var best: (index: Int, gap: Double)?
    for (index, run) in page.runs.enumerated() {
      let rise = run.baseline - sign.bottom
      guard rise > sign.height * 0.15, rise < sign.height * 1.9 else { continue }
      let gap = max(0, gap(run.box))
      if gap < sign.height * 1.6, gap < best?.gap ?? .infinity { best = (index, gap) }
    }
    return best?.index
  }

  /// For each sign of a word its middle, as its place on the page.
  private static func middles(of run: TextRun) -> [Double] {
    let whole = max(0.1, LetterWidths.width(of: run.text))
    return run.text.indices.map { index in
      let before = LetterWidths.width(of: Letters(run.text[..<index]))
      let own = LetterWidths.width(of: Letters(run.text[...index]))
      return run.box.left + (before + own) / 2 / whole * run.box.width
    }
  }

  /// The mark as it is written: the figures that were read, or the sign for one that cannot be read.
  private static func mark(_ read: Letters) -> Letters {
    let figures = read.count <= 3 && read.allSatisfy(\.isDigit) ? LineWriter.raised(read) : nil
    return figures ?? [NoteMark.unreadable]
  }

  private static func put(_ call: Box, into run: inout TextRun) {
    let text = run.text
    let middles = middles(of: run)
    var low = middles.firstIndex { $0 > call.left } ?? text.count
    var high = middles.firstIndex { $0 > call.right } ?? text.count
    // A sign within the word's box is one of those that were read.
    if low == high, (call.left + call.right) / 2 < run.box.right, high == text.count { low = high - 1 }
    while low > 1, NoteMark.oddities.contains(text[low - 1]) || NoteMark.signs.contains(text[low - 1]) { low -= 1 }
    while low < high, text[low] == "," || text[low] == "." || text[low] == ";" { low += 1 }
    while high < text.count, !text[high].isLetter, text[high] != ",", text[high] != "." { high += 1 }
    let read = Letters(text[low..<high])
    guard low > 0, !text[high...].hasLetter, read.count(where: \.isLetter) <= 2 else { return }
    // `4th` is no call.
    if text[low - 1].isDigit, read.hasLetter { return }
    run.text = text[..<low] + mark(read) + text[high...]
  }

  private static func put(_ opening: Box, before run: inout TextRun) {
    let text = run.text
    var high = middles(of: run).firstIndex { $0 > opening.right } ?? text.count
    // A capital with a small letter behind it begins the first word.
    while high > 0, text[high - 1].isLetter, high == text.count || !text[high].isUpper || high > 1 { high -= 1 }
    if high == 0, let first = text.first, opening.right > run.box.left,
      NoteMark.oddities.contains(first) || first.isDigit || NoteMark.signs.contains(first)
    {
      high = 1
    }
    run.text = mark(Letters(text[..<high])) + text[high...]
  }
}
