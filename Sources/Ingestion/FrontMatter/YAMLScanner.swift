import Diagnostics

/// A first look over front matter or `site.yml`, in one pass over the bytes.
///
/// It tells the mistakes people make who never heard of YAML in words of its own, refuses what could make a parser run
/// wild (anchors, aliases, tags, merged keys, deep nesting), and reads what nearly every text has: keys with one-line
/// values, and lists of them. Only what goes beyond that is worth a YAML parser.
struct YAMLScanner {
  /// The most values one block may have.
  static let valueLimit = 1000

  /// The deepest nesting of lists and mappings.
  static let depthLimit = 16

  /// The top level's keys with one-line values or lists of them, in the order written; doubled ones only once.
  private(set) var entries: [YAMLEntry] = []

  /// Whether `entries` is all there is.
  var isWhole = true

  /// The diagnostics.
  private(set) var diagnostics: [Diagnostic] = []

  /// The number of the top level's keys that stood there before.
  private(set) var repeatedKeyCount = 0

  private let file: String
  var cursor: YAMLCursor
  private var valueCount = 0
  private var firstPositions: [String: YAMLPosition] = [:]
  private var indents: [Int] = []
  private var open: OpenKey?

  /// A key of the top level whose value has not come yet.
  private struct OpenKey {
    let key: String
    let position: YAMLPosition
    let valuePosition: YAMLPosition
    let isRepeated: Bool
    var items: [YAMLValue] = []
    var itemIndent: Int?
  }

  /// Things that can stand at the cursor.
  enum Found {
    /// A value that is read.
    case value(YAMLValue)
    /// A key; the cursor stands behind its colon.
    case key(String, YAMLPosition)
    /// Something passed over: for the YAML parser, or reported.
    case passed
  }

  /// Looks over the YAML in a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, in UTF-8.
  ///   - range: The YAML in them.
  ///   - firstLine: The line it begins on.
  ///   - file: The name diagnostics give the file.
  init(_ bytes: [UInt8], in range: Range<Int>, firstLine: Int, file: String) {
    self.file = file
    self.cursor = YAMLCursor(bytes, in: range, firstLine: firstLine)
    firstPositions.reserveCapacity(12)
    entries.reserveCapacity(12)
    scan()
    close()
  }

  private mutating func scan() {
    while cursor.index < cursor.end {
      cursor.skipSpaces()
      if cursor.isAtComment {
        cursor.skipLine()
      } else if cursor.byte == UInt8(ascii: "\t") {
        let position = cursor.position
        cursor.skipBlanks()
        if !cursor.isAtComment { report(.tabIndents(at: location(position))) }
        cursor.skipLine()
      } else if cursor.isAtDocumentBoundary {
        isWhole = false
        cursor.skipLine()
      } else {
        scanLine()
      }
    }
  }

  /// Reads a line that is not the continuation of another, with whatever belongs to it.
  private mutating func scanLine() {
    var indent = cursor.indent
    guard enter(indent) else { return }
    var dashes = 0
    if cursor.isAtDash, !firstPositions.isEmpty, open.map({ indent < $0.itemIndent ?? 0 }) ?? true {
      report(open == nil ? .itemBelowValue(at: location(cursor.position)) : .unevenItems(at: location(cursor.position)))
      isWhole = false
      return cursor.skipLine()
    }
    while cursor.isAtDash {
      dashes += 1
      cursor.index += 1
      cursor.skipBlanks()
      if cursor.isAtComment {
        isWhole = false
        return cursor.skipLine()
      }
      if dashes > 1 { guard enter(indent) else { return } }
      if !cursor.isAtDash { break }
      indent = cursor.indent
    }
    // A value may go on in lines indented deeper than its list's dash or its key.
    let keyIndent = cursor.indent
    switch scanNode(parent: indent, key: nil, isAfterDash: dashes > 0) {
    case .value(let value):
      if dashes == 1, var key = open, key.itemIndent ?? indent == indent {
        key.itemIndent = indent
        key.items.append(value)
        open = key
      } else {
        isWhole = false
      }
    case .key(let name, let position):
      if dashes > 0 { guard enter(keyIndent) else { return } }
      scanValue(of: name, position, indent: keyIndent, isTop: dashes == 0 && keyIndent == 0)
    case .passed:
      break
    }
  }

  /// Reads what stands behind a key's colon.
  private mutating func scanValue(of key: String, _ position: YAMLPosition, indent: Int, isTop: Bool) {
    var isRepeated = false
    if isTop {
      close()
      if let first = firstPositions[key] {
        isRepeated = true
        repeatedKeyCount += 1
        report(.doubledKey(key, first: first.line, at: location(position)))
      } else {
        firstPositions[key] = position
      }
    } else {
      isWhole = false
    }
    cursor.skipBlanks()
    if cursor.isAtComment {
      if isTop { open = OpenKey(key: key, position: position, valuePosition: cursor.position, isRepeated: isRepeated) }
      return cursor.skipLine()
    }
    if case .value(let value) = scanNode(parent: indent, key: key, isAfterDash: false), isTop, !isRepeated {
      entries.append(YAMLEntry(key: key, position: position, value: value))
    }
  }

