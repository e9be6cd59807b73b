/// Reads the pages of hOCR, the form in which OCR programs write words with their positions.
enum HOCRPages {
  /// Whether bytes look like hOCR.
  static func areHOCR(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.contains("ocr_page") || head.contains("ocr-system") || head.contains("ocr-capabilities")
  }

  /// Reads the pages.
  static func pages(in bytes: [UInt8]) -> [LaidOutPage] {
    var reader = Reader()
    for token in MarkupScanner(bytes) {
      switch token {
      case .open(let name, let attributes): reader.open(name, attributes)
      case .close(let name): reader.close(name)
      case .text(let text): reader.add(text)
      }
    }
    let pages = reader.marks.applied(to: reader.type.measured(reader.pages).map(withoutSpecks))
    return zip(pages, reader.slopes).map { $0.levelled(by: $1) }
  }

  /// Returns a page without specks read as words before or after a line: short words of low confidence, far from all
  /// others.
  private static func withoutSpecks(_ page: LaidOutPage) -> LaidOutPage {
    let runs = page.runs
    func gap(_ left: Int, _ right: Int) -> Double? {
      guard left >= 0, right < runs.count, runs[left].box.left < runs[right].box.left,
        abs(runs[left].baseline - runs[right].baseline) < runs[right].size * 0.5
      else { return nil }
      return runs[right].box.left - runs[left].box.right
    }
    var page = page
    page.runs = runs.indices.filter { index in
      guard (runs[index].confidence ?? 100) < 50, runs[index].text.count <= 5 else { return true }
      let (before, behind) = (gap(index - 1, index), gap(index, index + 1))
      guard before == nil || behind == nil, let gap = before ?? behind else { return true }
      return gap < runs[index].size * 2.5
    }.map { runs[$0] }
    return page
  }

  private struct Reader {
    var pages: [LaidOutPage] = []
    private var line = LineShape()
    private var lineSlopes: [Double] = []
    /// For each finished page, the slope of its lines, positive when they fall to the right.
    private(set) var slopes: [Double] = []
    private var word: (box: Box, confidence: Int?, text: Scalars)?
    private var depth: [String] = []
    private var wordDepth = 0
    private var bold = 0
    private var italic = 0
    private(set) var type = TypeMeasurer()

    private(set) var marks = RaisedMarks()

    /// The line being read: its box, the slope and offset of its baseline, and the size of its letters.
    private struct LineShape {
      var box = Box(left: 0, top: 0, right: 0, bottom: 0)
      var slope = 0.0
      var offset = 0.0
      var size = 0.0
    }

    mutating func open(_ name: String, _ attributes: [String: String]) {
      depth.append(name)
      let title = attributes["title"] ?? ""
      switch attributes["class"]?.split(separator: " ").first.map(String.init) ?? "" {
      case "ocr_page":
        let box = HOCRPages.box(title)
        endPage()
        pages.append(LaidOutPage(number: pages.count + 1, width: box?.right ?? 0, height: box?.bottom ?? 0))
      case "ocr_par": type.startBlock()
      case "ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line":
        guard let box = HOCRPages.box(title) else { break }
        let baseline = HOCRPages.values("baseline", in: title)
        line.box = box
        line.slope = baseline.first ?? 0
        if box.width > box.height * 8 { lineSlopes.append(line.slope) }
        line.offset = baseline.count > 1 ? baseline[1] : -box.height * 0.22
        // For a line of a few characters, OCR programs may put the baseline near its top.
        if line.offset < -box.height * 0.6 { line.offset = -box.height * 0.22 }
        line.size = HOCRPages.values("x_size", in: title).first ?? box.height
        type.startLine(on: pages)
      case "ocrx_word", "ocr_word":
        guard let box = HOCRPages.box(title) else { break }
        word = (box, HOCRPages.values("x_wconf", in: title).first.map { Int($0) } ?? 100, [])
        wordDepth = depth.count
      default: marks.add(attributes, on: pages)
      }
      if name == "strong" || name == "b" { bold += 1 } else if name == "em" || name == "i" { italic += 1 }
    }

    mutating func close(_ name: String) {
      if depth.count == wordDepth, let word, depth.last == name {
        finish(word)
        self.word = nil
      }
      if name == "body" { endPage() }
      if name == "strong" || name == "b" { bold -= 1 } else if name == "em" || name == "i" { italic -= 1 }
      if depth.last == name { depth.removeLast() }
    }

    mutating func add(_ text: Scalars) {
      word?.text += text.filter { !($0 == "\n" || $0.isBlank) }
    }

    private mutating func finish(_ word: (box: Box, confidence: Int?, text: Scalars)) {
      guard !word.text.isEmpty, !pages.isEmpty, !HOCRPages.isDirt(word.text, confidence: word.confidence),
        !isRule(word.box, word.text, confidence: word.confidence)
      else { return }
      // The baseline starts at the lower left corner of the line.
      let middle = (word.box.left + word.box.right) / 2
      let baseline = line.box.bottom + line.offset + line.slope * (middle - line.box.left)
      pages[pages.count - 1].runs.append(
        TextRun(
          text: word.text, box: word.box, size: line.size, baseline: baseline, isBold: bold > 0, isItalic: italic > 0,
          confidence: word.confidence))
      type.addWord(on: pages)
    }

    /// Whether a word is a printed rule that was read as letters: far too wide for them.
    private func isRule(_ box: Box, _ text: Scalars, confidence: Int?) -> Bool {
      guard let confidence, confidence < 60, line.size > 0 else { return false }
      return box.width > LetterWidths.width(of: text) * line.size * 3 && box.width > line.size * 3
    }

    private mutating func endPage() {
      if slopes.count < pages.count {
        slopes.append(lineSlopes.isEmpty ? 0 : lineSlopes.sorted()[lineSlopes.count / 2])
      }
      lineSlopes = []
    }
  }

  private static let dirt = Set(Scalars("|~_^\\`'‘’“”\"=<>°©®«»:;,"))

  /// Whether a word is dirt: punctuation or symbols alone, of low confidence.
  private static func isDirt(_ text: Scalars, confidence: Int?) -> Bool {
    guard let confidence, confidence < 60 else { return false }
    return text.allSatisfy(dirt.contains)
      || confidence < 30 && text.allSatisfy { !$0.isLetter && !$0.isDigit && !NoteMark.symbols.contains($0) }
  }

  /// The box in a title: `bbox 10 20 300 40`.
  static func box(_ title: String) -> Box? {
    let values = values("bbox", in: title)
    guard values.count >= 4 else { return nil }
    return Box(left: values[0], top: values[1], right: values[2], bottom: values[3])
  }

  /// The numbers of a property in a title.
  static func values(_ key: String, in title: String) -> [Double] {
    for part in title.split(separator: ";") {
      let words = part.split(separator: " ")
      if words.first.map({ $0 == key }) == true { return words.dropFirst().compactMap { Double($0) } }
    }
    return []
  }
}
