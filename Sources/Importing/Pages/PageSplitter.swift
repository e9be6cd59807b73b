/// Splits the lines of the input into pages.
///
/// Form feeds are certain breaks, as is a single blank at the start of a line where a form feed was lost; then columns,
/// and runs of blank lines. A piece twice as long as the others hides a break, which may be any of its blank lines.
struct PageSplitter {
  /// Splits lines into pieces, most of them pages.
  func pieces(of lines: [Line]) -> Pieces {
    var sheets = sheets(of: lines)
    let splitter = ColumnSplitter()
    let gutters = sheets.compactMap { splitter.gutter(of: $0) }
    let hasColumns = gutters.count * 2 >= sheets.count && !gutters.isEmpty
    if hasColumns {
      let usual = gutters.sorted()[gutters.count / 2]
      sheets = sheets.flatMap { splitter.columns(of: $0, usual: usual) }
    } else {
      sheets = cutAtBlankRuns(RunningLineSplitter(sheets: sheets).cut())
    }
    var hasWholePages = true
    if sheets.count == 1 {
      if let cut = cutAtBrokenSentences(sheets[0]) {
        sheets = cut
      } else if let cut = cutAtNotes(sheets[0]) {
        sheets = cut
        hasWholePages = false
      }
    }
    let trimmed = sheets.map(\.trimmed).filter { !$0.isEmpty }
    guard trimmed.count > 1 else { return Pieces(pieces: trimmed, cuts: [], isPaged: false) }
    guard hasWholePages else { return Pieces(pieces: trimmed, cuts: [], isPaged: true, hasWholePages: false) }
    return Pieces(
      pieces: trimmed, cuts: hasColumns ? [] : hiddenCuts(in: trimmed), isPaged: true)
  }

  /// Splits lines at form feeds, or at single blanks in their place.
  private func sheets(of lines: [Line]) -> [[Line]] {
    let feeds = lines.indices.filter { lines[$0].followsFormFeed }
    if !feeds.isEmpty { return cut(lines, before: feeds) }
    // In indented paragraphs the blank is added to the indent.
    var indents: [Int: Int] = [:]
    for line in lines where !line.isBlank && line.indent > 1 { indents[line.indent, default: 0] += 1 }
    let usual = indents.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    let singles = lines.indices.filter { index in
      guard !lines[index].isBlank else { return false }
      return lines[index].indent == 1 || usual.map { lines[index].indent == $0 + 1 } == true
    }
    let neighbours = zip(singles, singles.dropFirst()).count { $1 - $0 < 8 }
    guard singles.count >= 2, neighbours * 4 <= singles.count, lines.count / singles.count >= 12,
      singles.contains(where: { lines[$0].indent == 1 })
    else { return [lines] }
    var flush = lines
    for index in singles { flush[index].indent -= 1 }
    return cut(flush, before: singles)
  }

  /// Splits lines at runs of three blank lines or more, when the pieces are about equally long.
  private func cutAtBlankRuns(_ sheets: [[Line]]) -> [[Line]] {
    var pieces: [[Line]] = []
    for sheet in sheets {
      let trimmed = sheet.trimmed
      var starts: [Int] = []
      var blanks = 0
      for (index, line) in trimmed.enumerated() {
        if line.isBlank {
          blanks += 1
        } else {
          if blanks >= 3 { starts.append(index) }
          blanks = 0
        }
      }
      pieces += cut(trimmed, before: starts)
    }
    pieces = pieces.map(\.trimmed).filter { !$0.isEmpty }
    guard pieces.count >= 4, pieces.count > sheets.count else { return sheets }
    let lengths = pieces.map(\.count).sorted()
    let usual = lengths[lengths.count / 2]
    let regular = lengths.count { length in
      length * 10 >= usual * 8 && length * 10 <= usual * 12 || length * 10 >= usual * 17 && length * 10 <= usual * 23
    }
    return usual >= 12 && regular * 10 >= pieces.count * 7 ? pieces : sheets
  }

