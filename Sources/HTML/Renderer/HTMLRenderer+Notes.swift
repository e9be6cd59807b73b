import Model

extension HTMLRenderer {
  /// Writes a footnote reference: the mark of the footnote, linked to it.
  mutating func writeReference(_ reference: FootnoteReference) {
    guard document.footnotes.indices.contains(reference.footnote) else { return }
    writer.closeTag()
    if endOfReference == writer.output.count { writer.raw("\u{2009}") }
    writer.raw("<sup><a ")
    if isBook { writer.output.append(noteType(of: reference.footnote)) }
    writer.output.append("href=\"#")
    unsafe writer.output.append(contentsOf: identifiers.bytes(of: footnoteAnchors.footnotes[reference.footnote]))
    if let identifier = footnoteAnchors.reference(reference) {
      writer.output.append("\" id=\"")
      unsafe writer.output.append(contentsOf: identifiers.bytes(of: identifier))
    }
    writer.output.append("\" role=\"doc-noteref\">")
    writer.text(document.footnotes[reference.footnote].mark)
    writer.raw("</a></sup>")
    endOfReference = writer.output.count
    if !isListed.isEmpty { referenced.append(reference.footnote) }
  }

  /// Writes all footnotes; nothing when they are listed by section.
  mutating func notes() -> [UInt8] {
    guard isListed.isEmpty, !document.footnotes.isEmpty else { return [] }
    // Their text comes after the body's in the storage.
    var start = nodes.count
    for index in document.footnotes.indices { start = min(start, document.footnotes[index].nodes.lowerBound) }
    let text = (start..<nodes.count).first { nodes[$0].kind == .text }
    let length = document.nodes.utf8.count - (text.map { Int(nodes[$0].first) } ?? 0)
    return bytes(expected: length + document.footnotes.count * 400 + 512) { renderer in renderer.writeFootnotes() }
  }

  private mutating func writeFootnotes() {
    for series in [Footnote.Series.author, .editor] {
      let notes = document.footnotes.indices.filter { document.footnotes[$0].series == series }
      guard !notes.isEmpty else { continue }
      startFootnotes(of: series, headingElement: "h2", section: nil)
      var counter = 0
      for (offset, index) in notes.enumerated() {
        if offset == 0 { startList(of: series, from: index, &counter) }
        writeFootnote(index, &counter)
        writer.raw("\n")
      }
      endFootnotes()
    }
  }

  /// Writes the footnotes referred to since the last list.
  ///
  /// - Parameters:
  ///   - sectionLevel: The level of the section's heading; the notes' heading is one level below.
  ///   - section: The id of that heading.
  ///   - isLast: Whether the text ends here, so that notes without references are listed, too.
  mutating func writeSectionFootnotes(sectionLevel: Int, section: Identifier?, isLast: Bool) {
    // A note may refer to others: they are listed with it, in their order.
    var items: [(index: Int, bytes: [UInt8])] = []
    if isLast {
      referenced += isListed.indices.filter { !isListed[$0] && document.footnotes[$0].referenceCount == 0 }
    }
    var aside = HTMLWriter(syntax: options.syntax)
    swap(&writer, &aside)
    while !referenced.isEmpty {
      let next = referenced
      referenced = []
      for index in next where !isListed[index] {
        isListed[index] = true
        writer = HTMLWriter(syntax: options.syntax)
        endOfReference = -1
        writeBlocks(ofNote: index)
        items.append((index, writer.output.bytes))
      }
    }
    swap(&writer, &aside)
    endOfReference = -1
    guard !items.isEmpty else { return }
    let heading = Self.headingElements[min(max(sectionLevel + headingShift, 1), 5)]
    items.sort { $0.index < $1.index }
    writer.start("div")
    writer.attributes(" class=\"notes\"")
    writer.attribute("data-more", options.words[.more])
    writer.attribute("data-less", options.words[.less])
    writer.attribute("data-note", options.words[.note])
    writer.raw("\n")
    for series in [Footnote.Series.author, .editor] {
      let notes = items.filter { document.footnotes[$0.index].series == series }
      guard let first = notes.first else { continue }
      startFootnotes(of: series, headingElement: heading, section: section)
      var counter = 0
      startList(of: series, from: first.index, &counter)
      for note in notes {
        startItem(note.index, &counter)
        writer.raw(note.bytes)
        writer.end("li")
        writer.raw("\n")
      }
      endFootnotes()
    }
    writer.end("div")
    writer.raw("\n")
  }

  /// - Parameter section: The id of the section's heading, which distinguishes its list from those of other sections.
  private mutating func startFootnotes(of series: Footnote.Series, headingElement: StaticString, section: Identifier?) {
    let (wanted, title) =
      switch series {
      case .author: (PageAnchor.notes, options.words[.notes])
      case .editor: (PageAnchor.editorsNotes, options.words[.editorsNotes])
      }
    let identifier = identifiers.claimReserved(wanted)
    writer.start("section")
    writer.attributes(" role=\"doc-endnotes\"")
    writer.attribute("aria-labelledby", string(identifier) + (section.map { " " + string($0) } ?? ""))
    writer.raw("\n")
    writer.start(headingElement)
    unsafe writer.attribute("id", plain: identifiers.bytes(of: identifier))
    writer.text(title)
    writer.end(headingElement)
    writer.raw("\n")
  }

  private func string(_ identifier: Identifier) -> String {
    unsafe String(decoding: identifiers.bytes(of: identifier), as: UTF8.self)
  }

