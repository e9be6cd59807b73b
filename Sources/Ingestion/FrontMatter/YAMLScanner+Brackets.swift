import Diagnostics

/// Values with delimiters: texts in quotes, and lists in brackets.
extension YAMLScanner {
  mutating func scanQuotedNode(key: String?, _ position: YAMLPosition) -> Found {
    let quote = cursor.bytes[cursor.index]
    let start = cursor.index
    guard let text = scanQuoted(position).map(\.text) else { return .passed }
    let stop = cursor.index
    cursor.skipBlanks()
    if cursor.byte == UInt8(ascii: ":"), key == nil, cursor.isBlank(after: 1) {
      cursor.index += 1
      isWhole = false
      return .key(text ?? cursor.text(from: start, to: stop), position)
    }
    guard endLine(after: quote, key: key, from: start), let text else { return .passed }
    return .value(YAMLValue(content: .text(text), position: position))
  }

  /// Reads a text in quotes; the cursor is moved past the closing one.
  ///
  /// - Returns: `nil` when it is not closed, which is reported; the cursor is then at the beginning of a line.
  private mutating func scanQuoted(_ position: YAMLPosition) -> YAMLQuotedText? {
    let quoted = YAMLQuotedText(at: &cursor)
    for escape in quoted.unknownEscapes { report(.unknownEscape(at: location(escape))) }
    if quoted.text == nil { isWhole = false }
    if quoted.isClosed { return quoted }
    report(.unclosedQuote(quoted.quote, at: location(position)))
    return nil
  }

  mutating func scanFlowNode(key: String?, _ position: YAMLPosition) -> Found {
    let bracket = cursor.bytes[cursor.index]
    let start = cursor.index
    guard let list = scanFlow(position), endLine(after: bracket, key: key, from: start) else { return .passed }
    return .value(YAMLValue(content: .list(list), position: position))
  }

  /// Reads a list in brackets; the cursor is moved past the closing one.
  ///
  /// - Returns: Its items, as far as they are plain or quoted texts in one line; `nil` when it is not closed or nested
  ///   too deep, which is reported.
  private mutating func scanFlow(_ position: YAMLPosition) -> [YAMLValue]? {
    var items: [YAMLValue] = []
    var depth = 0
    var wantsItem = true
    while let byte = cursor.byte {
      let here = cursor.position
      switch byte {
      case _ where byte.isBlank:
        cursor.index += 1
      case _ where cursor.isAtComment:
        isWhole = false
        cursor.skipLine()
        if cursor.isAtKeyLine {
          report(.unclosedBracket(at: location(position)))
          return nil
        }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard count() else { return nil }
        depth += 1
        if depth > 1 || byte == UInt8(ascii: "{") { isWhole = false }
        if depth > Self.depthLimit {
          stop(.tooDeep(at: location(here)))
          return nil
        }
        cursor.index += 1
        wantsItem = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        cursor.index += 1
        wantsItem = false
        if depth == 0 { return items }
      case UInt8(ascii: ","):
        if wantsItem { isWhole = false }
        wantsItem = true
        cursor.index += 1
      case UInt8(ascii: ":"):
        isWhole = false
        wantsItem = true
        cursor.index += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard count(), let quoted = scanQuoted(here) else { return nil }
        if let text = quoted.text { items.append(YAMLValue(content: .text(text), position: here)) }
        if !wantsItem { isWhole = false }
        wantsItem = false
      case _ where byte.isReserved(isAlone: cursor.isBlank(after: 1)):
        report(.reservedBeginning(key: nil, value: flowText(), at: location(here)))
        isWhole = false
      default:
        guard count() else { return nil }
        if !wantsItem || (byte == UInt8(ascii: "-") && cursor.isBlank(after: 1)) { isWhole = false }
        wantsItem = false
        let text = flowText()
        if text == "<<" { report(.mergedKey(at: location(here))) }
        items.append(YAMLValue(content: .text(text), position: here))
      }
    }
    isWhole = false
    report(.unclosedBracket(at: location(position)))
    return nil
  }

  /// Reads a plain text in brackets.
  private mutating func flowText() -> String {
    let start = cursor.index
    repeat { cursor.index += 1 } while !cursor.isAtComment && !isAtFlowEnd
    return cursor.text(from: start, to: cursor.index)
  }

  private var isAtFlowEnd: Bool {
    guard let byte = cursor.byte else { return true }
    if byte == UInt8(ascii: ":") {
      return cursor.isBlank(after: 1) || cursor.bytes[cursor.index + 1].isFlowIndicator
    }
    return byte.isFlowIndicator
  }

  /// Moves to the next line; reports any text left on the current one.
  private mutating func endLine(after byte: UInt8, key: String?, from start: Int) -> Bool {
    cursor.skipBlanks()
    let isEnd = cursor.isAtComment
    if !isEnd {
      report(.moreBehind(byte, key: key, value: cursor.restOfLine(from: start), at: location(cursor.position)))
      isWhole = false
    }
    cursor.skipLine()
    return isEnd
  }
}

extension UInt8 {
  /// Whether it delimits values in brackets.
  fileprivate var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}
