package import Diagnostics
internal import Model

/// Turns the HTML of a text into elements where it is harmless and balanced, and into text where it is not.
struct HTMLSanitizer {
  /// One of the siblings in a container.
  private struct Piece {
    enum Content {
      case inline(Inline)
      /// Text between the tags of an HTML block.
      case letters(String)
      case block(Block)
      case start(HTMLElement)
      case end(String)
    }

    let content: Content
    var raw = ""
    var location: SourceLocation?

    /// The context of a pair of start and end tags that belong together; `nil` for any other piece.
    var role: HTMLAllowlist.Category?
  }

  private struct Frame {
    var element: HTMLElement?
    var line = 0
    var blocks: [Block] = []
    var inlines: [Inline] = []
  }

  private var lines: SourceLines

  /// The search for tokens in the line of an HTML block that was searched last, which continues after the last token
  /// found.
  private var tokenLocations: (line: Int, locations: InlineLocations)?

  /// The diagnostics.
  private(set) var faults: [Diagnostic] = []

  /// The elements whose start tags were rejected, with the number of their end tags still expected.
  private var refused: [String: Int] = [:]

  /// The most faults reported in the HTML of one text; any others can be seen in print.
  private static let mostFaults = 1_000

  /// Creates a sanitizer for one text.
  init(lines: SourceLines) {
    self.lines = lines
  }

  /// The inlines of a container with their HTML resolved.
  ///
  /// - Parameters:
  ///   - inlines: The inlines, HTML among them.
  ///   - locations: The location of each piece of HTML, in order.
  mutating func resolved(_ inlines: [Inline], at locations: [SourceLocation]) -> [Inline] {
    var pieces: [Piece] = []
    var remaining = locations[...]
    for inline in inlines {
      if case .htmlInline(let raw) = inline, let location = remaining.popFirst() {
        for token in HTMLToken.tokens(of: raw) { append(token, at: location, to: &pieces, amongBlocks: false) }
      } else {
        pieces.append(Piece(content: .inline(inline)))
      }
    }
    balance(&pieces)
    var stack = [Frame()]
    for piece in pieces { build(piece, on: &stack, line: 0) }
    return stack[0].inlines
  }

  /// The blocks of a container with their HTML resolved.
  ///
  /// - Parameters:
  ///   - blocks: The blocks, HTML among them.
  ///   - locations: The line on which each HTML block begins, in order.
  mutating func resolved(_ blocks: [Block], at locations: [SourceLocation]) -> [Block] {
    var pieces: [Piece] = []
    var remaining = locations[...]
    for block in blocks {
      if case .htmlBlock(let raw) = block.content, let location = remaining.popFirst() {
        for token in HTMLToken.tokens(of: raw) {
          append(token, at: self.location(of: token, in: location), to: &pieces, amongBlocks: true)
        }
        pieces.append(Piece(content: .inline(.softBreak)))
      } else {
        pieces.append(Piece(content: .block(block)))
      }
    }
    balance(&pieces)
    var stack = [Frame()]
    var line = blocks.first?.line ?? 1
    for piece in pieces {
      if case .block(let block) = piece.content {
        line = block.line
      } else if let location = piece.location {
        line = location.line
      }
      build(piece, on: &stack, line: line)
    }
    flush(&stack, line: line)
    return stack[0].blocks
  }

  private mutating func location(of token: HTMLToken, in block: SourceLocation) -> SourceLocation {
    let line = block.line - lines.source.bodyFirstLine + 1 + token.line
    var locations = InlineLocations(in: lines.range(from: line, through: line), of: lines.source.bytes)
    if let known = tokenLocations, known.line == line { locations = known.locations }
    let offset = locations.next(token.raw.utf8.prefix { $0 != 0x0A && $0 != 0x0D }) ?? locations.start
    tokenLocations = (line, locations)
    return lines.location(of: offset)
  }

  // MARK: Pieces

