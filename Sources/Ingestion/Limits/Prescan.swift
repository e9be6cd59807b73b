internal import CScan
package import Diagnostics

/// One pass over a body's bytes before it is parsed, which finds the beginnings of its lines, and input that no parser
/// should be given: patterns for which the C library needs seconds, or too much memory.
///
/// The limits are far above any real pamphlet. Where the pass cannot know better (whether a line is in a code block,
/// for example), it assumes the worst.
struct Prescan {
  /// The beginnings of the lines.
  private(set) var lines: SourceLines

  /// The lines that look like a footnote definition, in order.
  private(set) var definitions: [FootnoteDefinitionLine] = []

  /// Whether `~` occurs anywhere.
  private(set) var hasTilde = false

  /// The exceeded limits, each once.
  private(set) var faults: [Diagnostic] = []

  private var exceeded: Set<TextLimit> = []
  private var linkDefinitions: [LinkDefinitionLine] = []
  private var bracketCount = 0

  // The counts since the last blank line.
  private var paragraphLines = 0
  private var openBrackets = 0
  private var openInstructions = 0
  private var openDeclarations = 0
  private var openSections = 0
  private var tableColumns = 0
  private var tableCells = 0
  private var pipesInLineBefore = 0

  private let definitionsInLine: Int

  /// Scans a body.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - definitionsInLine: The most footnote definitions that may begin on one line.
  init(_ source: TextSource, definitionsInLine: Int = 1) {
    self.lines = SourceLines(of: source)
    self.definitionsInLine = definitionsInLine
    let bytes = source.bytes
    if bytes.count > TextLimit.size.amount { exceed(.size, at: source.bodyStart) }
    var start = source.bodyStart
    while start < bytes.count {
      lines.append(start)
      let hasByteOrderMark = start == source.bodyStart && bytes[start...].starts(with: [0xEF, 0xBB, 0xBF])
      start = lookOverLine(from: hasByteOrderMark ? start + 3 : start, in: bytes)
    }
    if exceeded.isEmpty { checkExpansion() }
  }

  private mutating func exceed(_ limit: TextLimit, at offset: Int) {
    if exceeded.insert(limit).inserted { faults.append(.exceededLimit(limit, at: lines.location(of: offset))) }
  }

