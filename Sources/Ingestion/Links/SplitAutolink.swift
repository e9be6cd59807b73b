/// A bare address in the source that contains delimiters read as emphasis.
///
/// In the GFM specification, addresses take precedence over emphasis. If emphasis begins within an address in the
/// parsed tree, the source is parsed again with the address in brackets.
struct SplitAutolink {
  /// The range of the address in the file.
  let range: Range<Int>

  /// The offset up to which its end was searched for; no other address begins before it.
  let searchedEnd: Int

  private let prefix: String

  /// Finds the extent of an address.
  ///
  /// - Parameters:
  ///   - start: The offset at which it begins.
  ///   - bytes: The file.
  ///   - endsAtPipe: Whether it is in a table, where `|` ends it.
  ///   - prefix: The prefix of the link's address.
  init(from start: Int, in bytes: [UInt8], endsAtPipe: Bool, _ prefix: String) {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: ">"),
      !(endsAtPipe && bytes[end] == UInt8(ascii: "|"))
    {
      if bytes[end] == UInt8(ascii: "["), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "^") { break }
      end += 1
    }
    searchedEnd = end
    range = start..<BareLinks.end(of: start..<end, in: bytes)
    self.prefix = prefix
  }

  /// The address as a link in which nothing can be read as emphasis.
  private func bracketed(in bytes: [UInt8]) -> [UInt8] {
    let address = bytes[range]
    if prefix.isEmpty { return Array("<".utf8) + address + Array(">".utf8) }
    var text: [UInt8] = []
    for byte in address {
      let isPunctuation =
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
        || (0x7B...0x7E).contains(byte)
      if isPunctuation { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return Array("[".utf8) + text + Array("](<\(prefix)".utf8) + address + Array(">)".utf8)
  }

  /// The body of a text with some addresses in brackets. The number and order of lines stay the same.
  static func body(from start: Int, of bytes: [UInt8], bracketing links: [SplitAutolink]) -> ArraySlice<UInt8> {
    var body: [UInt8] = []
    var copied = start
    for link in links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where link.range.lowerBound >= copied {
      body += bytes[copied..<link.range.lowerBound] + link.bracketed(in: bytes)
      copied = link.range.upperBound
    }
    return (body + bytes[copied...])[...]
  }
}
