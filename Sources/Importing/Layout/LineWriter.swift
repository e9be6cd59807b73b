/// Writes laid-out lines as lines of text: raised figures as such, italic and bold words with the characters that stand
/// for their marks, wide gaps as three blanks.
struct LineWriter {
  let scale: TypeScale

  /// Whether bold and italic are ignored, as in headings.
  var isPlain = false

  private var isItalic = false
  private var isBold = false

  init(scale: TypeScale, isPlain: Bool = false) {
    self.scale = scale
    self.isPlain = isPlain
  }

  /// Writes the lines of a block.
  mutating func write(_ lines: [LaidOutLine]) -> [Scalars] {
    let isAllItalic = lines.allSatisfy(\.isItalic)
    let isAllBold = lines.allSatisfy(\.isBold)
    var written: [Scalars] = []
    for line in lines {
      // Emphasis that does not continue ends with the line above.
      let first = line.runs.first { $0.text.hasLetter }
      if let first, isItalic && !first.isItalic || isBold && !first.isBold, var last = written.popLast() {
        close(&last)
        written.append(last)
      }
      written.append(
        self.line(of: line, ignoresItalic: isPlain || isAllItalic, ignoresBold: isPlain || isAllBold))
    }
    if isPlain { written = written.map(LineWriter.withoutOddCapitals) }
    if isItalic || isBold, var last = written.popLast() {
      close(&last)
      written.append(last)
    }
    return written
  }

  private mutating func line(of line: LaidOutLine, ignoresItalic: Bool, ignoresBold: Bool) -> Scalars {
    var text = Scalars()
    var last: TextRun?
    for run in line.runs {
      var piece = LineWriter.closed(run.text)
      let isRaised = LineWriter.isRaised(run, in: line)
      if isRaised, let raised = LineWriter.raised(piece) {
        while text.last?.isBlank == true { text.removeLast() }
        close(&text)
        text += raised
        last = run
        continue
      }
      if let last {
        let gap = run.box.left - last.box.right
        if gap > scale.body * 2.6 {
          while text.last?.isBlank == true { text.removeLast() }
          while piece.first?.isBlank == true { piece.removeFirst() }
          text += [" ", " ", " "]
        } else if gap > run.size * 0.13 || gap > 0.5 && run.confidence != nil {
          if text.last?.isBlank == false, piece.first?.isBlank == false { text.append(" ") }
        }
      }
      if text.last?.isBlank == true, piece.first?.isBlank == true { piece.removeFirst() }
      mark(run, &text, &piece, ignoresItalic: ignoresItalic, ignoresBold: ignoresBold)
      text += piece
      last = run
    }
    while text.last?.isBlank == true { text.removeLast() }
    while text.first?.isBlank == true { text.removeFirst() }
    return text
  }

  /// Opens and closes emphasis before a run.
  private mutating func mark(
    _ run: TextRun, _ text: inout Scalars, _ piece: inout Scalars, ignoresItalic: Bool, ignoresBold: Bool
  ) {
    guard !run.isBlank else { return }
    let wantsItalic = run.isItalic && !ignoresItalic
    let wantsBold = run.isBold && !ignoresBold && !scale.isBold
    if isItalic && !wantsItalic || isBold && !wantsBold { close(&text) }
    guard run.text.hasLetter, wantsItalic && !isItalic || wantsBold && !isBold else { return }
    close(&text)
    var blanks = Scalars()
    while piece.first?.isBlank == true { blanks.append(piece.removeFirst()) }
    if text.last?.isBlank == true { blanks = [] }
    if wantsBold { piece.insert(MarkdownWriter.strong, at: 0) }
    if wantsItalic { piece.insert(MarkdownWriter.emphasis, at: 0) }
    piece = blanks + piece
    isItalic = wantsItalic
    isBold = wantsBold
  }

  /// Closes emphasis after the last letter.
  private mutating func close(_ text: inout Scalars) {
    guard isItalic || isBold else { return }
    var blanks = 0
    while text.last?.isBlank == true {
      text.removeLast()
      blanks += 1
    }
    if isBold { text.append(MarkdownWriter.strong) }
    if isItalic { text.append(MarkdownWriter.emphasis) }
    if blanks > 0 { text.append(" ") }
    isItalic = false
    isBold = false
  }

  /// Returns a text with runs of blanks reduced to one.
  private static func closed(_ text: Scalars) -> Scalars {
    var closed = Scalars()
    for scalar in text where !(scalar.isBlank && closed.last?.isBlank == true) {
      closed.append(scalar.isBlank ? " " : scalar)
    }
    return closed
  }

  /// Returns a heading in title case if a font encodes its small capitals as odd letters: `tHe fence`.
  private static func withoutOddCapitals(_ text: Scalars) -> Scalars {
    let isOdd = text.tokens.contains { $0.letters.first?.isLower == true && $0.letters.contains(where: \.isUpper) }
    guard isOdd else { return text }
    var capitals = Scalars()
    for scalar in text { capitals += Scalars(scalar.properties.uppercaseMapping) }
    return Scalars(Title.cased(capitals))
  }

  /// Whether a run is raised above its line, in smaller type.
  static func isRaised(_ run: TextRun, in line: LaidOutLine) -> Bool {
    if run.isSuperscript { return true }
    guard run.confidence == nil else { return false }
    return run.size <= line.size * 0.92 && run.baseline < line.baseline - line.size * 0.1
  }

  /// The character that stands for an empty cell of a table.
  static let emptyCell: Scalars = ["–"]

  private static let figures = Scalars("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// The raised form of a number or symbol; `nil` for raised text that cannot be a mark.
  static func raised(_ text: Scalars) -> Scalars? {
    let mark = text.filter { !$0.isBlank }
    guard !mark.isEmpty else { return nil }
    // `[1]` and `1)` mean the same as the figure.
    let core = Scalars(mark.core)
    if !core.isEmpty, core.allSatisfy(\.isDigit), core.count <= 3,
      mark.allSatisfy({ $0.isDigit || $0 == "[" || $0 == "]" || $0 == "(" || $0 == ")" })
    {
      return core.map { figures[Int($0.value) - 0x30] }
    }
    if mark.allSatisfy({ NoteMark.symbols.contains($0) }) { return mark }
    return text.hasLetter && mark.count <= 4 ? mark : nil
  }
}
