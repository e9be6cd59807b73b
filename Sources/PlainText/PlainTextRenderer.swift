import Model

/// A renderer of one text as plain text.
struct PlainTextRenderer {
  let text: ExportedText
  let nodes: NodeView
  let words: Words

  /// The largest number of columns in a line.
  static let width = 72

  /// The addresses links lead to, in the order they were met, each once.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The footnotes referred to and not yet listed.
  var unlisted: [Int] = []
  var isListed: [Bool]

  /// The highest level of headings in the text, which gets the first kind of underline.
  let topLevel: Int

  init(_ text: ExportedText, _ nodes: NodeView) {
    self.text = text
    self.nodes = nodes
    words = Words.of(text.text.frontMatter.language)
    isListed = [Bool](repeating: false, count: text.document.footnotes.count)
    topLevel = text.document.body.reduce(7) { level, index in
      let node = nodes.node(at: index)
      return node.kind == .heading && Int(node.end) > index + 1 ? min(level, Int(node.detail)) : level
    }
  }

  /// The whole text.
  mutating func rendered() -> String {
    var blocks = [titlePage()]
    blocks += body()
    if !addresses.isEmpty { blocks += listOfLinks() }
    let colophon = colophon()
    if !colophon.isEmpty { blocks += [[String(repeating: "-", count: Self.width)]] + colophon }
    return blocks.filter { !$0.isEmpty }.map { lines in
      lines.map { line in
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return line + "\n"
      }.joined()
    }.joined(separator: "\n")
  }

  // MARK: Title and end

  private mutating func titlePage() -> [String] {
    let front = text.text.frontMatter
    func set(_ line: String) -> [String] { LineBreaker(width: Self.width).lines(of: Self.oneLine(line)) }
    // A note that the title refers to is listed with the others.
    let inlines = text.document.title.map { nodes.inlines($0) } ?? []
    let title =
      inlines.hasFootnoteReferences ? LineBreaker(width: Self.width).lines(of: running(inlines)) : set(front.title)
    var lines = title + [Self.rule("=", under: title)]
    if let subtitle = front.subtitle { lines += set(subtitle) }
    var credits: [String] = []
    if !front.printedAuthors.isEmpty { credits += set(words.list(front.printedAuthors)) }
    if !front.translators.isEmpty { credits += set(words[.translatedBy] + " " + words.list(front.translators)) }
    let imprint = [front.publisher, front.date.map { words.date($0) }].compactMap(\.self).joined(
      separator: words[.comma])
    if !imprint.isEmpty { credits += set(imprint) }
    if let series = front.series {
      credits += set(series.name + (series.number.map { words[.comma] + words.phrases.numberInSeries($0) } ?? ""))
    }
    return credits.isEmpty ? lines : lines + [""] + credits
  }

  private func colophon() -> [[String]] {
    let front = text.text.frontMatter
    var entries: [(String, String)] = []
    if let source = front.source { entries.append((words[.source], source)) }
    if let rights = front.rights { entries.append((words[.rights], rights)) }
    var blocks = entries.map { name, value in
      LineBreaker(width: Self.width).lines(of: "\(name): \(Self.oneLine(value))", continued: 2)
    }
    if let address = text.address?.address(of: text.text.page) { blocks.append(Self.address(address, mark: "")) }
    return blocks
  }

  private func listOfLinks() -> [[String]] {
    let heading = [words[.links], Self.rule("-", under: [words[.links]])]
    let entries = addresses.enumerated().flatMap { index, address in
      Self.address(address, mark: "<\(index + 1)> ")
    }
    return [heading, entries]
  }

  /// An address, cut where its line is full, if possible behind a separator.
  private static func address(_ address: String, mark: String) -> [String] {
    var lines: [String] = []
    var line = mark
    var rest = Substring(address)
    while !rest.isEmpty {
      let room = width - DisplayWidth.columns(of: line)
      if DisplayWidth.columns(of: rest) <= room {
        line += rest
        break
      }
      var end = rest.startIndex
      var columns = 0
      var good: Substring.Index?
      while end < rest.endIndex {
        columns += DisplayWidth.columns(of: String(rest[end]))
        guard columns <= room else { break }
        let character = rest[end]
        end = rest.index(after: end)
        if "/?&=-.#,;".contains(character), columns > room / 2 { good = end }
      }
      if end == rest.startIndex { end = rest.index(after: end) }
      line += rest[..<(good ?? end)]
      rest = rest[(good ?? end)...]
      lines.append(line)
      line = String(repeating: " ", count: mark.utf8.count)
    }
    lines.append(line)
    return lines
  }

  /// A line of one character, as long as the longest of some lines.
  static func rule(_ character: Character, under lines: [String]) -> String {
    String(repeating: character, count: max(1, lines.map { DisplayWidth.columns(of: $0) }.max() ?? 1))
  }

  static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }

  /// The number of an address in the list of links.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }
}
