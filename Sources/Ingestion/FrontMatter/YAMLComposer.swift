import Diagnostics

/// Parses any YAML into values with libyaml: what the scanner cannot read itself, such as text over several lines.
struct YAMLComposer: ~Copyable {
  /// The name of an anchor in messages.
  static let anchor = "an anchor"

  private let file: String
  private let firstLine: Int
  private var parser: YAMLParser
  private var diagnostics: [Diagnostic] = []

  /// Reads the keys of a document with their values.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8.
  ///   - file: The name diagnostics give the file.
  ///   - firstLine: The line of the file on which the document begins.
  /// - Returns: The entries; `nil` when there are no keys, with the reason.
  static func entries(in bytes: [UInt8], file: String, firstLine: Int) -> Diagnosed<[YAMLEntry]?> {
    guard let parser = YAMLParser(bytes) else {
      return Diagnosed(nil, [.notYAML("no memory", at: SourceLocation(file: file, line: firstLine, column: 1))])
    }
    var composer = YAMLComposer(file: file, firstLine: firstLine, parser: parser)
    do {
      let entries = try composer.document()
      return Diagnosed(entries, composer.diagnostics)
    } catch {
      return Diagnosed(nil, [.notYAML(error.problem, at: composer.location(of: composer.shifted(error.position)))])
    }
  }

  private init(file: String, firstLine: Int, parser: consuming YAMLParser) {
    self.file = file
    self.firstLine = firstLine
    self.parser = parser
  }

  private mutating func document() throws(YAMLParser.Failure) -> [YAMLEntry]? {
    var root: YAMLValue?
    while true {
      let event = try parser.next()
      switch event.kind {
      case .streamEnd:
        guard let root else { return [] }
        switch root.content {
        case .mapping(let entries): return entries
        case .text(""): return []
        case .text, .list:
          diagnostics = [.noMapping(at: location(of: root.position))]
          return nil
        }
      case .documentStart:
        guard root == nil else {
          throw YAMLParser.Failure(problem: "but found another document", position: event.position)
        }
        root = try value(at: try parser.next())
      case .documentEnd, .scalar, .listStart, .listEnd, .mappingStart, .mappingEnd, .alias, .other:
        continue
      }
    }
  }

  /// Reads the value that begins with an event. Its nesting has been limited by the scanner.
  private mutating func value(at event: YAMLParser.Event) throws(YAMLParser.Failure) -> YAMLValue {
    let position = shifted(event.position)
    // The scanner rejects anchors; if one slips past it, it is reported.
    if event.hasAnchor { diagnostics.append(.notYAML(Self.anchor, at: location(of: position))) }
    let content: YAMLValue.Content
    switch event.kind {
    case .scalar(let text): content = .text(text)
    case .listStart: content = .list(try items())
    case .mappingStart: content = .mapping(try entries())
    case .alias, .documentStart, .documentEnd, .streamEnd, .listEnd, .mappingEnd, .other: content = .text("")
    }
    return YAMLValue(content: content, position: position)
  }

  private mutating func items() throws(YAMLParser.Failure) -> [YAMLValue] {
    var items: [YAMLValue] = []
    while true {
      let event = try parser.next()
      if case .listEnd = event.kind { return items }
      items.append(try value(at: event))
    }
  }

  private mutating func entries() throws(YAMLParser.Failure) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var keys: Set<String> = []
    while true {
      let event = try parser.next()
      if case .mappingEnd = event.kind { return entries }
      let key = try value(at: event)
      let value = try value(at: try parser.next())
      switch key.content {
      case .text(let name) where keys.insert(name).inserted:
        entries.append(YAMLEntry(key: name, position: key.position, value: value))
      case .text(let name): diagnostics.append(.keyTwice(name, at: location(of: key.position)))
      case .list, .mapping: diagnostics.append(.keyNotText(at: location(of: key.position)))
      }
    }
  }

  private func shifted(_ position: YAMLPosition) -> YAMLPosition {
    YAMLPosition(line: position.line - 1 + firstLine, column: position.column)
  }

  private func location(of position: YAMLPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }
}
