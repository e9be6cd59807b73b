/// Groups the lines of a column into blocks: headings by size and weight, paragraphs by space and indent, verse by line
/// ends, quotations by their margin, list items by their marks.
struct BlockFinder {
  let scale: TypeScale

  /// Whether first lines of paragraphs are indented.
  let isIndented: Bool

  /// Whether paragraphs are separated by space.
  let isSpaced: Bool

  /// Whether text is justified, so that a line that ends early is meant to.
  let isJustified: Bool

  /// The styles of headings, the highest level first.
  let headings: [HeadingStyle]

  /// The type a heading is set in.
  struct HeadingStyle: Hashable, Sendable {
    let size: Int
    let isBold: Bool

    init(_ line: LaidOutLine, scale: TypeScale) {
      size = Int((line.size / scale.body * 12).rounded())
      isBold = line.isBold && !scale.isBold
    }
  }

  /// A block of lines.
  struct Found {
    var lines: [LaidOutLine]
    var kind: Block.Kind?
    var isIndented = false

    /// The cells of a row of a table, each as its lines.
    var cells: [[LaidOutLine]] = []

    init(lines: [LaidOutLine], kind: Block.Kind? = nil, isIndented: Bool = false) {
      self.lines = lines
      self.kind = kind
      self.isIndented = isIndented
    }

    /// A row of a table.
    init(cells: [[LaidOutLine]]) {
      self.init(lines: cells.flatMap { $0 }, kind: .row)
      self.cells = cells
    }
  }

  /// The left and right edge of a column's text.
  struct Measure {
    let left: Double
    let right: Double
  }

  /// Splits a column into blocks.
  func blocks(of lines: [LaidOutLine], in measure: Measure) -> [Found] {
    var found: [Found] = []
    for (index, line) in lines.enumerated() {
      let startsItem = isItem(line, after: found.last, in: measure)
      let begins = index == 0 || startsItem || isCut(lines[index - 1], line, in: measure, block: found.last)
      if begins {
        let indent = line.box.left - measure.left
        found.append(
          Found(
            lines: [line], kind: startsItem ? itemKind(line) : nil,
            isIndented: indent > scale.body * 0.7 && indent < scale.body * 4.5))
      } else {
        found[found.count - 1].lines.append(line)
      }
    }
    for index in found.indices {
      let above = index > 0 ? found[index - 1].lines.last : nil
      let below = index + 1 < found.count ? found[index + 1].lines.first : nil
      judge(&found[index], above: above, below: below, in: measure)
    }
    return found
  }

  /// Whether a line begins a new block.
  private func isCut(_ above: LaidOutLine, _ line: LaidOutLine, in measure: Measure, block: Found?) -> Bool {
    let size = max(above.size, line.size)
    if abs(above.size - line.size) > size * 0.07 { return true }
    if above.isBold != line.isBold, !scale.isBold { return true }
    let step = (line.baseline - above.baseline) / (scale.leading * min(line.size, above.size) / scale.body)
    if step > 1.28 || step < 0 { return true }
    if block?.kind?.isItem == true { return line.box.left <= (block?.lines[0].box.left ?? 0) - scale.body * 0.5 }
    let indent = line.box.left - measure.left
    let aboveIndent = above.box.left - measure.left
    if isIndented, indent > scale.body * 0.7, indent < scale.body * 4.5, abs(aboveIndent) < scale.body * 0.5 {
      return true
    }
    // The left margin changes: a quotation begins or ends.
    if let block, BlockFinder.startsWithDash(block.lines[0]) { return false }
    if abs(indent - aboveIndent) > scale.body * 1.2, let block, block.lines.count > 1 || indent > aboveIndent {
      return true
    }
    if !isIndented, !isSpaced, above.bodyLetters.endsSentence, isShort(above, before: line, in: measure, by: 2) {
      return true
    }
    return false
  }

  /// Whether the first word of the next line would have fitted on a line.
  func isShort(_ line: LaidOutLine, before next: LaidOutLine, in measure: Measure, by room: Double = 0.8) -> Bool {
    measure.right - line.box.right - next.firstWordWidth > scale.body * room
  }

  private func isItem(_ line: LaidOutLine, after last: Found?, in measure: Measure) -> Bool {
    guard !isHeading([line]), let mark = ListMark(line.letters) else { return false }
    switch mark {
    case .bullet: return true
    case .number(let number):
      if number == 1 { return true }
      guard let last, last.kind == .numberItem, case .number(let before)? = ListMark(last.lines[0].letters) else {
        return false
      }
      return number == before + 1
    }
  }

