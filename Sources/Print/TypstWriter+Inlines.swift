import HTML
import Model

extension TypstWriter {
  /// Writes the inlines of a paragraph.
  mutating func writeParagraph(_ inlines: [Inline]) {
    endsWithCall = false
    // The last line is on the average half empty.
    addSpace(lines: 0.5)
    writeInlines(inlines)
    writeDeferred()
    endRun()
  }

  mutating func writeInlines(_ inlines: [Inline]) {
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text), .asTyped(let text): words(text.withSingleSpaces(after: run))
      case .softBreak:
        if !joinsLines(run, inlines.dropFirst(index + 1).first) { words(run.hasSuffix(" ") ? "" : " ") }
      case .lineBreak:
        write("#linebreak();")
      case .code(let code): write("#code(\(code.typstLiteral));")
      case .emphasis(let children): wrap("emph", children)
      case .strong(let children): wrap("strong", children)
      case .strikethrough(let children): wrap("strike", children)
      case .link(let link, let children): write(link, children)
      case .image(let image): writeInline(image)
      case .footnoteReference(let reference):
        if linkDepth > 0 { deferred.append(reference) } else { writeCall(reference) }
      case .element(let element, let children): write(element, children)
      case .htmlInline: break
      }
    }
  }

  private mutating func wrap(_ function: String, _ children: [Inline]) {
    write("#\(function)[")
    writeInlines(children)
    write("];")
  }

  // MARK: Links

  private mutating func write(_ link: Link, _ children: [Inline]) {
    guard linkDepth == 0, let target = target(of: link.destination) else { return writeInlines(children) }
    linkDepth += 1
    write("#link(\(target))[")
    writeInlines(children)
    write("];")
    linkDepth -= 1
    writeDeferred()
  }

  /// A link's target as Typst source; `nil` when it leads nowhere from a printed form.
  private func target(of destination: LinkDestination) -> String? {
    switch destination {
    case .address(let address):
      // An address relative to the page has no meaning in a file of its own.
      return ["http://", "https://", "mailto:", "tel:"].contains { address.lowercased().hasPrefix($0) }
        ? address.typstLiteral : nil
    case .fragment(let fragment):
      guard let index = options.headings.firstIndex(of: fragment), options.printedLines == nil else { return nil }
      return "<\(options.prefix)h-\(index)>"
    case .page(let page, let fragment):
      return options.address.map { ($0.address(of: page) + (fragment.map { "#\($0)" } ?? "")).typstLiteral }
    case .file(let file):
      return options.address.map { $0.address(of: file.page).typstLiteral }
    }
  }

  // MARK: Footnotes

  mutating func writeDeferred() {
    guard linkDepth == 0 else { return }
    let calls = deferred
    deferred = []
    for call in calls { writeCall(call) }
  }

  /// Writes a footnote where it is first called, and its mark alone where it is called again.
  mutating func writeCall(_ reference: FootnoteReference) {
    guard document.footnotes.indices.contains(reference.footnote) else { return }
    let footnote = document.footnotes[reference.footnote]
    let mark = mark(of: footnote)
    if endsWithCall { words("\u{2009}") }
    if placed.insert(reference.footnote).inserted {
      let content = content(of: footnote)
      write("#note(\(mark.typstLiteral))[\(content)]<\(options.prefix)fn-\(reference.footnote)>")
    } else {
      write("#call(\(mark.typstLiteral), <\(options.prefix)fn-\(reference.footnote)>);")
    }
    endsWithCall = true
  }

  /// A footnote's mark: a number counted on from the texts before this one, so that no two notes of a document share
  /// it.
  private func mark(of footnote: Footnote) -> String {
    Int(footnote.mark).map { String($0 + options.notesBefore) } ?? footnote.mark
  }

  private mutating func content(of footnote: Footnote) -> String {
    let outer = (language, linkDepth, deferred, scale)
    (language, linkDepth, deferred, scale) = (options.language, 0, [], 0.84)
    let content = captured { $0.writeBlocks(footnote.nodes, isTopLevel: false) }
    (language, linkDepth, deferred, scale) = outer
    return content
  }

  /// Writes the footnotes nobody calls, which drafts may have, so that nothing is lost.
  mutating func writeUncalledNotes() {
    guard options.printedLines == nil else { return }
    for index in document.footnotes.indices where document.footnotes[index].referenceCount == 0 {
      let footnote = document.footnotes[index]
      let content = content(of: footnote)
      newLine()
      newLine()
      let source = "#\((mark(of: footnote) + "\u{2002}").typstLiteral);\(content)"
      if options.isArticle {
        writePart { $0.write(source, line: footnote.line) }
      } else {
        write(source, line: footnote.line)
      }
    }
  }

  // MARK: Elements

  private mutating func write(_ element: HTMLElement, _ children: [Inline]) {
    let outer = language
    let tag = element.language
    if let tag {
      language = tag
      write("#text(\(tag.typstArguments))[")
    }
    switch element.name {
    case "br": write("#linebreak();")
    case "wbr": words("\u{200B}")
    case "em", "i", "cite", "var", "dfn": wrap("emph", children)
    case "strong", "b": wrap("strong", children)
    case "del", "s": wrap("strike", children)
    case "ins", "u": wrap("underline", children)
    case "sub": wrap("sub", children)
    case "sup": wrap("super", children)
    case "mark": wrap("highlight", children)
    case "small": wrap("text.with(size: 0.85em)", children, isExpression: true)
    case "code", "kbd", "samp": wrap("text.with(font: facts.code-faces, size: 0.92em)", children, isExpression: true)
    case "q":
      let marks = SmartPunctuation.applied(to: "\"a\"", in: language)
      words(String(marks.prefix { $0 != "a" }))
      writeInlines(children)
      words(String(marks.drop { $0 != "a" }.dropFirst()))
    case "rt":
      words(" (")
      writeInlines(children)
      words(")")
    case "rp", "hr", "img": break
    default: writeInlines(children)
    }
    if tag != nil {
      write("];")
      language = outer
    }
  }

  private mutating func wrap(_ expression: String, _ children: [Inline], isExpression: Bool) {
    write("#(\(expression))[")
    writeInlines(children)
    write("];")
  }

  private mutating func writeInline(_ image: Image) {
    guard let name = name(of: image) else {
      write("#missing-picture(\(image.alternative.typstLiteral));")
      return
    }
    let (width, height) = (image.size?.width ?? 0, image.size?.height ?? 0)
    write(
      "#inline-picture(\(name.typstLiteral), \(image.alternative.typstLiteral), \(width), \(height));")
    endsWithCall = false
  }

  /// A picture's name for Typst; `nil` when it cannot be printed.
  func name(of image: Image) -> String? {
    guard case .file(let file) = image.destination else { return nil }
    return options.pictures[file]
  }

  /// Whether a line end is dropped, as between two letters of a language without spaces.
  private func joinsLines(_ before: String, _ after: Inline?) -> Bool {
    guard language.isWrittenWithoutSpaces, let last = before.unicodeScalars.last, last.isWide else { return false }
    guard case .text(let text)? = after, let first = text.unicodeScalars.first else { return true }
    return first.isWide
  }
}

extension Unicode.Scalar {
  fileprivate var isWide: Bool {
    (0x2E80...0xA4CF).contains(value) || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }
}

extension String {
  /// The text with runs of spaces collapsed into one, as browsers do.
  fileprivate func withSingleSpaces(after before: String) -> String {
    guard utf8.contains(0x20) || utf8.contains(0x09) || utf8.contains(0x0A) else { return self }
    var result = ""
    var endsInSpace = before.utf8.last == 0x20
    for scalar in unicodeScalars {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if !isSpace { result.unicodeScalars.append(scalar) } else if !endsInSpace { result += " " }
      endsInSpace = isSpace
    }
    return result
  }
}

extension LanguageTag {
  /// The arguments that set Typst's text in the language.
  var typstArguments: String {
    let parts = tag.split(separator: "-").dropFirst()
    let region = parts.first { $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isLetter) }
    let lang = (2...3).contains(language.utf8.count) ? language : "und"
    return "lang: \"\(lang)\", region: " + (region.map { "\"\($0)\"" } ?? "none")
  }
}
