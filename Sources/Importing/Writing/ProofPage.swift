import Diagnostics

/// The text as a web page to proofread by: set like the book, with every changed or doubtful word marked, and beside it
/// a slip with the line of the input it came from and the way to the next. It needs no script and no other file.
struct ProofPage {
  private var out = ""
  private let texts: [Int: [(column: Int, text: Letters)]]
  private let byPlace: [Place: Repairer.Finding]

  /// How many places are marked, and how many have been written.
  private var total = 0
  private var count = 0

  /// The slips of the block that is being written.
  private var slips: [String] = []

  private struct Place: Hashable {
    let line: Int
    let column: Int
  }

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - front: What is known of the text.
  ///   - blocks: The text.
  ///   - notes: Its footnotes, in the order of their references.
  ///   - findings: What was changed or doubted.
  ///   - others: What else is doubtful: the order, notes without a place.
  ///   - summary: What was done, in one line.
  ///   - lines: The lines of the input.
  static func write(
    _ front: FrontMatter, _ blocks: [Block], _ notes: [Note], findings: [Repairer.Finding], others: [Diagnostic],
    summary: String, lines: [Line]
  ) -> String {
    var page = ProofPage(lines: lines, findings: findings)
    page.total = (blocks.flatMap(\.words) + notes.flatMap(\.words)).count { page.finding(at: $0) != nil }
    page.begin(title(front, blocks), author: front.author, summary: summary, others: others)
    let language = front.language.map { " lang=\"\(escaped($0.unicodeScalars))\"" } ?? ""
    page.out += "<main id=\"text\" class=\"text\"\(language)>\n"
    var isFirst = true
    for block in blocks {
      page.write(block, isFirst: isFirst)
      isFirst = if case .paragraph = block.kind { false } else { true }
    }
    page.out += "</main>\n"
    if !notes.isEmpty {
      page.out +=
        "<section class=\"notes\"\(language) aria-labelledby=\"notes\">\n<h2 id=\"notes\" lang=\"en\">Notes</h2>\n"
      for (index, note) in notes.enumerated() {
        page.out += "<div class=\"pair\" id=\"note-\(index + 1)\">\n<p>"
        page.out += "<a href=\"#ref-\(index + 1)\" aria-label=\"Back to reference \(index + 1)\">\(index + 1)</a> "
        page.write(note.words)
        page.out += "</p>\n"
        page.writeSlips()
        page.out += "</div>\n"
      }
      page.out += "</section>\n"
    }
    page.end()
    return page.out
  }

  /// A page for a text that was only put into other signs.
  static func plain(_ text: String, summary: String) -> String {
    var page = ProofPage(lines: [], findings: [])
    page.begin("Proofs", author: nil, summary: summary, others: [])
    page.out += "<main id=\"text\" class=\"text\">\n<pre>\(escaped(text.unicodeScalars))</pre>\n</main>\n"
    page.end()
    return page.out
  }

  private init(lines: [Line], findings: [Repairer.Finding]) {
    let wanted = Set(findings.map(\.line))
    var texts: [Int: [(column: Int, text: Letters)]] = [:]
    for line in lines where wanted.contains(line.number) {
      texts[line.number, default: []].append((line.column, line.text))
    }
    self.texts = texts
    var byPlace: [Place: Repairer.Finding] = [:]
    for finding in findings { byPlace[Place(line: finding.line, column: finding.column)] = finding }
    self.byPlace = byPlace
  }

  /// The title, or the first heading, or the first words.
  private static func title(_ front: FrontMatter, _ blocks: [Block]) -> String {
    if let title = front.title { return title }
    guard let first = blocks.first(where: { !$0.words.isEmpty }) else { return "Proofs" }
    let isHeading = if case .heading = first.kind { true } else { false }
    let words = first.words.prefix(isHeading ? 20 : 6).map { shown($0.text).string }.joined(separator: " ")
    return isHeading || first.words.count <= 6 ? words : words + " …"
  }

  private func finding(at word: Word) -> Repairer.Finding? { byPlace[Place(line: word.line, column: word.column)] }

  private mutating func begin(_ title: String, author: String?, summary: String, others: [Diagnostic]) {
    let title = ProofPage.escaped(title.unicodeScalars)
    out += """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Proofs of \(title)</title>
      <style>
      \(ProofStyle.sheet)</style>
      </head>
      <body>
      <a class="skip" href="#text">To the text</a>
      <header>
      <p>Proofs</p>
      <h1>\(title)</h1>

      """
    if let author { out += "<p>\(ProofPage.escaped(author.unicodeScalars))</p>\n" }
    out += "</header>\n<section class=\"account\" aria-label=\"What was done\">\n"
    for part in summary.split(separator: ";") {
      out += part == summary.split(separator: ";").first ? "<ul>\n" : ""
      out += "<li>\(ProofPage.escaped(String(part).trimmed.unicodeScalars))</li>\n"
    }
    for other in others {
      let words = "line \(other.place.line): \(other.message); \(other.hint)"
      out += "<li>\(ProofPage.escaped(words.unicodeScalars))</li>\n"
    }
    out += "</ul>\n"
    if total > 0 {
      out += """
        <p class="key"><mark>Doubtful words</mark> stand as they were read, <mark class="changed">changed words</mark> as they
        were put right. The slip by each has the line it came from; its numbers are the line and the place in it.</p>
        <p class="start"><a href="#place-1">To the first of \(total) places</a></p>

        """
    }
    out += "</section>\n"
  }

  private mutating func end() {
    out += "<footer>Put your corrections into the text, not into this page.</footer>\n</body>\n</html>\n"
  }

