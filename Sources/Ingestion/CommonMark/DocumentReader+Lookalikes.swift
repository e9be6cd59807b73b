import Diagnostics
import Model

/// Lines that look like Markdown and is none, which would be printed as letters in silence.
///
/// Only letters that the parser left over are looked at, and only where a sign stands among them that such things
/// begin with. What a backslash stands before was meant as it is.
extension DocumentReader {
  /// Looks through a text for what was meant as something else, calls of footnotes that are defined nowhere among it.
  mutating func findLookalikes(in bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): index = lookAtBracket(index, in: bytes)
      case UInt8(ascii: "]"):
        lookAtClosingBracket(index, in: bytes)
        index += 1
      case UInt8(ascii: "{"):
        lookAtBrace(index, in: bytes)
        index += 1
      case UInt8(ascii: "*"): index = lookAtStars(index, in: bytes)
      default: index += 1
      }
    }
  }

  /// Looks at how a line of running text begins.
  mutating func findLineLookalike(in bytes: [UInt8]) {
    let isFirst = previous == nil
    guard stack.last?.kind == .paragraph, isFirst || previous == .softBreak, let first = bytes.first else { return }
    switch first {
    case UInt8(ascii: "#"): lookAtNumberSigns(bytes, isFirst: isFirst)
    case UInt8(ascii: ":") where bytes.starts(with: ":::".utf8):
      if let offset = locations.next(bytes.prefix(3)) {
        report(.unknownConstruct(":::", at: lines.location(of: offset)))
      }
    case UInt8(ascii: ":") where !isFirst && bytes.count > 2 && bytes[1] == 0x20:
      if let offset = locations.next(bytes.prefix(2)) { report(.definitionList(at: lines.location(of: offset))) }
    default: break
    }
  }

  mutating func report(_ fault: Diagnostic) {
    if lookalikesTold < Self.mostLookalikes { faults.append(fault) }
    lookalikesTold += 1
  }

  /// The number of of them are told of one text; whoever made more sees the rest in print.
  private static let mostLookalikes = 1_000

  // MARK: Brackets

  /// - Returns: Where to look on.
  private mutating func lookAtBracket(_ index: Int, in bytes: [UInt8]) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "^") { return lookAtCall(index, in: bytes) }
    if index > 0, bytes[index - 1] == UInt8(ascii: "^") {
      if let offset = locations.next("^[".utf8) {
        report(.inlineNote(inside(offset + 1), at: lines.location(of: offset)))
      }
      return index + 1
    }
    if next == UInt8(ascii: "["), let end = bytes[index...].firstRange(of: "]]".utf8)?.lowerBound, end > index + 2 {
      lookAtWikiLink(bytes[(index + 2)..<end], isPicture: index > 0 && bytes[index - 1] == UInt8(ascii: "!"))
      return end + 2
    }
    if next == UInt8(ascii: "!"), index == 0, previous == nil, let end = bytes.firstIndex(of: UInt8(ascii: "]")),
      end > 3,
      bytes[2..<end].allSatisfy(\.isLetter)
    {
      let sign = String(decoding: bytes[...end], as: UTF8.self)
      if let offset = locations.next(bytes[...end]) { report(.unknownConstruct(sign, at: lines.location(of: offset))) }
      return end + 1
    }
    lookAtOldNote(index, in: bytes)
    return index + 1
  }

  /// Text that still stands as `[^label]` in a text calls a footnote that is not there, unless it was written
  /// `\[^label]`.
  private mutating func lookAtCall(_ start: Int, in bytes: [UInt8]) -> Int {
    guard let end = bytes[(start + 1)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      bytes[end] == UInt8(ascii: "]"), end > start + 2
    else { return start + 1 }
    if let found = locations.next(bytes[start...end]) {
      undefinedReferences.append(UndefinedReference(label: Array(bytes[(start + 2)..<end]), offset: found))
    }
    return end + 1
  }

  private mutating func lookAtWikiLink(_ inner: ArraySlice<UInt8>, isPicture: Bool) {
    guard !inner.contains(UInt8(ascii: "[")), let offset = locations.next(Array("[[".utf8) + inner) else { return }
    let words = String(decoding: inner, as: UTF8.self)
    let name = words.prefix { $0 != "|" && $0 != "#" }
    let shown = words.contains("|") ? words[words.index(after: words.firstIndex(of: "|") ?? words.startIndex)...] : name
    let isFile = isPicture || name.hasSuffix(".md")
    let address = links.address(ofTextNamed: String(name)) ?? String(name) + (isFile ? "" : ".md")
    let hint = isPicture ? "![…](\(address.inAngles))" : "[\(shown)](\(address.inAngles))"
    report(.wikiLink("[[\(words)]]", hint, at: lines.location(of: isPicture ? offset - 1 : offset)))
  }

  /// Notes as they were written before there were any in Markdown: `[1]` behind a word, and at the head of a paragraph.
  private mutating func lookAtOldNote(_ start: Int, in bytes: [UInt8]) {
    var end = start + 1
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    guard end > start + 1, end - start < 5, end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return }
    let label = Array(bytes[(start + 1)..<end])
    let isAttached = start > 0 && bytes[start - 1] > 0x20
    let isAtHead =
      start == 0 && (previous == nil || previous == .softBreak) && end + 1 < bytes.count
      && bytes[end + 1] == 0x20
    guard isAttached || isAtHead, let offset = locations.next(bytes[start...end]) else { return }
    if isAtHead {
      oldNotes.append((label, offset))
    } else {
      oldCalls.insert(label)
    }
  }

  /// Tells notes that were written without Markdown's sign, once for all of a text.
  mutating func tellOldNotes() {
    let notes = oldNotes.filter { oldCalls.contains($0.label) }
    guard let first = notes.first else { return }
    let label = String(decoding: first.label, as: UTF8.self)
    report(.oldNote(label, count: notes.count, at: lines.location(of: first.offset)))
  }

  // MARK: Links

  private mutating func lookAtClosingBracket(_ index: Int, in bytes: [UInt8]) {
    guard index + 1 < bytes.count else { return }
    if bytes[index + 1] == UInt8(ascii: "(") { return lookAtAddress(index, in: bytes) }
    guard bytes[index + 1] == UInt8(ascii: "["),
      let end = bytes[(index + 2)...].prefix(1024).firstIndex(of: UInt8(ascii: "]"))
    else { return }
    let label = bytes[(index + 2)..<end]
    guard label.first != UInt8(ascii: "^"), !label.contains(UInt8(ascii: "[")),
      let found = locations.nextClosing(bytes[index...end])
    else { return }
    let words = String(decoding: lines.source.bytes[found.text], as: UTF8.self)
    let name = label.isEmpty ? words : String(decoding: label, as: UTF8.self)
    // Two numbers in brackets are figures, not a link.
    guard name.utf8.contains(where: { $0.isLetter || $0 >= 0x80 }) else { return }
    let written = "[\(words)][\(label.isEmpty ? "" : name)]"
    report(
      .undefinedLink(
        written, name, isImage: found.isImage, at: lines.location(of: found.isImage ? found.start - 1 : found.start)))
  }

  private mutating func lookAtAddress(_ index: Int, in bytes: [UInt8]) {
    var depth = 0
    var end: Int?
    // No address is as long; without a bound, many brackets that nothing closes would each be followed to the end.
    let bytes = bytes.prefix(index + 2048)
    for location in (index + 1)..<bytes.endIndex where end == nil {
      if bytes[location] == UInt8(ascii: "(") { depth += 1 }
      if bytes[location] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { end = location }
      }
    }
    guard let end = end ?? bytes[index...].lastIndex(of: UInt8(ascii: ")")), end > index + 2,
      let found = locations.nextClosing(bytes[index..<(index + 2)])
    else { return }
    let words = String(decoding: lines.source.bytes[found.text], as: UTF8.self)
    let inner = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
    let (address, title) = inner.addressAndTitle
    let mended =
      (found.isImage ? "!" : "")
      + "[\(words.isEmpty ? "…" : words)](\(address.inAngles)\(title.map { " \"\($0)\"" } ?? ""))"
    report(
      .addressAsLetters(
        address, mended, isImage: found.isImage, at: lines.location(of: found.isImage ? found.start - 1 : found.start)))
  }

  /// The text between the bracket at a byte of the file and the one that closes it, shortened for a message.
  private func inside(_ open: Int) -> String {
    let bytes = lines.source.bytes
    var depth = 0
    var end = open
    while end < bytes.count, !bytes[end].endsLine {
      if bytes[end] == UInt8(ascii: "[") { depth += 1 }
      if bytes[end] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { break }
      }
      end += 1
    }
    let words = String(decoding: bytes[min(open + 1, end)..<end], as: UTF8.self)
    return words.unicodeScalars.count > 60
      ? String(String.UnicodeScalarView(words.unicodeScalars.prefix(59))) + "…" : words
  }

  // MARK: Braces

  private mutating func lookAtBrace(_ index: Int, in bytes: [UInt8]) {
    guard index + 2 < bytes.count else { return }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "%") || next == UInt8(ascii: "{") && (bytes[index + 2] == 0x3C || bytes[index + 2] == 0x25)
    {
      let sign = String(decoding: bytes[index..<(index + 2)], as: UTF8.self)
      if let offset = locations.next(bytes[index..<(index + 2)]) {
        report(.unknownConstruct(sign, at: lines.location(of: offset)))
      }
      return
    }
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")), end > index + 2, end - index < 80 else { return }
    let inner = bytes[(index + 1)..<end]
    let isAddress = next == UInt8(ascii: "#")
    let isAttribute = isAddress || next == UInt8(ascii: ".") || next == UInt8(ascii: ":") || inner.contains(0x3D)
    let isAtEnd = end + 1 == bytes.count || bytes[end + 1] == 0x20
    guard isAttribute, isAtEnd,
      inner.dropFirst().allSatisfy({
        $0.isLetter || $0.isDigit || $0 >= 0x80 || "-_.:#=\"'% ".utf8.contains($0)
      }),
      let offset = locations.next(bytes[index...end])
    else { return }
    report(.attributes(String(decoding: bytes[index...end], as: UTF8.self), at: lines.location(of: offset)))
  }

  // MARK: Emphasis

  /// Looks at stars that are no emphasis: two rows of them that stand around words as marks of emphasis do.
  ///
  /// - Returns: Where to look on.
  private mutating func lookAtStars(_ start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
    let count = end - start
    guard count < 4, let offset = locations.next(bytes[start..<end]) else { return end }
    let source = lines.source.bytes
    let run = StarRun(count: count, range: offset..<(offset + count), in: source)
    defer { openStars = run }
    guard let open = openStars, open.count == count, open.range.upperBound < offset else { return end }
    let inner = source[open.range.upperBound..<offset]
    let isSpaced = open.after == .space && run.before == .space && count == 2
    let isRefused =
      open.after != .space && run.before != .space
      && (open.after == .mark && open.before == .letter || run.before == .mark && run.after == .letter)
    guard isSpaced || isRefused, inner.count < 400, !inner.contains(0x0A), inner.contains(where: { $0 > 0x40 }) else {
      return end
    }
    let words = String(decoding: inner, as: UTF8.self)
    let stars = String(repeating: "*", count: count)
    let location = lines.location(of: open.range.lowerBound)
    if isSpaced {
      report(.spacedEmphasis(stars, words.asOneLine, at: location))
    } else {
      report(.refusedEmphasis(stars, words, at: location))
    }
    return end
  }

  // MARK: Headings and tables

  private mutating func lookAtNumberSigns(_ bytes: [UInt8], isFirst: Bool) {
    let level = bytes.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = bytes.dropFirst(level)
    guard level <= 6, let next = rest.first, next > 0x20 else { return }
    if level == 1 {
      // `#1` is a number, and `#walking #woods` are what other places file a text under.
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

  /// Looks at a paragraph with bars in its first line, which may have been meant as a table or as verse.
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

  /// Looks at a heading that a row of hyphens made of the lines above it, where that was hardly meant.
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
    guard tree.headingLevel == 2 else { return }
    var underline = blockLine + 1
    while underline <= lastBlockLine, !line(underline).allSatisfy({ $0 == UInt8(ascii: "-") }) { underline += 1 }
    guard line(underline).elementsEqual("---".utf8) else { return }
    let words = source[lines.range(from: blockLine, through: underline - 2)] + line(underline - 1)
    let goesOn = !line(underline + 1).isEmpty
    let isSentence = words.last.map { ".,;:!".utf8.contains($0) } ?? false
    let isLong = words.count > 80 || underline > blockLine + 1
    guard goesOn || isSentence || isLong || hasNumberSigns else { return }
    report(.accidentalHeading(at: lines.location(ofLine: underline)))
  }

  /// Tells what a row of a table has beyond its last column, which is not printed.
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

  /// Looks for Markdown among the words of a block of HTML, where none is read.
  mutating func findMarkdownInMarkup(_ tree: borrowing CommonMarkTree) {
    let found = unsafe tree.withLiteral { bytes in unsafe Self.markdown(in: bytes, isSafe: rules.rawHTML == .safe) }
    guard let found else { return }
    let line = tree.line - leadLines + found.line
    var locations = InlineLocations(in: lines.range(from: line, through: line), of: lines.source.bytes)
    let offset = locations.next(found.written) ?? locations.start
    report(.markdownInMarkup(String(decoding: found.written, as: UTF8.self), at: lines.location(of: offset)))
  }

  /// The first piece of Markdown between the tags of some HTML, and how many lines stand before it.
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

  /// The length of a call, a link, emphasis or the mark of a list that some letters begin with.
  private static func length(
    ofMarkdownAt bytes: UnsafeBufferPointer<UInt8>, isAtHead: Bool, isSafe: Bool
  ) -> Int? {
    guard bytes.count > 2 else { return nil }
    let (first, second, third) = unsafe (bytes[0], bytes[1], bytes[2])
    /// The index behind the next of a byte in the line.
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

  /// The title of a picture, without the calls of footnotes in it, which are told.
  mutating func title(of tree: borrowing CommonMarkTree) -> String {
    let title = hasMaskedMarks ? EscapedPunctuation.restored(tree.title) : tree.title
    guard !rules.isCommonMarkOnly, title.utf8.contains(UInt8(ascii: "[")), let start = title.firstRange(of: "[^"),
      let end = title[start.upperBound...].firstIndex(of: "]"), end > start.upperBound
    else { return title }
    let call = String(title[start.lowerBound...end])
    var locations = locations
    report(.callInCaption(call, at: lines.location(of: locations.next(call.utf8) ?? locations.start)))
    return String(title[..<start.lowerBound] + title[title.index(after: end)...])
  }

  /// Tells the backslash a paragraph ends with.
  mutating func findBackslash() {
    let source = lines.source.bytes
    let range = lines.range(from: blockLine, through: lastBlockLine)
    guard let last = source[range].lastIndex(where: { !$0.isBlank && !$0.endsLine }),
      source[last] == UInt8(ascii: "\\"),
      last == range.lowerBound || source[last - 1] != UInt8(ascii: "\\")
    else { return }
    report(.backslashAtEnd(at: lines.location(of: last)))
  }

  /// Whether the definition of a footnote stands on one of some lines.
  func definesNote(from first: Int, through last: Int) -> Bool {
    definitions.contains { $0.map { (first - leadLines...max(first, last) - leadLines).contains($0.line) } ?? false }
  }

  // MARK: Lists

  /// Tells an entry whose number is printed otherwise than it is written, the first of a list.
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
    // All alike, or counted from the first on: both are ways of writing a list.
    guard written != (list.repeats ? list.start : printed) else { return }
    list.isReported = true
    report(.otherNumber(written: written, printed: printed, at: lines.location(of: first)))
  }
}

