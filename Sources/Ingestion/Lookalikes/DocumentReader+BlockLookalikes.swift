import Diagnostics
import Model

/// Headings, tables, lists and pictures that are printed otherwise than they were meant.
extension DocumentReader {
  mutating func lookAtNumberSigns(_ bytes: [UInt8], isFirst: Bool) {
    let level = bytes.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = bytes.dropFirst(level)
    guard level <= 6, let next = rest.first, next > 0x20 else { return }
    if level == 1 {
      // `#1` is a number, and `#walking #woods` are hashtags.
      let isAlone = isFirst && lastBlockLine == blockLine
      let words = rest.split(separator: 0x20)
      guard isAlone, next.isLetter || next >= 0x80, !words.dropFirst().contains(where: { $0.first == 0x23 }),
        words.count > 1 || (0x41...0x5A).contains(next) || next >= 0x80
      else { return }
    } else {
      guard next.isLetter || next.isDigit || next >= 0x80 || next == UInt8(ascii: "*") || next == 0x22 else { return }
    }
    guard let offset = locations.next(bytes.prefix(level + 1)) else { return }
    let words = String(decoding: rest.prefix(60), as: UTF8.self)
    report(.headingWithoutSpace(String(repeating: "#", count: level), words, at: lines.location(of: offset)))
  }

  /// Checks a paragraph with bars in its first line, which may have been meant as a table or as verse.
  mutating func findTableLookalike() {
    let source = lines.source.bytes
    var bars: [Int] = []
    var areAtHead = true
    var areVerse = true
    for line in blockLine...max(blockLine, lastBlockLine) {
      var words = source[lines.range(from: line, through: line)]
      while let first = words.first, first.isBlank || first == UInt8(ascii: ">") { words.removeFirst() }
      while let last = words.last, last.isBlank || last.endsLine { words.removeLast() }
      var count = 0
      for index in words.indices where words[index] == UInt8(ascii: "|") {
        if index == words.startIndex || words[index - 1] != UInt8(ascii: "\\") { count += 1 }
      }
      if words.first != UInt8(ascii: "|") { areAtHead = false }
      if words.last == UInt8(ascii: "|") || count != 1 { areVerse = false }
      bars.append(count)
    }
    guard bars.count > 1, let first = bars.first, first > 0, bars.allSatisfy({ $0 > 0 }) else { return }
    let location = lines.location(of: locations.start)
    if areAtHead, areVerse {
      report(.barsBeforeVerse(at: location))
    } else if areAtHead || bars.allSatisfy({ $0 == first }) {
      let columns = max(1, areAtHead ? first - 1 : first + 1)
      report(.tableWithoutHyphens(columns: min(columns, 8), at: location))
    }
  }

  /// Checks a heading made by a line of hyphens below it, which may not have been meant as one.
  mutating func findAccidentalHeading(_ tree: borrowing CommonMarkTree) {
    guard tree.line > leadLines else { return }
    let source = lines.source.bytes
    func line(_ number: Int) -> ArraySlice<UInt8> {
      var words = source[lines.range(from: number, through: number)]
      while let first = words.first, first.isBlank || first == UInt8(ascii: ">") { words.removeFirst() }
      while let last = words.last, last.isBlank || last.endsLine { words.removeLast() }
      return words
    }
    guard line(blockLine).first != UInt8(ascii: "#") else {
      hasNumberSigns = true
      return
    }
    guard tree.headingLevel == 2 else {
      hasDoubleUnderlines = true
      return
    }
    var underline = blockLine + 1
    while underline <= lastBlockLine, !line(underline).allSatisfy({ $0 == UInt8(ascii: "-") }) { underline += 1 }
    guard line(underline).elementsEqual("---".utf8) else { return }
    let words = source[lines.range(from: blockLine, through: underline - 2)] + line(underline - 1)
    let goesOn = !line(underline + 1).isEmpty
    let isSentence = words.last.map { ".,;:!".utf8.contains($0) } ?? false
    let isLong = words.count > 80 || underline > blockLine + 1
    let location = lines.location(ofLine: underline)
    if goesOn || isSentence || isLong || hasNumberSigns {
      report(.accidentalHeading(at: location))
    } else if hasRunningText {
      shortHeadings.append(location)
    }
  }

