import Diagnostics
import Escaping

/// Writes the proofs page: the text with every changed or doubtful word marked, and beside it a slip with the line it
/// came from, the picture of that line, and a link to the next.
struct ProofWriter {
  private var out = ""
  private let texts: [Int: [(column: Int, text: Scalars)]]
  private let byPlace: [Position: Repairer.Finding]
  private let pictures: [Int: String]
  private let placeNames: [Int: String]

  /// The number of marked words, and of those written so far.
  private var total = 0
  private var count = 0

  /// The slips of the block being written.
  private var slips: [String] = []

  private struct Position: Hashable {
    let line: Int
    let column: Int
  }

  /// Writes a page.
  static func write(_ page: ProofPage, pictures: [Int: String]) -> String {
    var writer = ProofWriter(lines: page.lines, findings: page.findings, pictures: pictures)
    if let converted = page.converted {
      writer.begin("Proofs", author: nil, summary: page.summary, others: [])
      writer.out += "<main id=\"text\" class=\"text\">\n<pre>\(converted.escaped())</pre>\n</main>\n"
      writer.end()
      return writer.out
    }
    writer.total = (page.blocks.flatMap(\.words) + page.notes.flatMap(\.words)).count { writer.finding(at: $0) != nil }
    writer.begin(
      title(page.front, page.blocks), author: page.front.author, summary: page.summary, others: page.others)
    let language = page.front.language.map { " lang=\"\($0.escaped())\"" } ?? ""
    writer.out += "<main id=\"text\" class=\"text\"\(language)>\n"
    var isFirst = true
    for block in page.blocks {
      writer.write(block, isFirst: isFirst)
      isFirst = if case .paragraph = block.kind { false } else { true }
    }
    writer.out += "</main>\n"
    writer.write(page.notes, language: language)
    writer.end()
    return writer.out
  }

  private mutating func write(_ notes: [Note], language: String) {
    guard !notes.isEmpty else { return }
    out += "<section class=\"notes\"\(language) aria-labelledby=\"notes\">\n<h2 id=\"notes\" lang=\"en\">Notes</h2>\n"
    for (index, note) in notes.enumerated() {
      out += "<div class=\"pair\" id=\"note-\(index + 1)\">\n<p>"
      out += "<a href=\"#ref-\(index + 1)\" aria-label=\"Back to reference \(index + 1)\">\(index + 1)</a> "
      write(note.words)
      out += "</p>\n"
      writeSlips()
      out += "</div>\n"
    }
    out += "</section>\n"
  }

  private init(lines: [Line], findings: [Repairer.Finding], pictures: [Int: String]) {
    self.pictures = pictures
    let wanted = Set(findings.map(\.line))
    var texts: [Int: [(column: Int, text: Scalars)]] = [:]
    for line in lines where wanted.contains(line.number) {
      texts[line.number, default: []].append((line.column, line.text))
    }
    self.texts = texts
    var placeNames: [Int: String] = [:]
    for line in lines {
      if let layout = line.layout { placeNames[line.number] = "page \(layout.page), line \(layout.lineOnPage)" }
    }
    self.placeNames = placeNames
    var byPlace: [Position: Repairer.Finding] = [:]
    for finding in findings { byPlace[Position(line: finding.line, column: finding.column)] = finding }
    self.byPlace = byPlace
  }

  /// The title, or the first heading, or the first words.
  private static func title(_ front: FoundMetadata, _ blocks: [Block]) -> String {
    if let title = front.title { return title }
    guard let first = blocks.first(where: { !$0.words.isEmpty }) else { return "Proofs" }
    let isHeading = if case .heading = first.kind { true } else { false }
    let words = first.words.prefix(isHeading ? 20 : 6).map { shown($0.text).string }.joined(separator: " ")
    return isHeading || first.words.count <= 6 ? words : words + " …"
  }

  private func finding(at word: Word) -> Repairer.Finding? { byPlace[Position(line: word.line, column: word.column)] }

