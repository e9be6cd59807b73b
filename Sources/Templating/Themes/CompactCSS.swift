/// Style sheets without comments and without space between rules.
enum CompactCSS {
  /// Removes comments, and space that separates nothing. Strings stay as they are.
  static func bytes(of sheet: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(sheet.count)
    var index = 0
    var pendingSpace = false
    while index < sheet.count {
      let byte = sheet[index]
      if byte == UInt8(ascii: "/"), index + 1 < sheet.count, sheet[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index + 1 < sheet.count, sheet[index] != UInt8(ascii: "*") || sheet[index + 1] != UInt8(ascii: "/") {
          index += 1
        }
        index += 2
        pendingSpace = true
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        pendingSpace = true
        index += 1
      } else {
        if pendingSpace, let last = result.last, !opens(last), !closes(byte) { result.append(0x20) }
        pendingSpace = false
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          index = appendString(from: index, of: sheet, to: &result)
        } else {
          result.append(byte)
          index += 1
        }
      }
    }
    result.append(0x0A)
    return result
  }

  /// Whether space after a byte separates nothing.
  private static func opens(_ byte: UInt8) -> Bool { "{};,:>".utf8.contains(byte) }

  /// Whether space before a byte separates nothing. Before a colon it matters, in selectors.
  private static func closes(_ byte: UInt8) -> Bool { "{};,>".utf8.contains(byte) }

  private static func appendString(from start: Int, of sheet: [UInt8], to result: inout [UInt8]) -> Int {
    let quote = sheet[start]
    var index = start
    repeat {
      if sheet[index] == UInt8(ascii: "\\"), index + 1 < sheet.count {
        result.append(sheet[index])
        index += 1
      }
      result.append(sheet[index])
      index += 1
    } while index < sheet.count && sheet[index] != quote
    if index < sheet.count {
      result.append(quote)
      index += 1
    }
    return index
  }
}