  private mutating func write(_ block: Block, isFirst: Bool) {
    guard !block.words.isEmpty else {
      out += "<hr>\n"
      return
    }
    let element: String
    var kind = ""
    switch block.kind {
    case .heading(let level): element = "h\(min(6, max(2, level)))"
    case .quotation: element = "blockquote"
    case .quotedVerse: (element, kind) = ("blockquote", "verse")
    case .attribution: (element, kind) = ("blockquote", "attribution")
    case .verse: (element, kind) = ("p", "verse")
    case .signature: (element, kind) = ("p", "signature")
    case .paragraph, .divider: (element, kind) = ("p", isFirst ? "first" : "")
    }
    out += "<div class=\"pair\">\n<\(element)\(kind.isEmpty ? "" : " class=\"\(kind)\"")>"
    if let first = block.words.first { out += "<span class=\"at\" aria-hidden=\"true\">\(first.line)</span>" }
    write(block.words)
    out += "</\(element)>\n"
    writeSlips()
    out += "</div>\n"
  }

  private mutating func write(_ words: [Word]) {
    var isSlanted = false
    var isBold = false
    for (index, word) in words.enumerated() {
      if index > 0, !words[index - 1].isTight { out += words[index - 1].endsLine ? "<br>\n" : " " }
      // A word is emphasised when any of it is.
      let slants = word.text.count { $0 == MarkdownWriter.emphasis }
      let bolds = word.text.count { $0 == MarkdownWriter.strong }
      let hasSlant = isSlanted || slants > 0
      let hasBold = isBold || bolds > 0
      if hasBold { out += "<strong>" }
      if hasSlant { out += "<em>" }
      let plain = ProofPage.escaped(ProofPage.shown(word.text))
      if let finding = finding(at: word) {
        mark(plain, finding)
      } else {
        out += plain
      }
      if hasSlant { out += "</em>" }
      if hasBold { out += "</strong>" }
      if slants % 2 == 1 { isSlanted.toggle() }
      if bolds % 2 == 1 { isBold.toggle() }
      for reference in word.references {
        let number = reference + 1
        out += "<sup><a href=\"#note-\(number)\" id=\"ref-\(number)\" aria-label=\"Note \(number)\">\(number)</a></sup>"
      }
    }
  }

  private mutating func mark(_ plain: String, _ finding: Repairer.Finding) {
    count += 1
    let isDoubt = if case .doubtful = finding.reason { true } else { false }
    out += "<mark id=\"place-\(count)\"\(isDoubt ? "" : " class=\"changed\"")>"
    out += "<a href=\"#slip-\(count)\" title=\"\(ProofPage.escaped(finding.said.unicodeScalars))\">\(plain)</a></mark>"
    var slip = "<li id=\"slip-\(count)\"\(isDoubt ? "" : " class=\"changed\"")>\n"
    slip += "<p>\(finding.line):\(finding.column) \(ProofPage.escaped(finding.said.unicodeScalars))</p>\n"
    slip += "<p class=\"line\">\(source(of: finding))</p>\n<nav aria-label=\"Place \(count) of \(total)\">"
    if count > 1 { slip += "<a href=\"#place-\(count - 1)\" aria-label=\"Place before this\">←</a>" }
    slip += "<a href=\"#place-\(count)\">\(count) of \(total)</a>"
    if count < total { slip += "<a href=\"#place-\(count + 1)\" aria-label=\"Next place\">→</a>" }
    slips.append(slip + "</nav>\n</li>\n")
  }

  private mutating func writeSlips() {
    guard !slips.isEmpty else { return }
    out += "<ol class=\"slips\" lang=\"en\">\n" + slips.joined() + "</ol>\n"
    slips = []
  }

  /// The line of the input a word came from, the word marked.
  private func source(of finding: Repairer.Finding) -> String {
    // What lies in columns is more than one line.
    let parts = texts[finding.line] ?? []
    guard let part = parts.last(where: { $0.column <= finding.column }) ?? parts.first else { return "" }
    let start = min(part.text.count, max(0, finding.column - part.column))
    let end = part.text[start...].firstIndex(where: \.isBlank) ?? part.text.endIndex
    // Of a very long line only what is near.
    let low = max(0, start - 120)
    let high = min(part.text.count, end + 120)
    return (low > 0 ? "… " : "") + ProofPage.escaped(part.text[low..<start])
      + "<b>" + ProofPage.escaped(part.text[start..<end]) + "</b>"
      + ProofPage.escaped(part.text[end..<max(end, high)]) + (high < part.text.count ? " …" : "")
  }

  /// A word without the signs that stand for marks.
  private static func shown(_ word: Letters) -> Letters {
    word.filter { $0 != MarkdownWriter.emphasis && $0 != MarkdownWriter.strong }
  }

  private static func escaped(_ signs: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for sign in signs {
      switch sign {
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
      // What HTML has no place for.
      case _ where sign.value < 0x20 && sign != "\n" && sign != "\t": text.append("\u{FFFD}")
      case _ where (0x7F..<0xA0).contains(sign.value): text.append("\u{FFFD}")
      default: text.append(sign)
      }
    }
    return String(text)
  }
}

extension Repairer.Finding {
  /// What is said of it on its slip.
  fileprivate var said: String {
    switch reason {
    case .doubtful(let candidate?): "‘\(before.string)’ is doubtful: perhaps ‘\(candidate.string)’"
    case .doubtful(nil): "‘\(before.string)’ is in no word list"
    case .unknown, .digit, .point, .space, .dash, .misread, .bracket, .parted, .context:
      "‘\(before.string)’ was changed to ‘\(after.string)’"
    }
  }
}