  private mutating func begin(_ title: String, author: String?, summary: String, others: [Diagnostic]) {
    let title = title.escaped()
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
    if let author { out += "<p>\(author.escaped())</p>\n" }
    out += "</header>\n<section class=\"account\" aria-label=\"What was done\">\n"
    for part in summary.split(separator: ";") {
      out += part == summary.split(separator: ";").first ? "<ul>\n" : ""
      out += "<li>\(String(part).trimmed.escaped())</li>\n"
    }
    for other in others {
      let words = "line \(other.location.line): \(other.message); \(other.hint)"
      out += "<li>\(words.escaped())</li>\n"
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
    if total > 0 {
      out += """
        <aside class="corrections" hidden>
        <p>Write what a word should be beside it and press Enter: the next doubt comes up. The keys j and k, or Alt with the
        arrows, step through all of them. Then download the corrections, and import the file once more with
        <code>--corrections corrections.tsv</code>.</p>
        <button type="button">Download the corrections</button>
        </aside>
        <footer>Nothing you write here leaves this page before you download it.</footer>
        <script>
        \(ProofScript.source)</script>
        </body>
        </html>

        """
    } else {
      out += "<footer>Put your corrections into the text, not into this page.</footer>\n</body>\n</html>\n"
    }
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
    case .bulletItem, .numberItem, .row: (element, kind) = ("p", "item")
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
      // A word is emphasised if any part of it is.
      let slants = word.text.count { $0 == MarkdownWriter.emphasis }
      let bolds = word.text.count { $0 == MarkdownWriter.strong }
      let hasSlant = isSlanted || slants > 0
      let hasBold = isBold || bolds > 0
      if hasBold { out += "<strong>" }
      if hasSlant { out += "<em>" }
      let plain = ProofWriter.shown(word.text).string.escaped()
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
    out +=
      "<a href=\"#slip-\(count)\" title=\"\(finding.explanation.escaped())\">\(plain)</a></mark>"
    let name = placeNames[finding.line] ?? "\(finding.line):\(finding.column)"
    var slip = "<li id=\"slip-\(count)\"\(isDoubt ? "" : " class=\"changed\"")>\n"
    slip += "<p>\(name) \(finding.explanation.escaped())</p>\n"
    if let picture = pictures[finding.line] {
      slip += "<img src=\"\(picture)\" alt=\"The line as it is printed\">\n"
    }
    slip += "<p class=\"line\">\(source(of: finding))</p>\n"
    let read = finding.before.withoutMarks.string.escaped()
    let value = isDoubt ? read : finding.after.withoutMarks.string.escaped()
    slip += "<label hidden>It should be <input value=\"\(value)\" data-read=\"\(read)\" "
    slip += "data-place=\"\(finding.line):\(finding.column)\" autocomplete=\"off\" spellcheck=\"false\"></label>\n"
    slip += "<nav aria-label=\"Place \(count) of \(total)\">"
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

  /// The line of the input that a word came from, as HTML with the word marked.
  private func source(of finding: Repairer.Finding) -> String {
    // With columns, several lines have the same number.
    let parts = texts[finding.line] ?? []
    guard let part = parts.last(where: { $0.column <= finding.column }) ?? parts.first else { return "" }
    let start = min(part.text.count, max(0, finding.column - part.column))
    let end = part.text[start...].firstIndex(where: \.isBlank) ?? part.text.endIndex
    // A very long line is shortened to what is near the word.
    let low = max(0, start - 120)
    let high = min(part.text.count, end + 120)
    return (low > 0 ? "… " : "") + ProofWriter.shown(part.text[low..<start]).string.escaped()
      + "<b>" + ProofWriter.shown(part.text[start..<end]).string.escaped() + "</b>"
      + ProofWriter.shown(part.text[end..<max(end, high)]).string.escaped() + (high < part.text.count ? " …" : "")
  }

  /// Returns a word without the characters that stand for emphasis.
  private static func shown(_ word: some Sequence<Unicode.Scalar>) -> Scalars {
    word.filter { $0 != MarkdownWriter.emphasis && $0 != MarkdownWriter.strong }
  }
}

extension Repairer.Finding {
  /// The explanation on its slip.
  fileprivate var explanation: String {
    switch reason {
    case .doubtful(let candidate?):
      "‘\(before.withoutMarks.string)’ is doubtful: perhaps ‘\(candidate.withoutMarks.string)’"
    case .doubtful(nil): "‘\(before.withoutMarks.string)’ is in no word list"
    case .digit, .point, .space, .dash, .misread, .bracket, .parted, .context:
      "‘\(before.withoutMarks.string)’ was changed to ‘\(after.withoutMarks.string)’"
    }
  }
}
