import Diagnostics

/// Reads a template: Mustache with variables, sections, inverted sections, partials, comments and other delimiters.
///
/// A tag that stands alone on its line (sections, partials, comments, delimiters) takes the line with it, so that
/// templates can be laid out for reading. Unlike in Mustache, the white space before such a partial is dropped rather
/// than added to each of its lines, since that would change the content of `<pre>`.
struct TemplateParser {
  private let file: String
  private let source: [UInt8]
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)

  /// The number of the line last asked for, and the offset at which it begins.
  private var line = 1
  private var lineStart = 0
  private var countedTo = 0

  /// The nodes read so far of each open section; the first stands for the template itself.
  private var open: [OpenSection] = [OpenSection(name: nil, isInverted: false)]
  private var diagnostics: [Diagnostic] = []
  private var isTooDeep = false

  private struct OpenSection {
    let name: TemplateName?
    let isInverted: Bool
    var nodes: [TemplateNode] = []
  }

  private struct Tag {
    /// Its first character: one of `#^/>!={&`, one of those not supported, or a space for a variable.
    let sigil: UInt8
    /// Its content without the sigil and the blanks around it.
    let content: Range<Int>
    /// The offset after the tag.
    let end: Int
  }

  /// The depth to which sections may be nested.
  static let deepestNesting = 40

  /// Parses a template.
  ///
  /// - Parameters:
  ///   - bytes: The template; a byte order mark is skipped.
  ///   - file: The file's path relative to the site's folder.
  /// - Returns: The nodes, without the tags that are faulty.
  static func nodes(in bytes: [UInt8], file: String) -> Diagnosed<[TemplateNode]> {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Diagnosed([], [.templateNotUTF8(at: .start(of: file))])
    }
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var parser = TemplateParser(file: file, source: hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes)
    parser.read()
    return Diagnosed(parser.open[0].nodes, parser.diagnostics)
  }

  private init(file: String, source: [UInt8]) {
    self.file = file
    self.source = source
  }

  // MARK: Text and tags

  private mutating func read() {
    var start = 0
    while let tagStart = source.offset(of: opening, from: start) {
      guard let tag = tag(at: tagStart) else {
        append(text: source[start..<tagStart])
        diagnostics.append(.unfinishedTag(at: location(at: tagStart), closing: string(closing[...])))
        start = source.count
        break
      }
      var textEnd = tagStart
      var next = tag.end
      if Self.standsAlone(tag.sigil), let line = loneLine(around: tagStart..<tag.end) {
        textEnd = line.lowerBound
        next = line.upperBound
      }
      append(text: source[start..<textEnd])
      handle(tag, at: tagStart)
      if isTooDeep { return }
      start = next
    }
    append(text: source[start...])
    while open.count > 1 { closeUnfinished() }
  }

  private func tag(at start: Int) -> Tag? {
    var content = start + opening.count
    guard content < source.count else { return nil }
    var end = closing
    let first = source[content]
    let sigil = Self.sigils.contains(first) ? first : UInt8(ascii: " ")
    if sigil != UInt8(ascii: " ") { content += 1 }
    if sigil == UInt8(ascii: "{") { end = [UInt8(ascii: "}")] + closing }
    if sigil == UInt8(ascii: "=") { end = [UInt8(ascii: "=")] + closing }
    guard let close = source.offset(of: end, from: content) else { return nil }
    var range = content..<close
    while let byte = source[range].first, byte.isWhite { range = range.lowerBound + 1..<range.upperBound }
    while let byte = source[range].last, byte.isWhite { range = range.lowerBound..<range.upperBound - 1 }
    return Tag(sigil: sigil, content: range, end: close + end.count)
  }

  /// The whole line around a tag, line end included, when nothing else stands on it.
  private func loneLine(around tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, source[start - 1].isBlank { start -= 1 }
    guard start == 0 || source[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.upperBound
    while end < source.count, source[end].isBlank { end += 1 }
    if end == source.count { return start..<end }
    if source[end] == UInt8(ascii: "\r"), end + 1 < source.count { end += 1 }
    return source[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
  }

  private static let sigils = Set("#^/>!={&<$%*".utf8)

  private static func standsAlone(_ sigil: UInt8) -> Bool {
    "#^/>!=".utf8.contains(sigil)
  }

  private mutating func append(text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    open[open.count - 1].nodes.append(.text(Array(text)))
  }

  private mutating func append(_ node: TemplateNode) {
    open[open.count - 1].nodes.append(node)
  }

  // MARK: The effect of a tag

  private mutating func handle(_ tag: Tag, at start: Int) {
    if tag.sigil == UInt8(ascii: "!") { return }
    if tag.sigil == UInt8(ascii: "=") { return setDelimiters(tag, at: start) }
    if "<$%*".utf8.contains(tag.sigil) {
      let written = string(source[start..<tag.end])
      diagnostics.append(.tagNotOffered(written, at: location(at: start)))
      return
    }
    guard let name = name(in: tag, at: start) else { return }
    switch tag.sigil {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      guard open.count <= Self.deepestNesting else {
        diagnostics.append(.nestedTooDeep(name))
        isTooDeep = true
        return
      }
      open.append(OpenSection(name: name, isInverted: tag.sigil == UInt8(ascii: "^")))
    case UInt8(ascii: "/"): close(name)
    case UInt8(ascii: ">"): append(.partial(name))
    case UInt8(ascii: "{"), UInt8(ascii: "&"): append(.variable(name, isUnescaped: true))
    default: append(.variable(name, isUnescaped: false))
    }
  }

  private mutating func name(in tag: Tag, at start: Int) -> TemplateName? {
    let written = string(source[tag.content])
    let location = location(at: tag.content.isEmpty ? start : tag.content.lowerBound)
    if written.isEmpty {
      diagnostics.append(.tagWithoutName(at: location))
    } else if written.utf8.contains(UInt8(ascii: "(")) {
      diagnostics.append(.functionCall(written, at: location))
    } else if written == "." {
      diagnostics.append(.implicitIterator(at: location))
    } else if written.hasPrefix("*") {
      diagnostics.append(.tagNotOffered(string(source[start..<tag.end]), at: location))
    } else if written.utf8.contains(where: \.isWhite) {
      diagnostics.append(.nameWithSpace(written, at: location))
    } else {
      return TemplateName(name: written, location: location)
    }
    // A section without a usable name must still be matched with its end tag.
    if tag.sigil == UInt8(ascii: "#") || tag.sigil == UInt8(ascii: "^") {
      open.append(OpenSection(name: TemplateName(name: written, location: location), isInverted: false))
    } else if tag.sigil == UInt8(ascii: "/"), open.count > 1, open[open.count - 1].name?.name == written {
      open.removeLast()
    }
    return nil
  }

  private mutating func close(_ name: TemplateName) {
    guard let index = open.lastIndex(where: { $0.name?.name == name.name }) else {
      diagnostics.append(.closesNothing(name, open: open.last?.name))
      return
    }
    while open.count > index + 1 { closeUnfinished() }
    let section = open.removeLast()
    if let opened = section.name { append(.section(opened, isInverted: section.isInverted, section.nodes)) }
  }

  private mutating func closeUnfinished() {
    let section = open.removeLast()
    guard let name = section.name else { return }
    diagnostics.append(.neverClosed(name))
    append(.section(name, isInverted: section.isInverted, section.nodes))
  }

  private mutating func setDelimiters(_ tag: Tag, at start: Int) {
    let parts = source[tag.content].split(whereSeparator: \.isWhite)
    guard parts.count == 2, parts.allSatisfy({ !$0.contains(UInt8(ascii: "=")) }) else {
      diagnostics.append(.wrongDelimiters(string(source[tag.content]), at: location(at: start)))
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  // MARK: Locations

  /// The location of a byte. Offsets must be asked for in ascending order.
  private mutating func location(at offset: Int) -> SourceLocation {
    while countedTo < offset {
      if source[countedTo] == UInt8(ascii: "\n") {
        line += 1
        lineStart = countedTo + 1
      }
      countedTo += 1
    }
    let column = source[min(lineStart, offset)..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(file: file, line: line, column: column)
  }

  private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it is white space, line ends included.
  fileprivate var isWhite: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension [UInt8] {
  /// The first offset, from `start` on, at which some bytes occur.
  fileprivate func offset(of bytes: [UInt8], from start: Int) -> Int? {
    guard let first = bytes.first else { return nil }
    var offset = start
    while offset + bytes.count <= count {
      if self[offset] == first, self[offset..<offset + bytes.count].elementsEqual(bytes) { return offset }
      offset += 1
    }
    return nil
  }
}

extension Diagnostic {
  /// A template in another encoding.
  static func templateNotUTF8(at location: SourceLocation) -> Diagnostic {
    .error(.encoding, at: location, "the template is not UTF-8", hint: "save it as UTF-8")
  }

  /// A tag without its closing delimiter.
  static func unfinishedTag(at location: SourceLocation, closing: String) -> Diagnostic {
    .error(.templateTag, at: location, "the tag has no end", hint: "close it with \(closing)")
  }

  /// A tag for inheritance, a dynamic name or a pragma, which are not supported.
  static func tagNotOffered(_ tag: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .templateTag, at: location, "'\(tag)' is a kind of tag that these templates do not have",
      hint: "use variables, sections and partials with fixed names")
  }

  /// An empty tag.
  static func tagWithoutName(at location: SourceLocation) -> Diagnostic {
    .error(
      .templateTag, at: location, "the tag has no name in it", hint: "write the name of a variable, as in {{title}}")
  }

  /// A call of a function, as other implementations of Mustache have it.
  static func functionCall(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .templateTag, at: location, "'\(name)' calls a function, which templates cannot", hint: "write the variable alone"
    )
  }

  /// `{{.}}`, which has no meaning here, since every value has a name.
  static func implicitIterator(at location: SourceLocation) -> Diagnostic {
    .error(.templateTag, at: location, "'.' names nothing", hint: "write the name of a variable, as in {{name}}")
  }

  /// A name of several words.
  static func nameWithSpace(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .templateTag, at: location, "'\(name)' has a space in it", hint: "write names with hyphens, as in {{page-title}}")
  }

  /// Sections nested beyond the limit.
  static func nestedTooDeep(_ name: TemplateName) -> Diagnostic {
    .error(
      .exceededLimit, at: name.location,
      "section '\(name.name)' stands in more than \(TemplateParser.deepestNesting) others",
      hint: "put its parts into partials")
  }

  /// An end tag without a section.
  static func closesNothing(_ name: TemplateName, open: TemplateName?) -> Diagnostic {
    .error(
      .unbalancedSection, at: name.location, "'{{/\(name.name)}}' closes a section that is not open",
      hint: open.map { "close section '\($0.name)' with {{/\($0.name)}}" } ?? "take it out")
  }

  /// A section without an end tag.
  static func neverClosed(_ name: TemplateName) -> Diagnostic {
    .error(
      .unbalancedSection, at: name.location, "section '\(name.name)' is never closed",
      hint: "close it with {{/\(name.name)}}")
  }

  /// A change of delimiters that cannot be read.
  static func wrongDelimiters(_ written: String, at location: SourceLocation) -> Diagnostic {
    .error(.templateTag, at: location, "'\(written)' are not two delimiters", hint: "write them as in {{=<% %>=}}")
  }
}
