import Escaping

/// The words in an author's raw HTML, for formats that cannot take over its markup.
package enum MarkupWords {
  /// The words in one line, without tags, comments, scripts and styles.
  package static func words(of markup: String) -> String {
    let bytes = Array(markup.utf8)
    var words: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        index = end(ofTagAt: index, in: bytes)
        words.append(0x20)
      case UInt8(ascii: "&"):
        let reference = CharacterReference(bytes[index...]).flatMap { $0.scalar.isControl ? nil : $0 }
        words += reference.map { Array(String($0.scalar).utf8) } ?? [bytes[index]]
        index += reference?.length ?? 1
      default:
        words.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: words, as: UTF8.self).split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
      .joined(separator: " ")
  }

  /// The end of a tag, including content that is not shown.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int {
    func next(_ text: String, from index: Int) -> Int {
      let pattern = Array(text.utf8)
      var index = index
      while index + pattern.count <= bytes.count {
        if bytes[index..<(index + pattern.count)].elementsEqual(
          pattern, by: { $0 == $1 || $0 | 0x20 == $1 && $1.isLetter })
        {
          return index + pattern.count
        }
        index += 1
      }
      return bytes.count
    }
    if bytes[start...].starts(with: "<!--".utf8) { return next("-->", from: start + 4) }
    for name in ["script", "style"] where next("<" + name, from: start) == start + name.utf8.count + 1 {
      return next(">", from: next("</" + name, from: start))
    }
    return next(">", from: start + 1)
  }
}
