/// The text as a web page to proofread by: doubtful and changed words marked, and by each the line it came from.
struct ProofPage {
  private var out = ""
  private let texts: [Int: Letters]
  private let byPlace: [Place: Repairer.Finding]

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
  ///   - summary: What was done, in one line.
  ///   - lines: The lines of the input.
  static func write(
    _ front: FrontMatter, _ blocks: [Block], _ notes: [Note], findings: [Repairer.Finding], summary: String,
    lines: [Line]
  ) -> String {
    var page = ProofPage(lines: lines, findings: findings)
    page.begin(front.title ?? "Proofs", summary: summary)
    for block in blocks {
      guard !block.words.isEmpty else {
        page.out += "<hr>\n"
        continue
      }
      let element =
        switch block.kind {
        case .heading(let level): "h\(level)"
        case .quotation, .quotedVerse, .attribution: "blockquote"
        case .paragraph, .verse, .signature, .divider: "p"
        }
      page.write(block.words, in: element)
    }
    if !notes.isEmpty { page.out += "<h2>Notes</h2>\n" }
    for (index, note) in notes.enumerated() { page.write(note.words, in: "p", number: index + 1) }
    page.list(findings)
    page.out += "</body>\n</html>\n"
    return page.out
  }

  /// A page for a text that was not changed at all.
  static func plain(_ text: String, summary: String) -> String {
    var page = ProofPage(lines: [], findings: [])
    page.begin("Proofs", summary: summary)
    page.out += "<pre>\(escaped(text.unicodeScalars))</pre>\n</body>\n</html>\n"
    return page.out
  }

  private init(lines: [Line], findings: [Repairer.Finding]) {
    let wanted = Set(findings.map(\.line))
    var texts: [Int: Letters] = [:]
    for line in lines where wanted.contains(line.number) { texts[line.number, default: []] += line.text }
    self.texts = texts
    var byPlace: [Place: Repairer.Finding] = [:]
    for finding in findings { byPlace[Place(line: finding.line, column: finding.column)] = finding }
    self.byPlace = byPlace
  }

  private mutating func begin(_ title: String, summary: String) {
    out += """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(ProofPage.escaped(title.unicodeScalars))</title>
      <style>
      body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 serif; color: #111; background: #fff }
      mark { background: #ffe08a; color: inherit } mark.changed { background: #cfe8ff }
      small, .line { font: .75rem/1.2 sans-serif; color: #555 } .line { user-select: none }
      table { border-collapse: collapse } td { padding: .2rem .6rem .2rem 0; vertical-align: top }
      </style>
      </head>
      <body>
      <h1>\(ProofPage.escaped(title.unicodeScalars))</h1>
      <p><small>\(ProofPage.escaped(summary.unicodeScalars)). <mark>Doubtful words</mark> and
      <mark class="changed">changed words</mark> say when pointed at which line they came from and what was there.</small></p>

      """
  }

  private mutating func write(_ words: [Word], in element: String, number: Int? = nil) {
    out += "<\(element)>"
    if let number { out += "<b>\(number)</b> " }
    if let first = words.first { out += "<span class=\"line\">\(first.line)</span> " }
    for (index, word) in words.enumerated() {
      if index > 0, !words[index - 1].isTight { out += words[index - 1].endsLine ? "<br>\n" : " " }
      let plain = ProofPage.escaped(word.text.filter { $0 != MarkdownWriter.emphasis && $0 != MarkdownWriter.strong })
      if let finding = byPlace[Place(line: word.line, column: word.column)] {
        let isDoubt = if case .doubtful = finding.reason { true } else { false }
        let said = isDoubt ? "perhaps " + finding.after.string : "was " + finding.before.string
        let source = texts[finding.line] ?? []
        let title = ProofPage.escaped("line \(finding.line): \(source.string) (\(said))".unicodeScalars)
        out += "<mark\(isDoubt ? "" : " class=\"changed\"") title=\"\(title)\">\(plain)</mark>"
      } else {
        out += plain
      }
      for reference in word.references { out += "<sup>\(reference + 1)</sup>" }
    }
    out += "</\(element)>\n"
  }

  /// The changes and doubts as a list, with the lines they are in.
  private mutating func list(_ findings: [Repairer.Finding]) {
    guard !findings.isEmpty else { return }
    out += "<h2>Changed and doubtful</h2>\n<table>\n"
    let ordered = findings.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    for finding in ordered {
      let isDoubt = if case .doubtful = finding.reason { true } else { false }
      let before = ProofPage.escaped(finding.before)
      let after = isDoubt && finding.after == finding.before ? "in no list" : ProofPage.escaped(finding.after)
      out +=
        "<tr><td>\(finding.line):\(finding.column)</td><td><mark\(isDoubt ? "" : " class=\"changed\"")>\(before)</mark></td>"
      out +=
        "<td>\(isDoubt ? "perhaps: " : "")\(after)</td><td><small>\(ProofPage.escaped(texts[finding.line] ?? []))</small></td></tr>\n"
    }
    out += "</table>\n"
  }

  private static func escaped(_ signs: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    for sign in signs {
      switch sign {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(sign)
      }
    }
    return text
  }
}