  /// Begins a list that is numbered as the marks of its notes are.
  private mutating func startList(of series: Footnote.Series, from index: Int, _ counter: inout Int) {
    writer.start("ol")
    if series == .editor { writer.attributes(" type=\"a\"") }
    if let number = number(of: index), number > 1 {
      writer.attribute("start", String(number))
      counter = number - 1
    }
    writer.raw("\n")
  }

  private mutating func endFootnotes() {
    writer.end("ol")
    writer.raw("\n")
    writer.end("section")
    writer.raw("\n")
  }

  private mutating func writeFootnote(_ index: Int, _ counter: inout Int) {
    startItem(index, &counter)
    writeBlocks(ofNote: index)
    writer.end("li")
  }

  /// Begins a note whose printed mark is the same as in the references to it.
  private mutating func startItem(_ index: Int, _ counter: inout Int) {
    if options.marksLines { writer.line = document.footnotes[index].line }
    writer.start("li")
    unsafe writer.attribute("id", plain: identifiers.bytes(of: footnoteAnchors.footnotes[index]))
    counter += 1
    if let number = number(of: index) {
      if number != counter {
        writer.attribute("value", String(number))
        counter = number
      }
    } else {
      writer.styleMark(document.footnotes[index].mark)
    }
  }

  /// The number for which a list would print the note's mark; `nil` for marks that are not numbers or letters.
  private func number(of index: Int) -> Int? {
    let mark = document.footnotes[index].mark.utf8
    guard !mark.isEmpty, mark.count < 8 else { return nil }
    switch document.footnotes[index].series {
    case .author:
      // Digits that do not begin with zero.
      guard mark.first != UInt8(ascii: "0"), mark.allSatisfy(\.isDigit) else { return nil }
      return mark.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    case .editor:
      guard mark.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
      return mark.reduce(0) { $0 * 26 + Int($1 - 0x60) }
    }
  }

  /// Writes the content of a note, with the backlinks at the end of its last paragraph or in a paragraph of their own.
  private mutating func writeBlocks(ofNote index: Int) {
    let blocks = document.footnotes[index].nodes
    var last: Int?
    var before: Int?
    var next = blocks.lowerBound
    while next < blocks.upperBound {
      before = last
      last = next
      next = nodes.end(of: next)
    }
    if let last, nodes[last].kind == .paragraph, nodes.figure(in: nodes.children(of: last)) == nil,
      !(before.map { isCaption(nodes.children(of: last), ofTable: $0) } ?? false)
    {
      if last > blocks.lowerBound {
        writeBlocks(blocks.lowerBound..<last)
        writer.raw("\n")
      }
      writeParagraph(nodes.children(of: last), endingNote: index)
    } else {
      writeBlocks(blocks)
      guard document.footnotes[index].referenceCount > 0 || blocks.isEmpty else { return }
      if !blocks.isEmpty { writer.raw("\n") }
      writer.start("p")
      writeBacklinks(from: index, isAlone: true)
      writer.end("p")
    }
  }

  private func isCaption(_ inlines: Range<Int>, ofTable index: Int) -> Bool {
    nodes[index].kind == .table && nodes.caption(in: inlines) != nil
  }

  /// Writes the backlinks from a note to its references.
  ///
  /// - Parameter first: The first occurrence to link to.
  mutating func writeBacklinks(from index: Int, isAlone: Bool, first: Int = 1) {
    let count = document.footnotes[index].referenceCount
    guard count >= first else { return }
    for occurrence in first...count {
      guard let reference = footnoteAnchors.reference(FootnoteReference(footnote: index, occurrence: occurrence)) else {
        continue
      }
      if occurrence > first || !isAlone { writer.raw(" ") }
      writer.raw("<a href=\"#")
      unsafe writer.output.append(contentsOf: identifiers.bytes(of: reference))
      writer.output.append("\" role=\"doc-backlink\" aria-label=\"")
      writeBacklinkLabel(document.footnotes[index].mark, occurrence)
      // U+FE0E keeps systems from showing the arrow as a picture.
      writer.output.append("\">↩\u{FE0E}</a>")
    }
  }
}

extension HTMLRenderer {
  /// Writes the label of a backlink, from ``backlink`` where the reference is the first.
  mutating func writeBacklinkLabel(_ mark: String, _ occurrence: Int) {
    guard occurrence == 1, let backlink else {
      return writer.output.append(escaping: options.words.phrases.backToReference(mark, occurrence), for: .attribute)
    }
    writer.output.append(escaping: backlink.before, for: .attribute)
    writer.output.append(escaping: mark, for: .attribute)
    writer.output.append(escaping: backlink.after, for: .attribute)
  }

  /// The label of the backlink to a first reference, before and after the mark; `nil` unless the mark occurs in it
  /// exactly once.
  static func backlink(_ words: Words) -> (before: String, after: String)? {
    // A character that occurs in no label.
    let mark = "\u{1}"
    let words = words.phrases.backToReference(mark, 1).utf8
    guard let index = words.firstIndex(of: 1), index == words.lastIndex(of: 1) else { return nil }
    return (String(words[..<index]) ?? "", String(words[words.index(after: index)...]) ?? "")
  }
}

extension HTMLWriter {
  /// Gives a list item a mark of its own.
  fileprivate mutating func styleMark(_ mark: String) {
    attributes(" style='list-style-type: \"")
    var quoted = ""
    for scalar in mark.unicodeScalars {
      // CSS escapes (CSS Syntax 3 §4.3.7) for every character that could end the string or the attribute.
      if scalar.value < 0x20 || scalar.value == 0x7F || "\"'\\<>&".unicodeScalars.contains(scalar) {
        quoted += "\\" + String(scalar.value, radix: 16) + " "
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    output.append(unescaped: quoted)
    output.append(" \"'")
  }
}
