import Diagnostics
import Model

/// Links, references and notes in brackets or braces that are printed as text.
extension DocumentReader {
  /// - Returns: The index at which to continue.
  mutating func lookAtBracket(_ index: Int, in bytes: [UInt8]) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "^") { return lookAtReference(index, in: bytes) }
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
      let syntax = String(decoding: bytes[...end], as: UTF8.self)
      if let offset = locations.next(bytes[...end]) {
        report(.unknownConstruct(syntax, at: lines.location(of: offset)))
      }
      return end + 1
    }
    lookAtOldNote(index, in: bytes)
    return index + 1
  }

  /// Records a `[^label]` that is still part of the text as a reference to an undefined footnote, unless it was written
  /// `\[^label]`.
  private mutating func lookAtReference(_ start: Int, in bytes: [UInt8]) -> Int {
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

  /// Checks for footnotes written as `[1]`: after a word, and at the beginning of a paragraph.
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
      oldReferences.insert(label)
    }
  }

  /// Reports footnotes written as `[1]`, once for the whole text.
  mutating func reportOldNotes() {
    let notes = oldNotes.filter { oldReferences.contains($0.label) }
    guard let first = notes.first else { return }
    let label = String(decoding: first.label, as: UTF8.self)
    report(.oldNote(label, count: notes.count, at: lines.location(of: first.offset)))
  }

  // MARK: Links

  mutating func lookAtClosingBracket(_ index: Int, in bytes: [UInt8]) {
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
    // Two numbers in brackets are numbers, not a link.
    guard name.utf8.contains(where: { $0.isLetter || $0 >= 0x80 }) else { return }
    let written = "[\(words)][\(label.isEmpty ? "" : name)]"
    report(
      .undefinedLink(
        written, name, isImage: found.isImage, at: lines.location(of: found.isImage ? found.start - 1 : found.start)))
  }

  private mutating func lookAtAddress(_ index: Int, in bytes: [UInt8]) {
    var depth = 0
    var end: Int?
    // No address is so long; without a limit, many brackets that are never closed would each be followed to the end.
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
    let words = String(decoding: lines.source.bytes[found.text], as: UTF8.self).asOneLine
    let inner = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
    let (address, title) = inner.addressAndTitle
    let mended =
      (found.isImage ? "!" : "")
      + "[\(words.isEmpty ? "…" : words)](\(address.inAngles)\(title.map { " \"\($0)\"" } ?? ""))"
    report(
      .addressAsLetters(
        address, mended, isImage: found.isImage, at: lines.location(of: found.isImage ? found.start - 1 : found.start)))
  }

  /// The text between the bracket at an offset of the file and the one that matches it, shortened for a message.
  func inside(_ open: Int) -> String {
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

  mutating func lookAtBrace(_ index: Int, in bytes: [UInt8]) {
    guard index + 2 < bytes.count else { return }
    let next = bytes[index + 1]
    let isVariable =
      next == UInt8(ascii: "{") && (bytes[index + 2] == 0x20 || bytes[index + 2].isLetter)
      && bytes[index...].prefix(80).firstRange(of: "}}".utf8) != nil
    let isShortcode = next == UInt8(ascii: "{") && (bytes[index + 2] == 0x3C || bytes[index + 2] == 0x25)
    if next == UInt8(ascii: "%") || isShortcode || isVariable {
      let syntax = String(decoding: bytes[index..<(index + 2)], as: UTF8.self)
      if let offset = locations.next(bytes[index..<(index + 2)]) {
        report(.unknownConstruct(syntax, at: lines.location(of: offset)))
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
}

extension String {
  /// The address as the destination of a link, in angle brackets if it needs them.
  fileprivate var inAngles: String { contains(where: { $0 == " " || $0 == "(" || $0 == ")" }) ? "<\(self)>" : self }

  /// The text between the parentheses of a link, split into the address and a title in quotation marks of any kind.
  fileprivate var addressAndTitle: (address: String, title: String?) {
    let line = asOneLine
    let marks: [(Character, Character)] = [
      ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("'", "'"), ("‘", "’"), ("”", "”"),
    ]
    for (open, close) in marks where line.last == close {
      guard let space = line.dropLast().firstRange(of: " \(open)") else { continue }
      return (String(line[..<space.lowerBound]), String(line[space.upperBound...].dropLast()))
    }
    return (line.first == "<" && line.last == ">" ? String(line.dropFirst().dropLast()) : line, nil)
  }
}
