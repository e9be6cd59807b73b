/// Matches the footnote definitions of a tree with their lines in the source.
struct FootnoteDefinitions {
  /// The line of each definition of the tree, in the tree's order; `nil` if it cannot be found.
  private(set) var lines: [FootnoteDefinitionLine?] = []

  /// Lines that look like a definition and are nothing at all in the tree: definitions without a reference, second
  /// definitions of a label, and those whose label has a space.
  private(set) var vanished: [FootnoteDefinitionLine] = []

  /// Lines that look like a definition and are running text or indented code in the tree.
  private(set) var hidden: [FootnoteDefinitionLine] = []

  /// Finds the definitions of a tree in the source.
  ///
  /// - Parameters:
  ///   - references: The definitions of the tree, with their references.
  ///   - overview: The lines of the source that look like a definition.
  ///   - leadLines: The number of lines before the body in the parsed text.
  init(_ references: FootnoteReferences, in overview: Prescan, leadLines: Int) {
    let bytes = overview.lines.source.bytes
    var isFound = Array(repeating: false, count: overview.definitions.count)
    for definition in references.definitions {
      let line = definition.line - leadLines
      let start = overview.lines.range(from: line, through: line).lowerBound
      var match: Int?
      for candidate in Self.candidates(overview.definitions, on: line)
      where overview.definitions[candidate].label.upperBound < start + definition.column {
        match = candidate
      }
      guard let match else {
        lines.append(nil)
        continue
      }
      isFound[match] = true
      lines.append(overview.definitions[match])
    }
    // Each block is examined once, however many of its lines look like definitions.
    var judged: (block: ClosedRange<Int>, isFencedOrMarkup: Bool)?
    for (candidate, line) in overview.definitions.enumerated() where !isFound[candidate] {
      if let block = Self.block(at: line.line + leadLines, in: references.verbatim) {
        if judged?.block != block {
          let start = overview.lines.range(from: block.lowerBound - leadLines, through: block.upperBound - leadLines)
          judged = (block, Self.isFencedOrMarkup(bytes[start]))
        }
        if judged?.isFencedOrMarkup == false { hidden.append(line) }
      } else if !line.hasSpace, Self.block(at: line.line + leadLines, in: references.running) != nil {
        hidden.append(line)
      } else {
        vanished.append(line)
      }
    }
  }

  /// The definition of each label, as an index in the tree's order.
  ///
  /// - Parameter bytes: The file.
  func byLabel(in bytes: [UInt8]) -> [FootnoteKey: Int] {
    var found: [FootnoteKey: Int] = [:]
    for (index, line) in lines.enumerated() {
      guard let line else { continue }
      let key = FootnoteKey(bytes[line.label])
      if found[key] == nil { found[key] = index }
    }
    return found
  }

  private static func candidates(_ definitions: [FootnoteDefinitionLine], on line: Int) -> Range<Int> {
    var low = 0
    var high = definitions.count
    while low < high {
      let middle = (low + high) / 2
      if definitions[middle].line < line { low = middle + 1 } else { high = middle }
    }
    while high < definitions.count, definitions[high].line == line { high += 1 }
    return low..<high
  }

  /// The one of some blocks, none inside another, that contains a line.
  private static func block(at line: Int, in blocks: [ClosedRange<Int>]) -> ClosedRange<Int>? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].upperBound < line { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].contains(line) ? blocks[low] : nil
  }

  private static func isFencedOrMarkup(_ block: ArraySlice<UInt8>) -> Bool {
    let markers = block.prefix { $0 != 0x0A && $0 != 0x0D }.drop { !($0 == 0x60 || $0 == 0x7E || $0 == 0x3C) }
    guard let marker = markers.first else { return false }
    return marker == 0x3C || markers.prefix(3).count == 3 && markers.prefix(3).allSatisfy { $0 == marker }
  }
}