  /// Reports short headings made by hyphens, unless other headings in the text suggest that they were meant.
  ///
  /// An author who underlines headings does so more than once, and does not also write thematic breaks as hyphens.
  mutating func reportShortHeadings() {
    guard hasNumberSigns || hasHyphenBreak || shortHeadings.count == 1 && !hasDoubleUnderlines else { return }
    for location in shortHeadings { report(.accidentalHeading(at: location)) }
  }

  /// Records whether a thematic break is written with hyphens.
  mutating func findHyphenBreak(_ tree: borrowing CommonMarkTree) {
    guard tree.line > leadLines else { return }
    let line = tree.line - leadLines
    hasHyphenBreak =
      hasHyphenBreak || lines.source.bytes[lines.range(from: line, through: line)].contains(UInt8(ascii: "-"))
  }

  /// Reports the cells of a row beyond the table's last column, which are not printed.
  mutating func findSurplusCells(_ tree: borrowing CommonMarkTree) {
    let line = tree.line + linesBeforeTable - leadLines
    let source = lines.source.bytes
    let range = lines.range(from: line, through: line)
    guard tableColumns > 0, let first = source[range].firstIndex(where: { !$0.isBlank && $0 != UInt8(ascii: ">") })
    else {
      return
    }
    var cell = 0
    var start = source[first] == UInt8(ascii: "|") ? first + 1 : first
    var surplus: Int?
    var index = start
    while index <= range.upperBound {
      let isEnd = index == range.upperBound || source[index].endsLine
      if isEnd || source[index] == UInt8(ascii: "|") && source[index - 1] != UInt8(ascii: "\\") {
        let words = source[start..<index]
        let begin = words.firstIndex { !$0.isBlank }
        if cell >= tableColumns, let begin, surplus == nil { surplus = begin }
        if isEnd, begin == nil { break }
        cell += 1
        start = index + 1
        if isEnd { break }
      }
      index += 1
    }
    guard let surplus, cell > tableColumns else { return }
    report(.surplusCells(cells: cell, columns: tableColumns, at: lines.location(of: surplus)))
  }

  // MARK: HTML and pictures

  /// Searches an HTML block for Markdown, which is not parsed there.
  mutating func findMarkdownInMarkup(_ tree: borrowing CommonMarkTree) {
    let found = unsafe tree.withLiteral { bytes in unsafe Self.markdown(in: bytes, isSafe: rules.rawHTML == .safe) }
    guard let found else { return }
    let line = tree.line - leadLines + found.line
    var locations = InlineLocations(in: lines.range(from: line, through: line), of: lines.source.bytes)
    let offset = locations.next(found.written) ?? locations.start
    report(.markdownInMarkup(String(decoding: found.written, as: UTF8.self), at: lines.location(of: offset)))
  }

