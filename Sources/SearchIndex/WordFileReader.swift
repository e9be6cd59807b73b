/// A reader of the words in a file that ``WordFileWriter`` wrote, one by one.
struct WordFileReader {
  private var symbols: SymbolReader

  /// The word that was read last.
  private(set) var word: [UInt8] = []

  /// Its posting list.
  private(set) var list: ArraySlice<UInt8> = []

  /// Opens a file; `nil` if it is not a file of words.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - first: The word it begins with.
  init?(_ bytes: [UInt8], from first: ArraySlice<UInt8>) {
    var empty = SearchFile(named: "w" + SearchPaths.name(from: first))
    empty.beginPlain()
    let start = empty.count
    empty.endPlain()
    let frame = empty.closed()
    let end = bytes.count - (frame.count - start)
    guard end >= start, bytes[..<start] == frame[..<start], bytes[end...] == frame[start...] else { return nil }
    symbols = SymbolReader(bytes[start..<end])
  }

  /// Whether all words have been read.
  var isAtEnd: Bool { symbols.isAtEnd }

  /// Reads the next word; returns `false` if the file is damaged.
  mutating func next() -> Bool {
    guard let head = symbols.next() else { return false }
    let kept = head / WordFileWriter.shortSuffixLimit
    var added = head % WordFileWriter.shortSuffixLimit + 1
    if added == WordFileWriter.shortSuffixLimit {
      guard let more = symbols.next() else { return false }
      added += more
    }
    var known = SymbolReader(word[...])
    guard let common = known.characters(kept), let suffix = symbols.characters(added), let size = symbols.next(),
      let list = symbols.bytes(size)
    else { return false }
    word.removeSubrange(common.count...)
    word.append(contentsOf: suffix)
    self.list = list
    return true
  }
}