  /// Scans one line.
  ///
  /// - Returns: The offset of the next line.
  private mutating func lookOverLine(from start: Int, in bytes: [UInt8]) -> Int {
    let content = lookOverPrefix(from: start, in: bytes)
    var offset = content
    var pipes = 0
    scan: while true {
      offset = Self.nextMarker(in: bytes, from: offset)
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "["):
        openBrackets += 1
        bracketCount += 1
        if openBrackets > TextLimit.brackets.amount { exceed(.brackets, at: offset) }
      case UInt8(ascii: "]"): openBrackets = max(0, openBrackets - 1)
      case UInt8(ascii: "<"): lookOverMarkup(at: offset, in: bytes)
      case UInt8(ascii: ">"):
        openDeclarations = 0
        if offset > 0, bytes[offset - 1] == UInt8(ascii: "?") { openInstructions = 0 }
        if offset > 0, bytes[offset - 1] == UInt8(ascii: "]") { openSections = 0 }
      default: hasTilde = true
      }
      offset += 1
    }
    if offset - start > TextLimit.line.amount { exceed(.line, at: start) }
    if content == offset {
      endParagraph()
    } else {
      let isMarkerRow = pipes > 0 && Self.isMarkerRow(bytes[start..<offset])
      countLine(pipes: pipes, isMarkerRow: isMarkerRow, from: start, to: offset, in: bytes)
    }
    if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { return offset + 2 }
    return min(offset + 1, bytes.count)
  }

  /// The offset of the next byte that is counted: a line end, `|`, a bracket or `~`.
  private static func nextMarker(in bytes: [UInt8], from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress, start < bytes.count else { return bytes.count }
      return unsafe scanToMark(first, start, bytes.count)
    }
  }

  /// Whether a line can be the delimiter row below a table's header row.
  private static func isMarkerRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
  }

  private mutating func endParagraph() {
    paragraphLines = 0
    openBrackets = 0
    openInstructions = 0
    openDeclarations = 0
    openSections = 0
    tableColumns = 0
    tableCells = 0
    pipesInLineBefore = 0
  }

  private mutating func countLine(pipes: Int, isMarkerRow: Bool, from start: Int, to end: Int, in bytes: [UInt8]) {
    paragraphLines += 1
    let isTableRow = tableColumns > 0 && pipes > 0 && !isMarkerRow
    if paragraphLines > TextLimit.paragraph.amount, !isTableRow { exceed(.paragraph, at: start) }
    if pipes > TextLimit.pipes.amount { exceed(.pipes, at: start) }
    if isMarkerRow {
      var columns = pipes + 1
      let line = bytes[start..<end]
      if line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "|") { columns -= 1 }
      if line.last(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "|") { columns -= 1 }
      if pipesInLineBefore + 1 >= columns {
        if columns > TextLimit.columns.amount { exceed(.columns, at: start) }
        tableColumns = max(tableColumns, columns)
        tableCells = tableColumns
      }
    } else if tableColumns > 0 {
      tableCells += tableColumns
      if tableCells > TextLimit.cells.amount { exceed(.cells, at: start) }
    }
    pipesInLineBefore = pipes
  }

  /// Counts openings of constructs that extend to their end, however far away that is.
  private mutating func lookOverMarkup(at offset: Int, in bytes: [UInt8]) {
    guard offset + 1 < bytes.count else { return }
    switch bytes[offset + 1] {
    case UInt8(ascii: "?"):
      openInstructions += 1
    case UInt8(ascii: "!"):
      let next = offset + 2 < bytes.count ? bytes[offset + 2] : 0
      if next == UInt8(ascii: "[") {
        openSections += 1
      } else if (0x41...0x5A).contains(next) {
        openDeclarations += 1
      }
    default:
      return
    }
    if max(openInstructions, openDeclarations, openSections) > TextLimit.markup.amount { exceed(.markup, at: offset) }
  }

  /// Scans the markers of block quotes, lists and footnotes at the beginning of a line.
  ///
  /// - Returns: The offset of the line's own text; that of its end for a blank line.
  private mutating func lookOverPrefix(from start: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    var spaces = 0
    var markers = 0
    var definitionCount = 0
    var isRule = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 {
        spaces += 1
        offset += 1
      } else if byte == 0x09 {
        spaces += 4
        offset += 1
      } else if byte == UInt8(ascii: ">") {
        markers += 1
        offset += 1
        isRule = false
      } else if let length = Self.listMarkLength(at: offset, in: bytes) {
        if markers > 0, bytes[offset] != bytes[max(start, offset - 2)] { isRule = false }
        markers += 1
        offset += length
        // An empty list item does not interrupt a paragraph.
        if length == 1, offset + 1 < bytes.count, bytes[offset + 1] > 0x20 { paragraphLines = 0 }
      } else if byte == UInt8(ascii: "["), let found = definition(at: offset, in: bytes) {
        isRule = false
        switch found {
        case .note(let definition):
          definitions.append(definition)
          definitionCount += 1
          markers += 1
          offset = definition.label.upperBound + 2
          if definitionCount > definitionsInLine { exceed(.definitionsInLine, at: definition.offset) }
          if definitions.count > TextLimit.footnotes.amount { exceed(.footnotes, at: definition.offset) }
          if definition.hasSpace { return offset }
        case .link(let definition):
          linkDefinitions.append(definition)
          return offset
        }
      } else {
        if byte != 0x0A, byte != 0x0D { isRule = false }
        break
      }
    }
    // A row of hyphens or stars is a thematic break, without nesting.
    if markers > 0, !isRule, markers + (spaces - markers) / 2 > TextLimit.nesting.amount { exceed(.nesting, at: start) }
    return offset
  }

  private static func listMarkLength(at offset: Int, in bytes: [UInt8]) -> Int? {
    var end = offset
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < bytes.count, end - offset < 10, (0x30...0x39).contains(bytes[end]) { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else { return nil }
      end += 1
    default:
      return nil
    }
    guard end < bytes.count else { return end - offset }
    switch bytes[end] {
    case 0x20, 0x09, 0x0A, 0x0D: return end - offset
    default: return nil
    }
  }

  private enum DefinitionLine {
    case note(FootnoteDefinitionLine)
    case link(LinkDefinitionLine)
  }

  private func definition(at offset: Int, in bytes: [UInt8]) -> DefinitionLine? {
    let isFootnote = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "^")
    let labelStart = isFootnote ? offset + 2 : offset + 1
    var end = labelStart
    var hasSpace = false
    label: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "]"): break label
      case 0x0A, 0x0D, 0x00: return nil
      case 0x20, 0x09: hasSpace = true
      case UInt8(ascii: "\\") where !isFootnote: end += 1
      default: break
      }
      end += 1
    }
    guard end > labelStart, end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":") else { return nil }
    if isFootnote {
      return .note(
        FootnoteDefinitionLine(line: lines.starts.count, offset: offset, label: labelStart..<end, hasSpace: hasSpace))
    }
    return .link(LinkDefinitionLine(offset: offset, label: labelStart..<end))
  }

  /// Checks the size of all references to link definitions, written out, against the limit.
  private mutating func checkExpansion() {
    guard !linkDefinitions.isEmpty else { return }
    let bytes = lines.source.bytes
    var sizes: [FootnoteKey: (size: Int, offset: Int)] = [:]
    var largest = 0
    for definition in linkDefinitions {
      let size = definition.size(in: bytes)
      if size.address > TextLimit.address.amount { exceed(.address, at: definition.offset) }
      largest = max(largest, size.whole)
      let key = FootnoteKey(bytes[definition.label])
      if sizes[key] == nil { sizes[key] = (size.whole, definition.offset) }
    }
    let limit = max(TextLimit.expansion.amount, 4 * bytes.count)
    guard bracketCount * largest > limit else { return }
    var expanded = 0
    var opening: Int?
    for offset in lines.source.bodyStart..<bytes.count {
      if bytes[offset] == UInt8(ascii: "[") {
        opening = offset + 1
      } else if bytes[offset] == UInt8(ascii: "]"), let start = opening {
        opening = nil
        if offset - start <= 1000, let found = sizes[FootnoteKey(bytes[start..<offset])] {
          expanded += found.size
          if expanded > limit { return exceed(.expansion, at: found.offset) }
        }
      }
    }
  }
}

/// A line of the source that looks like a link reference definition: `[label]: address`.
private struct LinkDefinitionLine {
  /// The offset in the file at which it begins.
  let offset: Int

  /// The range of the label in the file.
  let label: Range<Int>

  /// The length of the address, and of everything up to the next blank line or definition.
  func size(in bytes: [UInt8]) -> (address: Int, whole: Int) {
    var offset = label.upperBound + 2
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
    let start = offset
    while offset < bytes.count, !isSpace(bytes[offset]) { offset += 1 }
    let address = offset - start
    while offset + 1 < bytes.count, offset - start < TextLimit.expansion.amount {
      if bytes[offset] == 0x0A, bytes[offset + 1] == 0x0A || bytes[offset + 1] == 0x0D || bytes[offset + 1] == 0x5B {
        break
      }
      offset += 1
    }
    return (address, offset - start)
  }
}

extension Diagnostic {
  /// A limit that a text exceeds.
  package static func exceededLimit(_ limit: TextLimit, at location: SourceLocation) -> Diagnostic {
    .error(.exceededLimit, at: location, limit.message, hint: limit.hint)
  }
}
