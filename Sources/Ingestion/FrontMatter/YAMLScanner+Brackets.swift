import Diagnostics

/// Values between marks of their own: in quotes, and lists in brackets.
extension YAMLScanner {
  mutating func scanQuotedNode(key: String?, _ mark: YAMLMark) -> Found {
    let quote = cursor.bytes[cursor.index]
    let start = cursor.index
    guard let text = scanQuoted(mark).map(\.text) else { return .passed }
    let stop = cursor.index
    cursor.skipBlanks()
    if cursor.byte == UInt8(ascii: ":"), key == nil, cursor.isBlank(after: 1) {
      cursor.index += 1
      isWhole = false
      return .key(text ?? cursor.text(from: start, to: stop), mark)
    }
    guard endLine(after: quote, key: key, from: start), let text else { return .passed }
    return .value(YAMLValue(content: .text(text), mark: mark))
  }

  /// Reads a text in quotes; the cursor comes to stand behind the closing one.
  ///
  /// - Returns: `nil` when it has no end, which is told; the cursor then stands at the beginning of a line.
  private mutating func scanQuoted(_ mark: YAMLMark) -> YAMLQuotedText? {
    let quoted = YAMLQuotedText(at: &cursor)
    for escape in quoted.unknownEscapes { tell(.unknownEscape(at: place(escape))) }
    if quoted.text == nil { isWhole = false }
    if quoted.isClosed { return quoted }
    tell(.unclosedQuote(quoted.quote, at: place(mark)))
    return nil
  }

  mutating func scanFlowNode(key: String?, _ mark: YAMLMark) -> Found {
    let bracket = cursor.bytes[cursor.index]
    let start = cursor.index
    guard let list = scanFlow(mark), endLine(after: bracket, key: key, from: start) else { return .passed }
    return .value(YAMLValue(content: .list(list), mark: mark))
  }

  /// Reads a list in brackets; the cursor comes to stand behind the closing one.
  ///
  /// - Returns: Its items, as far as they are plain or quoted texts in one line; `nil` when it has no end or goes too
  ///   deep, which is told.
  private mutating func scanFlow(_ mark: YAMLMark) -> [YAMLValue]? {
    var items: [YAMLValue] = []
    var depth = 0
    var wantsItem = true
    while let byte = cursor.byte {
      let here = cursor.mark
      switch byte {
      case _ where byte.isBlank:
        cursor.index += 1
      case _ where cursor.isAtComment:
        isWhole = false
        cursor.skipLine()
        if cursor.isAtKeyLine {
          tell(.unclosedBracket(at: place(mark)))
          return nil
        }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard count() else { return nil }
        depth += 1
        if depth > 1 || byte == UInt8(ascii: "{") { isWhole = false }
        if depth > Self.depthLimit {
          stop(.tooDeep(at: place(here)))
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
        if let text = quoted.text { items.append(YAMLValue(content: .text(text), mark: here)) }
        if !wantsItem { isWhole = false }
        wantsItem = false
      case _ where byte.isReserved(isAlone: cursor.isBlank(after: 1)):
        tell(.reservedBeginning(key: nil, value: flowText(), at: place(here)))
        isWhole = false
      default:
        guard count() else { return nil }
        if !wantsItem || (byte == UInt8(ascii: "-") && cursor.isBlank(after: 1)) { isWhole = false }
        wantsItem = false
        let text = flowText()
        if text == "<<" { tell(.mergedKey(at: place(here))) }
        items.append(YAMLValue(content: .text(text), mark: here))
      }
    }
    isWhole = false
    tell(.unclosedBracket(at: place(mark)))
    return nil
  }

  /// Reads a plain text inside brackets.
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

  /// Moves to the next line, which must be all that is left.
  private mutating func endLine(after byte: UInt8, key: String?, from start: Int) -> Bool {
    cursor.skipBlanks()
    let isEnd = cursor.isAtComment
    if !isEnd {
      tell(.moreBehind(byte, key: key, value: cursor.restOfLine(from: start), at: place(cursor.mark)))
      isWhole = false
    }
    cursor.skipLine()
    return isEnd
  }
}

extension UInt8 {
  /// Whether it parts values inside brackets.
  fileprivate var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}