  private mutating func append(
    _ token: HTMLToken, at location: SourceLocation, to pieces: inout [Piece], amongBlocks: Bool
  ) {
    switch token.kind {
    case .comment:
      return
    case .text:
      appendLines(of: Self.decoded(token.raw), at: location, to: &pieces, areLetters: amongBlocks)
    case .other:
      record(.markupAsText(token.raw, at: location))
      appendLines(of: token.raw, at: location, to: &pieces)
    case .start(let name, let attributes):
      let allowed = HTMLAllowlist.category(of: name)
      guard let allowed, amongBlocks || allowed != .block else {
        record(.markupAsText(token.raw, at: location))
        refused[name, default: 0] += 1
        return appendLines(of: token.raw, at: location, to: &pieces)
      }
      let element = HTMLElement(name: name, attributes: harmless(attributes, of: name, at: location))
      if element.isVoid {
        pieces.append(
          Piece(
            content: allowed == .block
              ? .block(Block(line: location.line, .thematicBreak)) : .inline(.element(element, []))))
      } else {
        pieces.append(Piece(content: .start(element), raw: token.raw, location: location))
      }
    case .end(let name):
      let allowed = HTMLAllowlist.category(of: name)
      guard let allowed, amongBlocks || allowed != .block, !HTMLElement(name: name).isVoid else {
        // The end tag of an element whose start tag was reported is not reported again.
        if refused[name, default: 0] > 0 {
          refused[name, default: 0] -= 1
        } else {
          record(.markupAsText(token.raw, at: location))
        }
        return appendLines(of: token.raw, at: location, to: &pieces)
      }
      pieces.append(Piece(content: .end(name), raw: token.raw, location: location))
    }
  }

