/// Words in the order of their bytes, each with its list, parted into files of some dozen kilobytes.
///
/// A file begins with each word of every 256th hash, whatever else there is, so that a word that comes or goes changes one
/// file, or parts one in two. A long file is parted further.
struct WordFileWriter {
  /// The words the files begin with.
  private(set) var firsts: [ArraySlice<UInt8>] = []

  /// Whether each word of a hash that begins a file could begin one.
  private(set) var isRegular = true

  private var names: Set<String> = []
  private var file: SearchFile?
  private var start = 0
  private var last: [UInt8] = []

  /// The bytes a file of words may have before it is parted, where there is more than one word in it.
  private static let longestFile = 24_000

  /// The length from which on that of a suffix is told by itself, behind that of what is left out before it.
  static let shortSuffix = 6

  /// Whether a file begins with each word of a hash.
  static func beginsFile(_ hash: UInt32) -> Bool { hash >> 24 == 0 }

  /// Adds a word behind those there are.
  ///
  /// - Parameters:
  ///   - word: Its letters.
  ///   - hash: Its hash.
  ///   - list: The list of its texts.
  /// - Returns: The file before it, where it begins one.
  mutating func add(_ word: ArraySlice<UInt8>, hash: UInt32, list: ArraySlice<UInt8>) -> IndexMerger.File? {
    var ended: IndexMerger.File?
    let isFull = file.map { $0.count - start > Self.longestFile } ?? true
    if isFull || Self.beginsFile(hash) {
      if names.insert(SearchPaths.name(from: word)).inserted || file == nil {
        ended = finish()
        begin(word)
      } else {
        // Two words of one name: about one in a million sites. The later joins the file before it.
        isRegular = false
      }
    }
    write(word, list)
    return ended
  }

  /// Ends the last file.
  mutating func finish() -> IndexMerger.File? {
    guard var file, let first = firsts.last else { return nil }
    self.file = nil
    file.endPlain()
    return IndexMerger.File(path: SearchPaths.words(from: first), bytes: file.closed())
  }

  private mutating func begin(_ word: ArraySlice<UInt8>) {
    var file = SearchFile(named: "w" + SearchPaths.name(from: word))
    file.beginPlain()
    start = file.count
    self.file = file
    firsts.append(word)
    last.removeAll(keepingCapacity: true)
  }

  /// Writes a word, what it has in common with the one before left out, and its list.
  private mutating func write(_ word: ArraySlice<UInt8>, _ list: ArraySlice<UInt8>) {
    var common = 0
    while common < min(word.count, last.count), word[word.startIndex + common] == last[common] { common += 1 }
    // A character is in common wholly.
    while common > 0, common < word.count, word[word.startIndex + common] & 0xC0 == 0x80 { common -= 1 }
    let suffix = word.dropFirst(common)
    let (kept, added) = (word.prefix(common).utf16Count, suffix.utf16Count)
    file?.append(searchNumber: kept * Self.shortSuffix + min(added, Self.shortSuffix) - 1)
    if added >= Self.shortSuffix { file?.append(searchNumber: added - Self.shortSuffix) }
    file?.append(contentsOf: suffix)
    file?.append(searchNumber: list.count)
    file?.append(contentsOf: list)
    last.removeSubrange(common...)
    last.append(contentsOf: suffix)
  }
}
