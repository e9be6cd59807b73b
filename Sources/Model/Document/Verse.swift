/// Lines that must be kept as their author broke them.
package struct Verse: Hashable, Sendable {
  /// One line of a stanza.
  package typealias Line = [Inline]

  /// The lines of one paragraph.
  package typealias Stanza = [Line]

  /// The stanzas, none empty.
  package let stanzas: [Stanza]

  /// The indices of the stanzas that are set in: those in a block quote within the quotation.
  package let setIn: Set<Int>

  /// Reads a quotation as verse.
  ///
  /// - Parameters:
  ///   - blocks: The quoted blocks, without their attribution.
  ///   - isSingleLine: Whether it may be a single line, beside other verse.
  /// - Returns: `nil` unless it consists of paragraphs, or block quotes of paragraphs, without soft line breaks, and
  ///   has at least one hard line break.
  package init?(_ blocks: [Block], isSingleLine: Bool = false) {
    var stanzas: [Stanza] = []
    var setIn: Set<Int> = []
    var breaks = 0
    func append(_ block: Block, isSetIn: Bool) -> Bool {
      switch block.content {
      case .paragraph(let inlines):
        guard let count = Self.lineBreaks(in: inlines) else { return false }
        breaks += count
        if isSetIn { setIn.insert(stanzas.count) }
        stanzas.append(count == 0 ? [inlines] : Self.lines(of: inlines))
        return true
      case .blockQuote(let blocks):
        return !isSetIn && blocks.allSatisfy { append($0, isSetIn: true) }
      default: return false
      }
    }
    guard blocks.allSatisfy({ append($0, isSetIn: false) }), breaks > 0 || isSingleLine, !stanzas.isEmpty else {
      return nil
    }
    self.stanzas = stanzas
    self.setIn = setIn
  }

  /// Reads a paragraph of the running text as a stanza.
  ///
  /// - Returns: `nil` unless it has at least one hard line break, and no soft one. A strong line with one line below it
  ///   is no verse but the heading of an item, as in minutes.
  package static func stanza(_ paragraph: [Inline]) -> Stanza? {
    guard let count = lineBreaks(in: paragraph), count > 0 else { return nil }
    let lines = lines(of: paragraph)
    return lines.count == 2 && isStrong(lines[0]) ? nil : lines
  }

  /// Whether a line is strong from end to end.
  private static func isStrong(_ line: Line) -> Bool {
    let kept = line.filter { $0 != .text("") }
    guard case .strong? = kept.first else { return false }
    return kept.count == 1
  }

  /// The number of hard line breaks; `nil` when there is a soft one, or a picture.
  private static func lineBreaks(in inlines: [Inline]) -> Int? {
    var count = 0
    for inline in inlines {
      switch inline {
      case .lineBreak:
        count += 1
      case .softBreak, .image, .htmlInline:
        return nil
      case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children):
        guard let inner = lineBreaks(in: children) else { return nil }
        count += inner
      case .element(let element, let children):
        guard !element.isVoid, let inner = lineBreaks(in: children) else { return nil }
        count += inner
      case .text, .asTyped, .code, .footnoteReference:
        continue
      }
    }
    return count
  }

  /// The lines of a paragraph; markup that extends over several lines is repeated in each.
  private static func lines(of inlines: [Inline]) -> [Line] {
    var lines: [Line] = [[]]
    func append(_ children: [Inline], as wrap: ([Inline]) -> Inline) {
      for (offset, line) in Self.lines(of: children).enumerated() {
        if offset > 0 { lines.append([]) }
        if !line.isEmpty { lines[lines.count - 1].append(wrap(line)) }
      }
    }
    for inline in inlines {
      switch inline {
      case .lineBreak: lines.append([])
      case .emphasis(let children): append(children) { .emphasis($0) }
      case .strong(let children): append(children) { .strong($0) }
      case .strikethrough(let children): append(children) { .strikethrough($0) }
      case .link(let link, let children): append(children) { .link(link, $0) }
      case .element(let element, let children): append(children) { .element(element, $0) }
      case .text, .asTyped, .softBreak, .code, .image, .footnoteReference, .htmlInline:
        lines[lines.count - 1].append(inline)
      }
    }
    return lines
  }
}