  private func itemKind(_ line: LaidOutLine) -> Block.Kind {
    if case .number? = ListMark(line.letters) { .numberItem } else { .bulletItem }
  }

  /// Whether lines are set in large or bold type, as headings are.
  func isHeading(_ lines: [LaidOutLine]) -> Bool {
    guard let first = lines.first, lines.count <= 4, lines.allSatisfy({ $0.letters.hasLetter }) || lines.count == 1,
      first.letters.contains(where: { $0.isLetter || $0.isDigit })
    else { return false }
    if lines.allSatisfy({ scale.isLarge($0.size) }) { return true }
    return !scale.isBold && lines.allSatisfy(\.isBold) && !scale.isSmall(first.size)
      && lines.reduce(0) { $0 + $1.letters.count } <= 120
  }

  /// Determines the kind of a block.
  private func judge(_ block: inout Found, above: LaidOutLine?, below: LaidOutLine?, in measure: Measure) {
    guard let first = block.lines.first, block.kind == nil else { return }
    if isHeading(block.lines) || isCentredHeading(block, above: above, below: below, in: measure) {
      let level = headings.firstIndex(of: HeadingStyle(first, scale: scale)) ?? max(0, headings.count - 1)
      block.kind = .heading(min(6, level + 2))
      return
    }
    let isSetIn = block.lines.allSatisfy { $0.box.left - measure.left > scale.body * 0.8 }
    if isVerse(block.lines, isSetIn, measure) {
      block.kind = isSetIn ? .quotedVerse : .verse
      return
    }
    let isFarIn = block.lines.allSatisfy { $0.box.left - measure.left > scale.body * 1.1 }
    if BlockFinder.startsWithDash(first), block.lines.count <= 2, isFarIn || scale.isSmall(first.size) {
      block.kind = .attribution
    } else if isFarIn, block.lines.count > 1 || !isIndented, !isCentred(block, in: measure) {
      block.kind = .quotation
    } else if scale.isSmall(first.size), block.lines.count > 1 {
      block.kind = .quotation
    }
  }

  static func startsWithDash(_ line: LaidOutLine) -> Bool {
    line.letters.first.map { $0 == "—" || $0 == "–" || $0 == "―" } == true
  }

  /// Whether the line breaks are the author's: there was room for more, and most lines begin with a capital.
  private func isVerse(_ lines: [LaidOutLine], _ isSetIn: Bool, _ measure: Measure) -> Bool {
    guard lines.count >= 2 else { return false }
    let capitals = lines.count { $0.letters.first { $0.isLetter }?.isUpper == true }
    let short = zip(lines, lines.dropFirst()).count { isShort($0, before: $1, in: measure, by: 1.2) }
    let widest = lines.map { $0.box.right - measure.left }.max() ?? 0
    let isNarrow = widest < (measure.right - measure.left) * 0.95
    if isNarrow, short * 10 >= (lines.count - 1) * 8 {
      return capitals * 10 >= lines.count * 7 || isSetIn && lines.count >= 4 && capitals * 2 >= lines.count
    }
    // In a justified text, lines that do not reach the edge.
    let ragged = lines.count { measure.right - $0.box.right > scale.body * 0.6 }
    return isJustified && lines.count >= 3 && ragged == lines.count && capitals == lines.count
  }

  /// Whether the lines of a block are centred between the edges.
  private func isCentred(_ block: Found, in measure: Measure) -> Bool {
    block.lines.count <= 3
      && block.lines.allSatisfy { line in
        let left = line.box.left - measure.left
        let right = measure.right - line.box.right
        return left > scale.body * 1.2 && abs(left - right) < scale.body * 1.1
      }
  }

  /// Whether a block is a heading because it is centred, with space above and below.
  private func isCentredHeading(_ block: Found, above: LaidOutLine?, below: LaidOutLine?, in measure: Measure) -> Bool {
    guard let first = block.lines.first, let last = block.lines.last, let below, isCentred(block, in: measure),
      !scale.isSmall(first.size) || first.letters.isAllCapitals,
      first.letters.contains(where: { $0.isLetter || $0.isDigit })
    else { return false }
    let text = Scalars(block.lines.map(\.letters).joined(separator: [" "]))
    guard text.count <= 90, !text.endsSentence || text.last == "?", text.last != ",", text.last != ":",
      !BlockFinder.startsWithDash(first)
    else { return false }
    let gapAbove = above.map { (first.baseline - $0.baseline) / scale.leading } ?? 9
    let gapBelow = (below.baseline - last.baseline) / scale.leading
    return gapAbove > 1.35 && gapBelow > 1.2
  }
}