/// A numbered list that is being read.
struct NumberedList {
  /// The number of its first entry; -1 for a list without numbers.
  let start: Int
  var count = 0
  /// Whether all entries have the first one's number.
  var repeats = false
  var isReported = false
}

/// A row of stars among letters, and what stands beside it.
struct StarRun {
  /// The kinds of character to the rules of emphasis.
  enum Side {
    case space, mark, letter
  }

  let count: Int
  let range: Range<Int>
  let before: Side
  let after: Side

  init(count: Int, range: Range<Int>, in bytes: [UInt8]) {
    self.count = count
    self.range = range
    var start = range.lowerBound - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    before = start < 0 ? .space : Self.side(of: bytes[start..<range.lowerBound])
    var end = min(range.upperBound + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    after = Self.side(of: bytes[min(range.upperBound, end)..<end])
  }

  private static func side(of character: ArraySlice<UInt8>) -> Side {
    guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return .space }
    if scalar.properties.isWhitespace { return .space }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .mark
    default: return .letter
    }
  }
}

extension String {
  /// The address as it is written between the brackets of a link.
  fileprivate var inAngles: String { contains(where: { $0 == " " || $0 == "(" || $0 == ")" }) ? "<\(self)>" : self }

  /// The text between the brackets of a link, parted into the address and a title in quotation marks of any kind.
  fileprivate var addressAndTitle: (address: String, title: String?) {
    let line = asOneLine
    let marks: [(Character, Character)] = [
      ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("'", "'"), ("‘", "’"), ("”", "”"),
    ]
    for (open, close) in marks where line.last == close {
      guard let space = line.dropLast().range(of: " \(open)") else { continue }
      return (String(line[..<space.lowerBound]), String(line[space.upperBound...].dropLast()))
    }
    return (line.first == "<" && line.last == ">" ? String(line.dropFirst().dropLast()) : line, nil)
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}

extension Diagnostic {
  /// A link or picture that is none because of how its address is written.
  static func addressAsLetters(
    _ address: String, _ mended: String, isImage: Bool, at location: SourceLocation
  ) -> Diagnostic {
    let thing = isImage ? "picture" : "link"
    let reason = address.contains(" ") ? "its address '\(address)' has a space in it" : "it is not written as one"
    return .warning(
      .spaceInAddress, at: location, "the \(thing) is printed as letters: \(reason)", hint: "write \(mended)")
  }

