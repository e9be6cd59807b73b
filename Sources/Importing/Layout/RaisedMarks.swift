/// Puts the raised characters found in the pictures of pages into the words, in place of what OCR read there.
struct RaisedMarks {
  /// The boxes of the raised characters of a page: footnote references, and the marks that notes begin with.
  private struct Glyphs {
    var references: [Box] = []
    var openings: [Box] = []
  }

  private var glyphs: [Int: Glyphs] = [:]

  /// Records a raised character on the last page, if an element is one that `RaisedGlyphs` wrote.
  mutating func add(_ attributes: [String: String], on pages: [LaidOutPage]) {
    guard let name = attributes["class"], let title = attributes["title"],
      name == RaisedGlyphs.referenceClass || name == RaisedGlyphs.openingClass, let page = pages.last,
      let box = HOCRPages.box(title)
    else { return }
    let size = HOCRPages.values("size", in: title)
    guard size.count == 2, size[0] > 0, size[1] > 0 else { return }
    // The picture may have another resolution than the one the words were read from.
    let (across, down) = (page.width / size[0], page.height / size[1])
    let own = Box(left: box.left * across, top: box.top * down, right: box.right * across, bottom: box.bottom * down)
    if name == RaisedGlyphs.referenceClass {
      glyphs[pages.count - 1, default: Glyphs()].references.append(own)
    } else {
      glyphs[pages.count - 1, default: Glyphs()].openings.append(own)
    }
  }

  /// Returns the pages with the raised characters in their words.
  func applied(to pages: [LaidOutPage]) -> [LaidOutPage] {
    var pages = pages
    for (index, glyphs) in glyphs.sorted(by: { $0.key < $1.key }) {
      // All raised characters of this page are known from the picture: other doubtful symbols are specks.
      pages[index].runs.removeAll { ($0.confidence ?? 100) < 30 && NoteMark.symbols.isSuperset(of: $0.text) }
      RaisedMarks.apply(glyphs, to: &pages[index])
    }
    return pages
  }

  private static func apply(_ glyphs: Glyphs, to page: inout LaidOutPage) {
    // From right to left, so that the positions of letters stay right in a word with two marks.
    for reference in glyphs.references.sorted(by: { $0.left > $1.left }) {
      let word = nearest(to: reference, in: page) { $0.left <= reference.left ? reference.left - $0.right : .infinity }
      guard let word else { continue }
      put(reference, into: &page.runs[word])
    }
    for opening in glyphs.openings {
      // Symbols that OCR read in specks before the mark, or in the mark itself.
      page.runs.removeAll { run in
        run.box.right < opening.right + opening.width && run.baseline > opening.top
          && run.baseline < opening.bottom + opening.height * 1.9 && (run.confidence ?? 100) < 60
          && run.box.right > opening.left - opening.height * 4
          && !run.text.contains { $0.isLetter || $0.isDigit }
      }
      let word = nearest(to: opening, in: page) { $0.right > opening.left ? $0.left - opening.right : .infinity }
      guard let word else { continue }
      put(opening, before: &page.runs[word])
    }
  }

  /// The nearest word on the line of a raised character.
  private static func nearest(to glyph: Box, in page: LaidOutPage, gap: (Box) -> Double) -> Int? {
    var best: (index: Int, gap: Double)?
    for (index, run) in page.runs.enumerated() {
      let rise = run.baseline - glyph.bottom
      guard rise > glyph.height * 0.15, rise < max(glyph.height * 1.9, run.size * 0.7) else { continue }
      let gap = max(0, gap(run.box))
      if gap < max(glyph.height * 1.6, run.size * 0.6), gap < best?.gap ?? .infinity { best = (index, gap) }
    }
    return best?.index
  }

  /// For each character of a word the horizontal position of its middle.
  private static func middles(of run: TextRun) -> [Double] {
    let whole = max(0.1, LetterWidths.width(of: run.text))
    return run.text.indices.map { index in
      let before = LetterWidths.width(of: Scalars(run.text[..<index]))
      let own = LetterWidths.width(of: Scalars(run.text[...index]))
      return run.box.left + (before + own) / 2 / whole * run.box.width
    }
  }

  private static let dashes = Set(Scalars("—–-"))

  /// Characters that may follow a reference, and that no raised figure is misread as.
  private static let closing = dashes.union(Scalars(",.;:)]"))

  /// The mark as it is written: the figures that were read, or the sign for an unreadable one.
  private static func mark(_ read: Scalars) -> Scalars {
    let figures = read.count <= 3 && read.allSatisfy(\.isDigit) ? LineWriter.raised(read) : nil
    return figures ?? [NoteMark.unreadable]
  }

  private static func put(_ reference: Box, into run: inout TextRun) {
    let text = run.text
    let middles = middles(of: run)
    var low = middles.firstIndex { $0 > reference.left } ?? text.count
    var high = middles.firstIndex { $0 > reference.right } ?? text.count
    // A raised character inside the word's box is one of the letters that were read.
    if low == high, (reference.left + reference.right) / 2 < run.box.right, high == text.count { low = high - 1 }
    while low > 1, NoteMark.oddities.contains(text[low - 1]) || NoteMark.symbols.contains(text[low - 1]) { low -= 1 }
    while low < high, text[low] == "," || text[low] == "." || text[low] == ";" { low += 1 }
    while high < text.count, !text[high].isLetter, !closing.contains(text[high]) { high += 1 }
    let read = Scalars(text[low..<high])
    // Letters after it belong to the next word, which a dash may join to this one.
    let isAtEnd = !text[high...].hasLetter || high < text.count && dashes.contains(text[high])
    guard low > 0, isAtEnd, read.count(where: \.isLetter) <= 2 else { return }
    // `4th` has no reference.
    if text[low - 1].isDigit, read.hasLetter { return }
    run.text = text[..<low] + mark(read) + text[high...]
  }

  private static func put(_ opening: Box, before run: inout TextRun) {
    let text = run.text
    var high = middles(of: run).firstIndex { $0 > opening.right } ?? text.count
    // A capital before a lower-case letter begins the first word.
    while high > 0, text[high - 1].isLetter, high == text.count || !text[high].isUpper || high > 1 { high -= 1 }
    if high == 0, let first = text.first, opening.right > run.box.left,
      NoteMark.oddities.contains(first) || first.isDigit || NoteMark.symbols.contains(first)
    {
      high = 1
    }
    run.text = mark(Scalars(text[..<high])) + text[high...]
  }
}
