internal import Model

/// The text between the tags of an HTML block, which the C library does not parse.
enum MarkupLetters {
  /// The text as inlines, with punctuation that a backslash escapes kept as typed: quotation marks, hyphens, full
  /// stops.
  ///
  /// A backslash before a single hyphen or full stop is printed, as in a file's path.
  static func inlines(of letters: String) -> [Inline] {
    let bytes = Array(letters.utf8)
    var inlines: [Inline] = []
    var start = 0
    func append(until end: Int) {
      if end > start { inlines.append(.text(String(decoding: bytes[start..<end], as: UTF8.self))) }
    }
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let next = bytes[index + 1]
      let run = bytes[(index + 1)...].prefix { $0 == next }.count
      let length =
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): 1
        case UInt8(ascii: "-") where run > 1: run
        case UInt8(ascii: ".") where run > 2: run
        default: 0
        }
      if length > 0 {
        append(until: index)
        inlines.append(.asTyped(String(decoding: bytes[(index + 1)...].prefix(length), as: UTF8.self)))
        start = index + 1 + length
      }
      index += 1 + max(length, 1)
    }
    append(until: bytes.count)
    return inlines
  }
}