  /// - Parameter areLetters: Whether the text is between the tags of an HTML block, where backslashes were not
  ///   resolved.
  private func appendLines(
    of text: String, at location: SourceLocation, to pieces: inout [Piece], areLetters: Bool = false
  ) {
    var isFirst = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFirst { pieces.append(Piece(content: .inline(.softBreak), location: location)) }
      isFirst = false
      if line.isEmpty { continue }
      let content = areLetters ? Piece.Content.letters(String(line)) : .inline(.text(String(line)))
      pieces.append(Piece(content: content, location: location))
    }
  }

  private mutating func harmless(
    _ attributes: [HTMLToken.Attribute], of element: String, at location: SourceLocation
  ) -> [HTMLElement.Attribute] {
    var kept: [HTMLElement.Attribute] = []
    var known: Set<String> = []
    for attribute in attributes where known.insert(attribute.name).inserted {
      if let harmless = HTMLAllowlist.attribute(attribute.name, Self.decoded(attribute.value), of: element) {
        kept.append(harmless)
      } else {
        record(.attributeLeftOut(attribute.name, of: element, at: location))
      }
    }
    return kept
  }

  /// A text with its entities resolved, by the list of the C library.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.utf8.contains(UInt8(ascii: "&")) else { return String(line) }
      var escaped = Array("x".utf8)
      for byte in line.utf8 {
        let isPunctuation =
          (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
          || (0x7B...0x7E).contains(byte)
        if isPunctuation, byte != 0x26, byte != 0x23, byte != 0x3B { escaped.append(UInt8(ascii: "\\")) }
        escaped.append(byte)
      }
      escaped.append(UInt8(ascii: "x"))
      let decoded = CommonMarkTree.words(of: escaped[...])
      return String(decoded.unicodeScalars.dropFirst().dropLast())
    }.joined(separator: "\n")
  }

  // MARK: Balance

  /// Matches start tags with end tags; the others are reported and become text.
  private mutating func balance(_ pieces: inout [Piece]) {
    var open: [(index: Int, name: String, blocks: Int)] = []
    var openCount: [String: Int] = [:]
    var blocks = 0
    for index in pieces.indices {
      switch pieces[index].content {
      case .inline, .letters: continue
      case .block: blocks += 1
      case .start(let element):
        let parents = HTMLAllowlist.parents(of: element.name)
        guard open.count < TextLimit.inlineNesting.amount, parents?.contains(open.last?.name ?? "") ?? true else {
          record(pieces[index])
          continue
        }
        open.append((index, element.name, blocks))
        openCount[element.name, default: 0] += 1
        if HTMLAllowlist.category(of: element.name) == .block { blocks += 1 }
      case .end(let name):
        guard openCount[name, default: 0] > 0 else {
          record(pieces[index])
          continue
        }
        while let last = open.popLast() {
          openCount[last.name, default: 0] -= 1
          guard last.name == name else {
            record(pieces[last.index])
            continue
          }
          let location = HTMLAllowlist.category(of: name)
          if location == .running, blocks != last.blocks {
            // An inline element cannot contain blocks.
            record(pieces[last.index])
            record(pieces[index])
          } else {
            let role = location == .both ? (blocks != last.blocks ? .block : .running) : location
            pieces[last.index].role = role
            pieces[index].role = role
            if location == .both, role == .block { blocks += 1 }
          }
          break
        }
      }
    }
    for last in open { record(pieces[last.index]) }
  }

  private mutating func record(_ piece: Piece) {
    if let location = piece.location { record(.unbalancedMarkup(piece.raw, at: location)) }
  }

  private mutating func record(_ fault: Diagnostic) {
    if faults.count < Self.mostFaults { faults.append(fault) }
  }

  // MARK: Building

  private func build(_ piece: Piece, on stack: inout [Frame], line: Int) {
    switch piece.content {
    case .inline(.text(let text)) where Self.isCode(stack):
      stack[stack.count - 1].inlines.append(.asTyped(text))
    case .inline(let inline):
      stack[stack.count - 1].inlines.append(inline)
    case .letters(let text):
      stack[stack.count - 1].inlines += Self.isCode(stack) ? [.asTyped(text)] : MarkupLetters.inlines(of: text)
    case .block(let block):
      flush(&stack, line: line)
      stack[stack.count - 1].blocks.append(block)
    case .start(let element):
      guard let role = piece.role else {
        return stack[stack.count - 1].inlines.append(.text(piece.raw))
      }
      if role == .block { flush(&stack, line: line) }
      stack.append(Frame(element: element, line: line))
    case .end:
      guard let role = piece.role else {
        return stack[stack.count - 1].inlines.append(.text(piece.raw))
      }
      if role == .block { flush(&stack, line: line) }
      guard let frame = stack.popLast(), let element = frame.element, !stack.isEmpty else { return }
      if role == .block {
        stack[stack.count - 1].blocks += Self.blocks(of: element, frame)
      } else {
        stack[stack.count - 1].inlines.append(.element(element, frame.inlines))
      }
    }
  }

  /// Whether an element for code is open, in which all punctuation is kept as typed.
  private static func isCode(_ stack: [Frame]) -> Bool {
    stack.contains { frame in
      guard let name = frame.element?.name else { return false }
      return name == "code" || name == "kbd" || name == "samp"
    }
  }

  /// An element among blocks; in `p` and `summary`, which cannot contain blocks, paragraphs are joined into one.
  private static func blocks(of element: HTMLElement, _ frame: Frame) -> [Block] {
    if element.name == "p", element.attributes.isEmpty { return frame.blocks }
    guard element.name == "p" || element.name == "summary" else {
      return [Block(line: frame.line, .element(element, frame.blocks))]
    }
    var inlines: [Inline] = []
    for block in frame.blocks {
      guard case .paragraph(let paragraph) = block.content else { return frame.blocks }
      inlines += (inlines.isEmpty ? [] : [.softBreak]) + paragraph
    }
    return [Block(line: frame.line, .element(element, [Block(line: frame.line, .paragraph(inlines))]))]
  }

  /// Makes a paragraph of the inlines collected so far.
  private func flush(_ stack: inout [Frame], line: Int) {
    var inlines = stack[stack.count - 1].inlines[...]
    stack[stack.count - 1].inlines = []
    while let first = inlines.first, Self.isSpace(first) { inlines.removeFirst() }
    while let last = inlines.last, Self.isSpace(last) { inlines.removeLast() }
    guard !inlines.isEmpty else { return }
    stack[stack.count - 1].blocks.append(Block(line: line, .paragraph(Array(inlines))))
  }

  private static func isSpace(_ inline: Inline) -> Bool {
    switch inline {
    case .softBreak, .lineBreak: true
    case .text(let text): text.utf8.allSatisfy { $0 <= 0x20 }
    case .asTyped, .code, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .element, .htmlInline:
      false
    }
  }
}

extension Diagnostic {
  /// HTML that is not on the allowlist.
  package static func markupAsText(_ raw: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .htmlLeftOut, at: location, "'\(shown(raw))' may not pass and is printed as text",
      hint: "write it in Markdown, or set 'raw_html: all' in site.yml if you trust your texts")
  }

  /// A tag without its counterpart, or with one inside another container.
  package static func unbalancedMarkup(_ raw: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unbalancedHtml, at: location, "'\(shown(raw))' has no counterpart beside it and is printed as text",
      hint: "begin and end the element within the same paragraph, list item or quotation")
  }

  /// An attribute that is not on the allowlist.
  package static func attributeLeftOut(_ name: String, of element: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .attributeLeftOut, at: location, "attribute '\(shown(name))' of '<\(element)>' is left out",
      hint: "take it out, or set 'raw_html: all' in site.yml if you trust your texts")
  }

  /// The beginning of the markup as it was written, in one line.
  private static func shown(_ raw: String) -> String {
    let line = raw.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    return line.count > 40
      ? String(String.UnicodeScalarView(line.prefix(39))) + "…" : String(String.UnicodeScalarView(line))
  }
}