  /// The first piece of Markdown between the tags of some HTML, and the number of lines before it.
  private static func markdown(
    in bytes: UnsafeBufferPointer<UInt8>, isSafe: Bool
  ) -> (written: [UInt8], line: Int)? {
    guard bytes.count > 3, unsafe bytes[1].isLetter || bytes[1] == UInt8(ascii: "/") else { return nil }
    let name = unsafe Array(bytes.dropFirst().prefix { $0.isLetter }.map { $0 | 0x20 })
    if ["pre", "script", "style", "textarea", "svg", "math", "code"].contains(String(decoding: name, as: UTF8.self)) {
      return nil
    }
    var line = 0
    var isInTag = false
    var isAtHead = true
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      defer { isAtHead = byte.endsLine || isAtHead && byte.isBlank }
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      if isInTag { continue }
      let rest = unsafe UnsafeBufferPointer(rebasing: bytes[index...])
      if let length = unsafe length(ofMarkdownAt: rest, isAtHead: isAtHead, isSafe: isSafe) {
        return unsafe (Array(rest.prefix(length)), line)
      }
    }
    return nil
  }

  /// The length of the footnote reference, link, emphasis or list marker that some text begins with; `nil` for none.
  private static func length(
    ofMarkdownAt bytes: UnsafeBufferPointer<UInt8>, isAtHead: Bool, isSafe: Bool
  ) -> Int? {
    guard bytes.count > 2 else { return nil }
    let (first, second, third) = unsafe (bytes[0], bytes[1], bytes[2])
    /// The index after the next occurrence of a byte in the line.
    func end(_ byte: UInt8, from start: Int) -> Int? {
      var index = start
      while index < bytes.count, unsafe !bytes[index].endsLine, unsafe bytes[index] != UInt8(ascii: "<") {
        if unsafe bytes[index] == byte { return index + 1 }
        index += 1
      }
      return nil
    }
    switch first {
    case UInt8(ascii: "[") where second == UInt8(ascii: "^"):
      return end(UInt8(ascii: "]"), from: 2).flatMap { $0 > 3 ? $0 : nil }
    case UInt8(ascii: "[") where isSafe:
      guard let close = end(UInt8(ascii: "]"), from: 1), close < bytes.count, unsafe bytes[close] == 0x28 else {
        return nil
      }
      return end(UInt8(ascii: ")"), from: close)
    case UInt8(ascii: "*") where isSafe && second.isLetter:
      return end(first, from: 2).flatMap { unsafe bytes[$0 - 2] > 0x20 ? $0 : nil }
    case UInt8(ascii: "*") where isSafe && second == first && third.isLetter:
      return end(first, from: 3).flatMap { unsafe $0 < bytes.count && bytes[$0] == first ? $0 + 1 : nil }
    case UInt8(ascii: "-") where isSafe && isAtHead && second == 0x20 && third > 0x20: return 1
    default: return nil
    }
  }

  /// The title of a picture, without the footnote references in it, which are reported.
  mutating func title(of tree: borrowing CommonMarkTree) -> String {
    let title = hasMaskedMarks ? EscapedPunctuation.restored(tree.title) : tree.title
    guard !rules.isCommonMarkOnly, title.utf8.contains(UInt8(ascii: "[")), let start = title.firstRange(of: "[^"),
      let end = title[start.upperBound...].firstIndex(of: "]"), end > start.upperBound
    else { return title }
    let reference = String(title[start.lowerBound...end])
    var locations = locations
    report(.footnoteInCaption(reference, at: lines.location(of: locations.next(reference.utf8) ?? locations.start)))
    return String(title[..<start.lowerBound] + title[title.index(after: end)...])
  }

  /// Reports the backslash at the end of a paragraph.
  mutating func findBackslash() {
    let source = lines.source.bytes
    let range = lines.range(from: blockLine, through: lastBlockLine)
    guard let last = source[range].lastIndex(where: { !$0.isBlank && !$0.endsLine }),
      source[last] == UInt8(ascii: "\\"),
      last == range.lowerBound || source[last - 1] != UInt8(ascii: "\\")
    else { return }
    report(.backslashAtEnd(at: lines.location(of: last)))
  }

  /// Whether a footnote definition is on one of some lines.
  func definesNote(from first: Int, through last: Int) -> Bool {
    definitions.contains { $0.map { (first - leadLines...max(first, last) - leadLines).contains($0.line) } ?? false }
  }

  // MARK: Lists

  /// Reports a list item that is printed with another number than written, the first in each list.
  mutating func findOtherNumber(_ tree: borrowing CommonMarkTree) {
    guard var list = numberedLists.popLast() else { return }
    defer { numberedLists.append(list) }
    list.count += 1
    guard list.start >= 0, !list.isReported else { return }
    let range = lines.range(from: tree.line - leadLines, through: tree.line - leadLines)
    var index = range.lowerBound + max(0, tree.column - 1)
    var written = 0
    let first = index
    while index < range.upperBound, lines.source.bytes[index].isDigit {
      written = written * 10 + Int(lines.source.bytes[index] - 0x30)
      index += 1
    }
    guard index > first, index - first < 10 else { return }
    let printed = list.start + list.count - 1
    if list.count == 2 { list.repeats = written == list.start }
    // All numbers alike, or ascending from the first: both are usual ways to write a list.
    guard written != (list.repeats ? list.start : printed) else { return }
    list.isReported = true
    report(.otherNumber(written: written, printed: printed, at: lines.location(of: first)))
  }
}
