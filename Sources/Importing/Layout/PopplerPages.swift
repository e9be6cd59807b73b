/// Reads the pages that `pdftohtml -xml` prints: pieces of text with their positions and type.
enum PopplerPages {
  /// The descent of letters below the baseline, as a share of the height of their box.
  private static let descent = 0.22

  /// Reads the pages.
  ///
  /// - Returns: The pages in the order of the file.
  static func pages(in bytes: [UInt8]) -> [LaidOutPage] {
    var pages: [LaidOutPage] = []
    var sizes: [String: Double] = [:]
    var reader: RunReader?
    for token in MarkupScanner(bytes) {
      switch token {
      case .open("page", let attributes):
        pages.append(
          LaidOutPage(
            number: pages.count + 1, width: Double(attributes["width"] ?? "") ?? 0,
            height: Double(attributes["height"] ?? "") ?? 0))
      case .open("fontspec", let attributes):
        if let id = attributes["id"] { sizes[id] = Double(attributes["size"] ?? "") ?? 0 }
      case .open("text", let attributes):
        reader = RunReader(attributes, size: sizes[attributes["font"] ?? ""] ?? 0)
      case .open(let name, _): reader?.open(name)
      case .close("text"):
        if let runs = reader?.finished(), !pages.isEmpty { pages[pages.count - 1].runs += runs }
        reader = nil
      case .close(let name): reader?.close(name)
      case .text(let text): reader?.add(text)
      }
    }
    return pages
  }

  /// Reads one piece of text, which may have bold and italic parts.
  private struct RunReader {
    private let box: Box
    private let size: Double
    private var bold = 0
    private var italic = 0
    private var pieces: [(text: Scalars, isBold: Bool, isItalic: Bool)] = []

    init(_ attributes: [String: String], size: Double) {
      func number(_ key: String) -> Double { Double(attributes[key] ?? "") ?? 0 }
      let left = number("left"), top = number("top")
      box = Box(left: left, top: top, right: left + number("width"), bottom: top + number("height"))
      self.size = size > 0 ? size : number("height") * 0.75
    }

    mutating func open(_ name: String) {
      if name == "b" { bold += 1 } else if name == "i" { italic += 1 }
    }

    mutating func close(_ name: String) {
      if name == "b" { bold -= 1 } else if name == "i" { italic -= 1 }
    }

    mutating func add(_ text: Scalars) {
      // Characters without width print nothing, and the arrows of backlinks have no meaning in print.
      let seen = text.filter {
        $0.value >= 0x20 && ![0x2060, 0x200B, 0x200C, 0xFEFF, 0x21A9, 0xFE0E, 0xFE0F].contains($0.value)
      }
      guard !seen.isEmpty else { return }
      if let last = pieces.last, last.isBold == (bold > 0), last.isItalic == (italic > 0) {
        pieces[pieces.count - 1].text += seen
      } else {
        pieces.append((seen, bold > 0, italic > 0))
      }
    }

    /// The parts as runs, each with a share of the width by its number of letters.
    func finished() -> [TextRun] {
      let total = Double(max(1, pieces.reduce(0) { $0 + $1.text.count }))
      var left = box.left
      return pieces.map { piece in
        let right = left + box.width * Double(piece.text.count) / total
        defer { left = right }
        return TextRun(
          text: piece.text, box: Box(left: left, top: box.top, right: right, bottom: box.bottom), size: size,
          baseline: box.bottom - PopplerPages.descent * box.height, isBold: piece.isBold, isItalic: piece.isItalic)
      }
    }
  }
}
