/// Reads laid-out pages: columns by position, running heads by position and repetition, notes by smaller type at the
/// foot, headings, paragraphs, verse and tables by size, space and alignment.
struct LayoutReader {
  /// The pages of the text, in the order of the file.
  private(set) var pages: [Page] = []

  /// Every line that was read, in the order of the file.
  private(set) var lines: [Line] = []

  /// The metadata on the title page.
  private(set) var front = FoundMetadata()

  private let scale: TypeScale
  private let sheets: [Sheet]
  private let isIndented: Bool
  private let isSpaced: Bool
  private let isJustified: Bool
  private let headings: [BlockFinder.HeadingStyle]
  private let widths: [Bool: Double]
  private var numberOnPage: [Int: Int] = [:]

  /// A page divided into regions, without its running lines.
  private struct Sheet {
    let page: LaidOutPage
    var regions: [Region]
    var margin: MarginFinder.Margin
  }

  /// Reads the pages of a file.
  init(_ laidOut: [LaidOutPage]) {
    let singles = laidOut.flatMap(\.singlePages)
    scale = TypeScale(pages: singles)
    let scale = self.scale
    let margins = MarginFinder(scale: scale).margins(of: singles)
    let whole = zip(singles, margins).map { page, margin in
      let gone = margin.lines.flatMap(\.runs)
      let runs = gone.isEmpty ? page.runs : page.runs.filter { !gone.contains($0) }
      let (rest, initials) = DropCap.taken(from: runs, scale: scale)
      var regions = ColumnFinder(scale: scale).regions(of: rest, page: page)
      for initial in initials { initial.put(into: &regions) }
      return Sheet(page: page, regions: regions, margin: margin)
    }
    sheets = LayoutReader.withoutCitation(whole)
    let style = LayoutReader.paragraphStyle(of: sheets, scale)
    isIndented = style.isIndented
    isSpaced = style.isSpaced
    isJustified = LayoutReader.isJustified(sheets, scale)
    widths = LayoutReader.widths(of: sheets)
    let plain = BlockFinder(scale: scale, isIndented: isIndented, isSpaced: isSpaced, isJustified: false, headings: [])
    let title = TitlePage(
      sheets.first?.regions ?? [], scale: scale, blocks: plain, width: widths[true] ?? (widths[false] ?? 0) * 1.2)
    headings = LayoutReader.headingStyles(of: sheets, without: title?.lineCount ?? 0, plain, scale)
    read(title)
  }

  /// Returns the sheets without the citations that this program's own pages print under a text.
  private static func withoutCitation(_ sheets: [Sheet]) -> [Sheet] {
    var result = sheets
    let all = sheets.indices.flatMap { sheet in
      sheets[sheet].regions.indices.flatMap { region in
        sheets[sheet].regions[region].lines.indices.map { (sheet: sheet, region: region, line: $0) }
      }
    }
    func text(_ position: (sheet: Int, region: Int, line: Int)) -> String {
      sheets[position.sheet].regions[position.region].lines[position.line].letters.lowered.string
    }
    guard let start = all.lastIndex(where: { text($0) == "cite this text" }),
      all[start...].contains(where: { text($0).hasPrefix("@") && text($0).contains("{") })
    else { return sheets }
    for position in all[start...].reversed() {
      result[position.sheet].margin.lines.append(
        result[position.sheet].regions[position.region].lines.remove(at: position.line))
    }
    for index in result.indices { result[index].regions.removeAll { $0.lines.isEmpty } }
    return result
  }

  /// Whether paragraphs are separated by an indent of the first line, by space, or by both.
  private static func paragraphStyle(of sheets: [Sheet], _ scale: TypeScale) -> (isIndented: Bool, isSpaced: Bool) {
    var indents = 0
    var spaces = 0
    for region in sheets.flatMap(\.regions) {
      let left = edge(of: region.lines, scale)
      for (above, line) in zip(region.lines, region.lines.dropFirst())
      where abs(above.size - line.size) < scale.body * 0.07 && abs(line.size - scale.body) < scale.body * 0.07 {
        let step = (line.baseline - above.baseline) / scale.leading
        let indent = (line.box.left - left) / scale.body
        let isFlush = abs(above.box.left - left) < scale.body * 0.5
        if indent > 0.7, indent < 4.5, isFlush, step < 1.5, above.bodyLetters.endsSentence { indents += 1 }
        if step > 1.28, step < 2.6, abs(indent) < 0.5, isFlush { spaces += 1 }
      }
    }
    return (indents >= 3 && indents * 2 >= spaces, spaces >= 2 && spaces > indents)
  }

