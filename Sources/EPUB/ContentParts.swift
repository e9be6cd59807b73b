import HTML
import Model

/// The body of one text, split where it is too long for one file, each part with the notes it refers to.
struct ContentParts {
  /// The body of each file.
  private(set) var bodies: [[UInt8]] = []

  private let rendered: RenderedBook
  private let text: ExportedText
  private let words: Words
  private let bySection: Bool
  private let limit: Int
  private var isListed: [Bool]
  private var later: [Int] = []

  /// Splits a text into the bodies of files.
  ///
  /// - Parameters:
  ///   - rendered: Its content.
  ///   - bySection: Whether notes stand behind each section, else at the end of each file.
  ///   - text: The text.
  ///   - limit: The largest size of a file, in bytes.
  init(of rendered: RenderedBook, bySection: Bool, text: ExportedText, limit: Int) {
    self.rendered = rendered
    self.bySection = bySection
    self.text = text
    self.limit = limit
    words = Words.of(text.text.frontMatter.language)
    isListed = [Bool](repeating: false, count: rendered.notes.count)
    for range in parts() {
      bodies.append(body(of: range, references: bodies.isEmpty ? rendered.title?.references ?? [] : []))
    }
    // Unreferenced notes are printed among drafts.
    let unreferenced = isListed.indices.filter { !isListed[$0] && text.document.footnotes[$0].referenceCount == 0 }
    let last = max(0, bodies.count - 1)
    if bodies.isEmpty { bodies.append([]) }
    bodies[last] += notes(unreferenced)
    bodies[0] = Self.head(of: text, rendered, words) + bodies[0]
    let colophon = Self.colophon(of: text, words)
    let longNotes = longNotes()
    if !longNotes.isEmpty {
      if bodies[last].count + longNotes.count > limit { bodies.append(longNotes) } else { bodies[last] += longNotes }
    }
    bodies[bodies.count - 1] += colophon
  }

  // MARK: Parts

  /// The pieces of each file: as many whole sections as fit; a section that does not fit is split between pieces.
  private func parts() -> [Range<Int>] {
    let sizes = rendered.pieces.map { piece in
      piece.markup.count + piece.references.reduce(0) { $0 + rendered.notes[$1].markup.count } + 1
    }
    if sizes.reduce(0, +) <= limit { return [0..<rendered.pieces.count] }
    let top = rendered.pieces.compactMap(\.level).min()
    var parts: [Range<Int>] = []
    var start = 0
    var size = 0
    func sectionSize(from index: Int) -> Int {
      var size = 0
      var next = index
      repeat {
        size += sizes[next]
        next += 1
      } while next < sizes.count && rendered.pieces[next].level != top && size <= limit
      return size
    }
    for index in sizes.indices {
      let beginsSection = top != nil && rendered.pieces[index].level == top
      // A heading stays with what follows it.
      let followsHeading = index > start && rendered.pieces[index - 1].level != nil
      let wanted = beginsSection ? min(sectionSize(from: index), limit / 2) : sizes[index]
      if index > start, size + wanted > limit, !followsHeading || size + sizes[index] > limit + limit / 20 {
        parts.append(start..<index)
        start = index
        size = 0
      }
      size += sizes[index]
    }
    parts.append(start..<sizes.count)
    return parts
  }

  /// The body of a file.
  ///
  /// - Parameters:
  ///   - range: Its pieces.
  ///   - references: The footnotes referred to before them, in the title.
  private mutating func body(of range: Range<Int>, references: [Int]) -> [UInt8] {
    var body: [UInt8] = []
    var references = references
    let top = rendered.pieces.compactMap(\.level).min()
    for index in range {
      let piece = rendered.pieces[index]
      if bySection, top != nil, piece.level == top {
        body += notes(references)
        references = []
      }
      body += piece.markup
      body.append(UInt8(ascii: "\n"))
      references += piece.references
    }
    return body + notes(references)
  }

  // MARK: Notes

  /// The notes that are referred to and not yet listed, with those they refer to; long ones are kept for the end.
  private mutating func notes(_ references: [Int]) -> [UInt8] {
    var listed: [Int] = []
    var waiting = references
    while !waiting.isEmpty {
      let next = waiting
      waiting = []
      for index in next where !isListed[index] {
        isListed[index] = true
        if rendered.notes[index].isLong { later.append(index) } else { listed.append(index) }
        waiting += rendered.notes[index].references
      }
    }
    guard !listed.isEmpty else { return [] }
    var notes: [UInt8] = []
    notes.append("<section class=\"notes\" epub:type=\"footnotes\" aria-label=\"\(words[.notes].attributeValue)\">\n")
    for index in listed.sorted() { notes += rendered.notes[index].markup }
    notes.append("</section>\n")
    return notes
  }

  private func longNotes() -> [UInt8] {
    guard !later.isEmpty else { return [] }
    var notes: [UInt8] = []
    notes.append("<section class=\"notes\" epub:type=\"endnotes\" role=\"doc-endnotes\"")
    notes.append(" aria-label=\"\(words[.notes].attributeValue)\">\n")
    for index in later.sorted() { notes += rendered.notes[index].markup }
    notes.append("</section>\n")
    return notes
  }

  // MARK: Head and end

  private static func head(of text: ExportedText, _ rendered: RenderedBook, _ words: Words) -> [UInt8] {
    let front = text.text.frontMatter
    var head: [UInt8] = []
    head.append("<header class=\"title-page\" id=\"\(rendered.start)\">\n")
    if let series = front.series {
      let number = series.number.map { words[.comma] + words.phrases.numberInSeries($0) } ?? ""
      head.append("p", attributes: " class=\"series\"", holding: series.name + number)
    }
    if let title = rendered.title {
      head.append("<h1>")
      head += title.markup
      head.append("</h1>\n")
    } else {
      head.append("h1", holding: front.title)
    }
    if let subtitle = front.subtitle { head.append("p", attributes: " class=\"subtitle\"", holding: subtitle) }
    if !front.authors.isEmpty {
      head.append("p", attributes: " class=\"author\"", holding: words.list(front.printedAuthors))
    }
    if !front.translators.isEmpty {
      let line = words[.translatedBy] + " " + words.list(front.translators)
      head.append("p", attributes: " class=\"translator\"", holding: line)
    }
    let imprint = [front.publisher, front.date.map { words.date($0) }].compactMap(\.self).joined(
      separator: words[.comma])
    if !imprint.isEmpty { head.append("p", attributes: " class=\"imprint\"", holding: imprint) }
    head.append("</header>\n")
    return head
  }

  private static func colophon(of text: ExportedText, _ words: Words) -> [UInt8] {
    let front = text.text.frontMatter
    var entries: [UInt8] = []
    for (name, value) in [(words[.source], front.source), (words[.rights], front.rights)] {
      guard let value else { continue }
      entries.append("dt", holding: name)
      entries.append("dd", holding: value)
    }
    let address = text.address?.address(of: text.text.page)
    guard !entries.isEmpty || address != nil else { return [] }
    var colophon: [UInt8] = []
    colophon.append("<section class=\"colophon\" epub:type=\"colophon\" role=\"doc-colophon\">\n")
    if !entries.isEmpty {
      colophon.append("<dl>\n")
      colophon += entries
      colophon.append("</dl>\n")
    }
    if let address {
      colophon.append("<p><a href=\"\(address.attributeValue)\">")
      colophon.append(address, escapedFor: .text)
      colophon.append("</a></p>\n")
    }
    colophon.append("</section>\n")
    return colophon
  }
}