  /// Splits lines at blank lines inside sentences, when their distances are multiples of a page's length.
  private func cutAtBrokenSentences(_ lines: [Line]) -> [[Line]]? {
    let measure = lines.width(at: 0.9)
    var starts: [Int] = []
    for index in lines.indices.dropFirst(2) where !lines[index].isBlank && lines[index - 1].isBlank {
      guard let above = lines[..<index].last(where: { !$0.isBlank }), above.indent < 2, lines[index].indent < 2,
        above.width * 4 >= measure * 3,
        above.text.last?.isLetter == true || above.text.last?.isHyphen == true
          || above.text.last == ",",
        lines[index].text.first?.isLetter == true
      else { continue }
      starts.append(index)
    }
    guard starts.count >= 5 else { return nil }
    let distances = zip(starts, starts.dropFirst()).map { $1 - $0 }
    var best: (page: Int, regular: Int)?
    for page in 18...70 {
      let regular = distances.count { distance in
        let pages = (distance + page / 2) / page
        return (1...3).contains(pages) && abs(distance - pages * page) <= 1 + pages
      }
      if regular > best?.regular ?? 0 { best = (page, regular) }
    }
    guard let best, best.regular * 10 >= distances.count * 8,
      distances.count(where: { abs($0 - best.page) <= 2 }) * 3 >= distances.count
    else { return nil }
    return cut(lines, before: starts)
  }

  /// Splits lines after notes that interrupt a sentence: there a page ended.
  private func cutAtNotes(_ lines: [Line]) -> [[Line]]? {
    let blocks = lines.blocks
    let widths = blocks.filter { $0.count >= 3 }.map { $0.width(at: 1) }.sorted()
    guard blocks.count >= 4, !widths.isEmpty else { return nil }
    let measure = widths[widths.count / 2]
    let isMarked = blocks.indices.map { index in
      guard index > 0, let mark = NoteMark.opening(blocks[index][0].text)?.mark, blocks[index][0].indent < 2 else {
        return false
      }
      let above = [Line](blocks[max(0, index - 6)..<index].joined().suffix(80))
      return switch mark {
      case .number(let number): NoteFinder.refers(above, to: number)
      case .symbol(let symbol): NoteFinder.refers(above, to: symbol)
      case .misread: false
      }
    }
    let isNote = blocks.indices.map { index in
      isMarked[index]
        || index > 0 && blocks[index].allSatisfy { $0.indent < 2 } && blocks[index].width(at: 1) >= measure + 3
    }
    // If all other lines keep to the measure, longer ones are a note anywhere.
    let isRegular = widths.count >= 6 && widths.count { $0 > measure - 4 && $0 <= measure + 1 } * 10 >= widths.count * 7
    var ends: [Line] = []
    for index in blocks.indices.dropLast() where isNote[index] && !isNote[index + 1] {
      var first = index
      while first > 1, isNote[first - 1] { first -= 1 }
      guard let above = blocks[first - 1].last?.text, let below = blocks[index + 1].first?.text.first,
        isRegular || isMarked[first] || below.isLower && (above.last?.isHyphen == true || !above.endsSentence),
        let end = blocks[index].last
      else { continue }
      ends.append(end)
    }
    guard !ends.isEmpty else { return nil }
    let marks = Set(ends)
    return cut(lines, before: lines.indices.filter { $0 > 0 && marks.contains(lines[$0 - 1]) })
  }

  private func cut(_ lines: [Line], before starts: [Int]) -> [[Line]] {
    var pieces: [[Line]] = []
    var low = 0
    for start in starts where start > low {
      pieces.append([Line](lines[low..<start]))
      low = start
    }
    pieces.append([Line](lines[low...]))
    return pieces
  }

  /// The breaks that pieces too long for a page must hide.
  private func hiddenCuts(in pieces: [[Line]]) -> [Pieces.Cut] {
    let lengths = pieces.map(\.count).sorted()
    guard pieces.count >= 4 else { return [] }
    // Most pieces are single pages: the median of the shorter two thirds is a page.
    let page = lengths[lengths.count / 3]
    guard page >= 15 else { return [] }
    var cuts: [Pieces.Cut] = []
    for (index, piece) in pieces.enumerated() where piece.count * 100 >= page * 135 {
      let parts = max(2, Int((Double(piece.count) / Double(page)).rounded()))
      for part in 1..<parts {
        // Pages of equal length; or, in a piece shorter than two pages, a full page and the text's short last page.
        let isShort = piece.count * 10 < page * 17
        let ideals = isShort ? [page, piece.count - page] : [piece.count * part / parts]
        let reach = isShort ? 3 : max(6, page / 3)
        let candidates = piece.indices.filter { line in
          piece[line].isBlank && line > 0 && !piece[line - 1].isBlank && ideals.contains { abs(line - $0) <= reach }
        }
        guard !candidates.isEmpty else { continue }
        cuts.append(Pieces.Cut(piece: index, candidates: candidates, ideals: ideals))
      }
    }
    return cuts
  }
}
