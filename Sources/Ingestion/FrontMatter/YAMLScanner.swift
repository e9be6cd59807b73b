import Diagnostics

/// A scanner of front matter or `site.yml`, in one pass over the bytes.
///
/// It reports the mistakes of people who do not know YAML in plain words, rejects constructs that could exhaust a
/// parser (anchors, aliases, tags, merged keys, deep nesting), and reads what nearly every text has: keys with one-line
/// values, and lists of them. Only for the rest is a YAML parser needed.
struct YAMLScanner {
  /// The most values one block may have.
  static let valueLimit = 1000

  /// The deepest nesting of lists and mappings.
  static let depthLimit = 16

  /// The top-level keys with one-line values or lists of them, in the order written; repeated ones only once.
  private(set) var entries: [YAMLEntry] = []

  /// Whether `entries` is complete, so that no YAML parser is needed.
  var isWhole = true

  /// The diagnostics.
  private(set) var diagnostics: [Diagnostic] = []

  /// The number of top-level keys that repeat an earlier one.
  private(set) var repeatedKeyCount = 0

  private let file: String
  var cursor: YAMLCursor
  private var valueCount = 0
  private var firstPositions: [String: YAMLPosition] = [:]
  private var indents: [Int] = []
  private var open: OpenKey?

  /// A top-level key whose value has not been read yet.
  private struct OpenKey {
    let key: String
    let position: YAMLPosition
    let valuePosition: YAMLPosition
    let isRepeated: Bool
    var items: [YAMLValue] = []
    var itemIndent: Int?
  }

  /// The kinds of node at the cursor.
  enum Found {
    /// A value that was read.
    case value(YAMLValue)
    /// A key; the cursor is after its colon.
    case key(String, YAMLPosition)
    /// A node that was skipped: left to the YAML parser, or reported.
    case passed
  }

  /// Scans the YAML in a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, in UTF-8.
  ///   - range: The range of the YAML.
  ///   - firstLine: The line on which it begins.
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

  /// Reads a line that does not continue another, with everything that belongs to it.
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
    // The continuation lines of a value are indented more than its list's dash or its key.
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

  /// Reads the value after a key's colon.
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

  /// Reads the value or key at the cursor, up to the end of its last line or to a key's colon.
  ///
  /// - Parameters:
  ///   - parent: The indentation that further lines of the value must exceed.
  ///   - key: The key earlier on this line, if any: then there cannot be another.
  ///   - isAfterDash: Whether a list's dash precedes it.
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
      // A YAML parser does not accept longer keys.
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

  /// Skips further lines of a plain value.
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
      // To YAML it is part of the value, which is hardly meant.
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

  /// Skips the lines of a `|` or `>` value.
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

  /// Records a line's indentation; reports and returns false if it is nested too deep.
  private mutating func enter(_ indent: Int) -> Bool {
    while let last = indents.last, last > indent { indents.removeLast() }
    indents.append(indent)
    // A list and the mapping in it may have the same indentation.
    if indents.count > 2, indents[indents.count - 3] == indent { indents.removeLast() }
    guard indents.count > Self.depthLimit * 2 else { return true }
    stop(.tooDeep(at: location(cursor.position)))
    return false
  }

  /// Counts a value; reports and returns false if there are too many.
  mutating func count() -> Bool {
    valueCount += 1
    guard valueCount > Self.valueLimit else { return true }
    stop(.tooManyValues(limit: Self.valueLimit, at: location(cursor.position)))
    return false
  }

  /// Closes the top-level key that is open.
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
  /// Whether YAML reserves it at the beginning of a value.
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