  /// Whether text is justified: most lines end at the right edge.
  private static func isJustified(_ sheets: [Sheet], _ scale: TypeScale) -> Bool {
    var full = 0
    var total = 0
    for region in sheets.flatMap(\.regions) where region.lines.count >= 4 {
      let right = region.lines.map(\.box.right).max() ?? 0
      total += region.lines.count
      full += region.lines.count { right - $0.box.right < scale.body * 0.25 }
    }
    return full * 10 >= total * 6
  }

  /// The left edge of a region's lines: the leftmost position at which enough of them begin.
  private static func edge(of lines: [LaidOutLine], _ scale: TypeScale) -> Double {
    var counts: [Int: Int] = [:]
    for line in lines where !scale.isLarge(line.size) {
      counts[Int((line.box.left / scale.body * 2).rounded()), default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    let usual = counts.filter { $0.value * 6 >= total }.keys.min()
    let lefts = lines.map(\.box.left)
    guard let usual else { return lefts.min() ?? 0 }
    let near = lefts.filter { abs($0 / scale.body * 2 - Double(usual)) <= 1 }
    return near.min() ?? 0
  }

  /// The usual widths of regions; by whether a region runs across the page.
  private static func widths(of sheets: [Sheet]) -> [Bool: Double] {
    var found: [Bool: [Double]] = [:]
    for region in sheets.flatMap(\.regions) where region.lines.count >= 4 {
      let left = region.lines.map(\.box.left).min() ?? 0
      let right = region.lines.map(\.box.right).max() ?? 0
      found[region.column == 0, default: []].append(right - left)
    }
    return found.mapValues { widths in widths.sorted()[widths.count / 2] }
  }

  private static func headingStyles(
    of sheets: [Sheet], without titling: Int, _ blocks: BlockFinder, _ scale: TypeScale
  ) -> [BlockFinder.HeadingStyle] {
    let lines = sheets.flatMap { $0.regions.flatMap(\.lines) }.dropFirst(titling)
    let styles = Set(lines.filter { blocks.isHeading([$0]) }.map { BlockFinder.HeadingStyle($0, scale: scale) })
    return styles.sorted { ($0.size, $0.isBold ? 1 : 0) > ($1.size, $1.isBold ? 1 : 0) }
  }

  /// The edges of a region's text.
  private func measure(of region: Region) -> BlockFinder.Measure {
    let left = LayoutReader.edge(of: region.lines, scale)
    let own = region.lines.map(\.box.right).max() ?? left
    return BlockFinder.Measure(left: left, right: max(own, left + (widths[region.column == 0] ?? 0)))
  }

  /// Turns the sheets into pages.
  private mutating func read(_ title: TitlePage?) {
    var carried: Set<Scalars> = []
    let finder = FootFinder(scale: scale)
    let blocks = BlockFinder(
      scale: scale, isIndented: isIndented, isSpaced: isSpaced, isJustified: isJustified, headings: headings)
    var isOpen = false
    var lastNumber: Int?
    for (index, sheet) in sheets.enumerated() {
      var page = Page()
      page.number = sheet.margin.number
      // A note may be printed a page after its reference, for want of room, or a page before it.
      let own = LayoutReader.references(in: sheet.regions)
      let next = index + 1 < sheets.count ? LayoutReader.references(in: sheets[index + 1].regions) : []
      let references = own.union(carried).union(next)
      carried = own
      for line in sheet.margin.lines { page.runningLines += written([line], on: sheet) }
      var skipped = index == 0 ? title?.lineCount ?? 0 : 0
      if skipped > 0, let title {
        front = title.front
        front.lines = title.lines.flatMap { written([$0], on: sheet, isPlain: true) }
      }
      for region in sheet.regions {
        var region = region
        let titling = min(skipped, region.lines.count)
        region.lines.removeFirst(titling)
        skipped -= titling
        guard !region.lines.isEmpty else { continue }
        let measure = self.measure(of: region)
        let start = region.isLast ? finder.start(in: region.lines, references: references, isOpen: isOpen) : nil
        let text = [LaidOutLine](region.lines[..<(start ?? region.lines.count)])
        add(blocks, text, measure, to: &page, on: sheet)
        guard let start else {
          if region.isLast { isOpen = false }
          continue
        }
        let foot = [LaidOutLine](region.lines[start...])
        let notes = finder.notes(of: foot, left: measure.left, expected: lastNumber.map { $0 + 1 })
        for note in notes { page.notes.append(written(note, on: sheet)) }
        lastNumber = page.notes.last?.first.flatMap { NoteMark.opening($0.text)?.mark.number } ?? lastNumber
        isOpen = true
      }
      page.whole = page.body + page.notes.flatMap { $0 }
      pages.append(page)
    }
  }

  /// The footnote references in the text of a page: raised numbers and symbols, and those in brackets.
  private static func references(in regions: [Region]) -> Set<Scalars> {
    var found: Set<Scalars> = []
    for line in regions.flatMap(\.lines) {
      for run in line.runs.dropFirst() where LineWriter.isRaised(run, in: line) {
        if let raised = LineWriter.raised(run.text) { found.insert(raised) }
      }
      for token in line.letters.tokens.map(\.letters) where token.count > 1 {
        if let low = token.lastIndex(of: "["), low > 0, token.last == "]" || token.dropLast().last == "]",
          let raised = LineWriter.raised(Scalars(token[low...].filter(\.isDigit)))
        {
          found.insert(raised)
        }
        let scalars = Scalars(token.reversed().prefix { NoteMark.symbols.contains($0) || [".", ","].contains($0) })
          .filter { NoteMark.symbols.contains($0) }
        if !scalars.isEmpty, scalars.count < token.count { found.insert(scalars) }
      }
    }
    return found
  }

  /// Adds the blocks of a region to a page.
  private mutating func add(
    _ finder: BlockFinder, _ text: [LaidOutLine], _ measure: BlockFinder.Measure, to page: inout Page, on sheet: Sheet
  ) {
    var isFirst = true
    for piece in TableFinder(scale: scale).pieces(of: text) {
      let found =
        switch piece {
        case .lines(let lines): finder.blocks(of: lines, in: measure)
        case .rows(let rows): rows.map { BlockFinder.Found(cells: $0) }
        }
      for (index, block) in found.enumerated() {
        var lines =
          block.cells.isEmpty
          ? written(block.lines, on: sheet, isPlain: block.kind?.isHeading == true) : [row(block.cells, on: sheet)]
        if !page.body.isEmpty, let first = lines.first {
          page.body.append(Line(number: first.number, column: 1, indent: 0, text: []))
        }
        for position in lines.indices {
          let next = position + 1 < block.lines.count ? block.lines[position + 1] : nil
          lines[position].layout?.kind = block.kind
          lines[position].layout?.isIndented = position == 0 && block.isIndented
          lines[position].layout?.startsColumn = position == 0 && isFirst && index == 0
          if block.kind != .row {
            lines[position].layout?.isShort =
              next.map { finder.isShort(block.lines[position], before: $0, in: measure, by: 1.2) }
              ?? (measure.right - block.lines[position].box.right > scale.body * 4)
          }
        }
        page.body += lines
        isFirst = false
      }
    }
  }

  /// Returns the cells of a row as one line, with wide gaps between them.
  private mutating func row(_ cells: [[LaidOutLine]], on sheet: Sheet) -> Line {
    let count = lines.count
    let texts = cells.map { cell in Scalars(written(cell, on: sheet).map(\.text).joined(separator: [" "])) }
    var row = lines[count]
    lines.removeLast(lines.count - count)
    // An empty cell is marked by a character, so that it is not lost in the gap.
    row.text = Scalars(texts.map { $0.isEmpty ? LineWriter.emptyCell : $0 }.joined(separator: [" ", " ", " "]))
    lines.append(row)
    return row
  }

  /// Returns laid-out lines as lines of text, numbered after those read before.
  private mutating func written(_ set: [LaidOutLine], on sheet: Sheet, isPlain: Bool = false) -> [Line] {
    var writer = LineWriter(scale: scale, isPlain: isPlain)
    var result: [Line] = []
    for (line, text) in zip(set, writer.write(set)) where !text.isEmpty {
      let page = sheet.page
      numberOnPage[page.number, default: 0] += 1
      var layout = LineLayout(
        page: page.number,
        box: Box(
          left: (line.box.left + page.origin) / page.fullWidth, top: line.box.top / max(1, page.height),
          right: (line.box.right + page.origin) / page.fullWidth, bottom: line.box.bottom / max(1, page.height)))
      layout.aspect = page.height / page.fullWidth
      layout.isScanned = line.runs.contains { $0.confidence != nil }
      layout.lineOnPage = numberOnPage[page.number] ?? 1
      let made = Line(number: lines.count + 1, column: 1, indent: 0, text: text, layout: layout)
      lines.append(made)
      result.append(made)
    }
    return result
  }
}