  /// Reads the value or key the cursor stands at, to the end of its last line or to a key's colon.
  ///
  /// - Parameters:
  ///   - parent: The indentation that lines must exceed to belong to the value.
  ///   - key: The key in this line, when there was one: then there cannot be another.
  ///   - isAfterDash: Whether a list's dash stands before it.
  private mutating func scanNode(parent: Int, key: String?, isAfterDash: Bool) -> Found {
    guard let byte = cursor.byte, count() else { return .passed }
    let position = cursor.position
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return scanQuotedNode(key: key, position)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return scanFlowNode(key: key, position)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      skipBlockScalar(parent: parent)
      return .passed
    case _ where cursor.isAtDash:
      report(.listInKeysLine(key: key ?? "", at: location(position)))
    case _ where byte.isReserved(isAlone: cursor.isBlank(after: 1)):
      report(.reservedBeginning(key: key, value: cursor.restOfLine(from: cursor.index), at: location(position)))
    default:
      return scanPlainNode(parent: parent, key: key, isAfterDash: isAfterDash, position)
    }
    isWhole = false
    cursor.skipLine()
    return .passed
  }

  private mutating func scanPlainNode(parent: Int, key: String?, isAfterDash: Bool, _ position: YAMLPosition) -> Found {
    let start = cursor.index
    while !cursor.isAtComment, cursor.byte != UInt8(ascii: ":") || !cursor.isBlank(after: 1) { cursor.index += 1 }
    let stop = cursor.index
    let text = cursor.text(from: start, to: stop)
    if cursor.byte == UInt8(ascii: ":") {
      guard key == nil else {
        report(.colonInValue(key: key ?? "", value: cursor.restOfLine(from: start), at: location(position)))
        isWhole = false
        cursor.skipLine()
        return .passed
      }
      cursor.index += 1
      if text == "<<" { report(.mergedKey(at: location(position))) }
      // Longer keys are none to a YAML parser.
      if stop - start > 1000 { isWhole = false }
      return .key(text, position)
    }
    if key == nil, !isAfterDash {
      isWhole = false
      if parent == 0 { report(.lineWithoutKey(text, at: location(position))) }
    }
    let hasComment = !cursor.isAtLineEnd
    cursor.skipLine()
    if !hasComment, skipContinuation(parent: parent, isAfterDash: isAfterDash) { return .passed }
    return .value(YAMLValue(content: .text(text), position: position))
  }

  /// Passes over further lines of a plain value.
  ///
  /// - Returns: Whether there were any.
  private mutating func skipContinuation(parent: Int, isAfterDash: Bool) -> Bool {
    var isContinued = false
    while cursor.index < cursor.end {
      var ahead = cursor
      ahead.skipSpaces()
      while ahead.isAtLineEnd, ahead.index < ahead.end {
        ahead.skipLine()
        ahead.skipSpaces()
      }
      guard ahead.indent > parent, !ahead.isAtComment, ahead.byte != UInt8(ascii: "\t") else { break }
      cursor = ahead
      isContinued = true
      isWhole = false
      let start = cursor.index
      let position = cursor.position
      // To YAML it is part of the value, which nobody means.
      if cursor.isAtDash {
        report(isAfterDash ? .unevenItems(at: location(position)) : .itemBelowValue(at: location(position)))
      }
      while !cursor.isAtComment {
        if cursor.byte == UInt8(ascii: ":"), cursor.isBlank(after: 1) {
          report(.indentedKey(cursor.text(from: start, to: cursor.index), at: location(position)))
          break
        }
        cursor.index += 1
      }
      cursor.skipLine()
    }
    return isContinued
  }

  /// Passes over the lines of a `|` or `>` value.
  private mutating func skipBlockScalar(parent: Int) {
    isWhole = false
    cursor.skipLine()
    while cursor.index < cursor.end {
      var ahead = cursor
      ahead.skipSpaces()
      guard ahead.isAtLineEnd || ahead.indent > parent else { return }
      cursor.skipLine()
    }
  }

  /// Notes a line's indentation; reports when it goes too deep.
  private mutating func enter(_ indent: Int) -> Bool {
    while let last = indents.last, last > indent { indents.removeLast() }
    indents.append(indent)
    // A list and the mapping in it may begin at the same place.
    if indents.count > 2, indents[indents.count - 3] == indent { indents.removeLast() }
    guard indents.count > Self.depthLimit * 2 else { return true }
    stop(.tooDeep(at: location(cursor.position)))
    return false
  }

  /// Counts a value; reports when there are too many.
  mutating func count() -> Bool {
    valueCount += 1
    guard valueCount > Self.valueLimit else { return true }
    stop(.tooManyValues(limit: Self.valueLimit, at: location(cursor.position)))
    return false
  }

  /// Ends the key whose value was still to come.
  private mutating func close() {
    guard let key = open else { return }
    open = nil
    let content: YAMLValue.Content = key.itemIndent == nil ? .text("") : .list(key.items)
    if !key.isRepeated {
      entries.append(
        YAMLEntry(
          key: key.key, position: key.position,
          value: YAMLValue(content: content, position: key.items.first?.position ?? key.valuePosition)))
    }
  }

  mutating func stop(_ diagnostic: Diagnostic) {
    report(diagnostic)
    isWhole = false
    cursor.index = cursor.end
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  func location(_ position: YAMLPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }
}

extension UInt8 {
  /// Whether YAML keeps it for itself at the beginning of a value.
  func isReserved(isAlone: Bool) -> Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "`"),
      UInt8(ascii: "%"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      true
    case UInt8(ascii: "?"), UInt8(ascii: ":"): isAlone
    default: false
    }
  }
}