  /// A link by a label nothing defines.
  static func undefinedLink(
    _ written: String, _ label: String, isImage: Bool, at location: SourceLocation
  ) -> Diagnostic {
    .warning(
      .undefinedLink, at: location,
      "'\(isImage ? "!" : "")\(written)' is printed as letters: nothing says where '\(label)' leads",
      hint: "write [\(label)]: and the address on a line of its own")
  }

  /// A footnote written where it is called.
  static func inlineNote(_ words: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .inlineNote, at: location, "'^[…]' is printed as letters: a footnote does not stand in the line",
      hint: "write [^1] here and, on a line of its own, [^1]: \(words.isEmpty ? "…" : words)")
  }

  /// A link as wikis write it.
  static func wikiLink(_ written: String, _ mended: String, at location: SourceLocation) -> Diagnostic {
    .warning(.wikiLink, at: location, "'\(written)' is printed as letters", hint: "write \(mended)")
  }

  /// Footnotes without the sign that makes them some.
  static func oldNote(_ label: String, count: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .oldNote, at: location,
      count > 1
        ? "'[\(label)]' and \(count - 1) more notes are printed as letters"
        : "'[\(label)]' is printed as letters, and so is its note",
      hint: "write [^\(label)] where it is called and [^\(label)]: before its text")
  }

  /// Attributes that other programs read.
  static func attributes(_ written: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .attributes, at: location, "'\(written)' is printed as letters",
      hint: written.hasPrefix("{#")
        ? "take it out: a heading's address is its words in lower case, joined by hyphens" : "take it out")
  }

  /// A construct of another program.
  static func unknownConstruct(_ sign: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unknownConstruct, at: location, "'\(sign)' is another program's and is printed as letters",
      hint: "take it out, or put \\ before it if it is meant so")
  }

  /// A definition list as some programs read it.
  static func definitionList(at location: SourceLocation) -> Diagnostic {
    .warning(
      .definitionList, at: location, "a line that begins with a colon is printed as it stands",
      hint: "write <dl><dt>the term</dt><dd>what it means</dd></dl>")
  }

  /// A heading without a space behind its signs.
  static func headingWithoutSpace(_ signs: String, _ words: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .headingWithoutSpace, at: location,
      "'\(signs)\(words)' is printed as letters: a heading has a space behind its \(signs)",
      hint: "write \(signs) \(words)")
  }

  /// A table that is none.
  static func tableWithoutHyphens(columns: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .tableWithoutHyphens, at: location, "a table is printed as letters: under its head the row of hyphens is missing",
      hint: "write |\(String(repeating: " --- |", count: columns)) under its first line")
  }

  /// Verse as some programs read it.
  static func barsBeforeVerse(at location: SourceLocation) -> Diagnostic {
    .warning(
      .barsBeforeVerse, at: location, "the bars before these lines are printed, and their ends are not kept",
      hint: "take the bars out and end each line but the last with \\")
  }

  /// A heading that a row of hyphens made.
  static func accidentalHeading(at location: SourceLocation) -> Diagnostic {
    .warning(
      .accidentalHeading, at: location, "--- makes a heading of the lines above it",
      hint: "leave a blank line before it for a break, or write ## before the heading")
  }

  /// Cells beyond a table's last column.
  static func surplusCells(cells: Int, columns: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .surplusCells, at: location,
      "the row has \(cells) cells and the table's head \(columns); what is too much is left out",
      hint: "write \\| for a bar that parts no cells")
  }

  /// An entry of a list that is printed with another number.
  static func otherNumber(written: Int, printed: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .listNumber, at: location, "the entry written \(written). is printed \(printed).",
      hint: "write \(printed)., or \(written)\\. for a line that is no entry of the list")
  }

  /// Stars with spaces inside.
  static func spacedEmphasis(_ stars: String, _ words: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .spacedEmphasis, at: location, "'\(stars) \(words) \(stars)' is printed with its stars",
      hint: "write \(stars)\(words)\(stars)")
  }

  /// Stars that are no emphasis because of the signs beside them.
  static func refusedEmphasis(_ stars: String, _ words: String, at location: SourceLocation) -> Diagnostic {
    let mended =
      switch stars.count {
      case 1: "<em>\(words)</em>"
      case 2: "<strong>\(words)</strong>"
      default: "<strong><em>\(words)</em></strong>"
      }
    return .warning(
      .refusedEmphasis, at: location,
      "'\(stars)\(words)\(stars)' is printed with its stars: a sign and a letter stand on both sides of them",
      hint: "write \(mended), or put the sign outside of the stars")
  }

  /// Markdown in a block of HTML, where none is read.
  static func markdownInMarkup(_ written: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .markdownInHtml, at: location, "'\(written)' is printed as letters: in a block of HTML no Markdown is read",
      hint: "leave a blank line before and behind the words")
  }

  /// A call in a picture's caption.
  static func callInCaption(_ call: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .footnoteInDescription, at: location, "'\(call)' in a picture's caption calls no footnote and is left out",
      hint: "put the call into the text")
  }

  /// A backslash that breaks no line.
  static func backslashAtEnd(at location: SourceLocation) -> Diagnostic {
    .warning(
      .backslashAtEnd, at: location, "the backslash at the end of a paragraph is printed",
      hint: "take it out: it breaks a line only where another follows")
  }
}
