/// Reads the pages of ALTO, the form in which libraries keep the words of their scans.
enum ALTOPages {
  /// Whether bytes look like ALTO.
  static func areALTO(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return head.contains("<alto") || head.contains(":alto ") || head.contains("loc.gov/standards/alto")
  }

  /// Reads the pages.
  static func pages(in bytes: [UInt8]) -> [LaidOutPage] {
    var reader = Reader()
    for token in MarkupScanner(bytes) {
      if case .open(let name, let attributes) = token { reader.open(name, attributes) }
    }
    return reader.marks.applied(to: reader.type.measured(reader.pages))
  }

  private struct Reader {
    var pages: [LaidOutPage] = []
    private var styles: [String: (size: Double, style: String)] = [:]
    private var line: (box: Box, baseline: Double?)?
    private var lineStyle = ""
    private var blockStyle = ""
    private(set) var type = TypeMeasurer()
    private(set) var marks = RaisedMarks()

    mutating func open(_ name: String, _ attributes: [String: String]) {
      switch name.split(separator: ":").last.map(String.init) ?? name {
      case "TextStyle":
        guard let id = attributes["ID"] else { break }
        styles[id] = (Double(attributes["FONTSIZE"] ?? "") ?? 0, attributes["FONTSTYLE"] ?? "")
      case "Page":
        pages.append(
          LaidOutPage(
            number: pages.count + 1, width: Double(attributes["WIDTH"] ?? "") ?? 0,
            height: Double(attributes["HEIGHT"] ?? "") ?? 0))
      case "TextBlock":
        type.startBlock()
        blockStyle = attributes["STYLEREFS"] ?? ""
      case "TextLine":
        lineStyle = attributes["STYLEREFS"] ?? ""
        line = box(attributes).map { ($0, Double(attributes["BASELINE"] ?? "")) }
        type.startLine(on: pages)
      case "String": add(Scalars(attributes["CONTENT"] ?? ""), attributes)
      case "HYP": hyphenate(attributes)
      case "span": marks.add(attributes, on: pages)
      default: break
      }
    }

    private func box(_ attributes: [String: String]) -> Box? {
      func number(_ key: String) -> Double? { Double(attributes[key] ?? "") }
      guard let left = number("HPOS"), let top = number("VPOS"), let width = number("WIDTH"),
        let height = number("HEIGHT")
      else { return nil }
      return Box(left: left, top: top, right: left + width, bottom: top + height)
    }

    private mutating func add(_ text: Scalars, _ attributes: [String: String]) {
      guard !pages.isEmpty, !text.isEmpty, let own = box(attributes) ?? line?.box else { return }
      let references = [attributes["STYLEREFS"] ?? "", lineStyle, blockStyle].flatMap { $0.split(separator: " ") }
      let named = references.compactMap { styles[String($0)] }
      let style = (attributes["STYLE"] ?? named.first { !$0.style.isEmpty }?.style ?? "").lowercased()
      let around = line?.box ?? own
      // Type sizes are given in points, positions in dots or tenths of a millimetre, and the line's height in the unit
      // of positions.
      pages[pages.count - 1].runs.append(
        TextRun(
          text: text, box: own, size: around.height * 0.9,
          baseline: line?.baseline ?? around.bottom - around.height * 0.22,
          isBold: style.contains("bold"), isItalic: style.contains("italic"),
          isSuperscript: style.contains("superscript"),
          confidence: Double(attributes["WC"] ?? "").map { Int($0 * 100) } ?? 100))
      type.addWord(on: pages)
    }

    /// The hyphen at a line's end, which ALTO keeps apart from the word.
    private mutating func hyphenate(_ attributes: [String: String]) {
      guard let page = pages.indices.last, let run = pages[page].runs.indices.last,
        pages[page].runs[run].text.last?.isHyphen == false
      else { return }
      let hyphen = Scalars(attributes["CONTENT"] ?? "-")
      pages[page].runs[run].text += hyphen.first?.isHyphen == true ? ["-"] : hyphen
    }
  }
}
