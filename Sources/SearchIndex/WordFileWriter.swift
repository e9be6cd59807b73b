/// A writer of words in the order of their bytes, each with its posting list, into files of some dozen kilobytes.
///
/// One in 256 words begins a file by its hash, whatever words are around it, so that a word that is added or removed
/// changes only one file, splits one or joins two. A long file is split further.
struct WordFileWriter {
  /// The first words of the files.
  private(set) var firstWords: [ArraySlice<UInt8>] = []

  /// Whether each word whose hash calls for a new file has begun one.
  private(set) var hasUniqueNames = true

  private var names: Set<String> = []
  private var file: SearchFile?
  private var start = 0
  private var last: [UInt8] = []

  /// The number of bytes in a file after which the next word begins a new one.
  private static let longestFile = 24_000

  /// The length from which on the length of a suffix takes a number of its own.
  ///
  /// A shorter one shares a number with the length of the prefix that is left out.
  static let shortSuffixLimit = 6

  /// Whether a word with this hash begins a file.
  static func beginsFile(_ hash: UInt32) -> Bool { hash >> 24 == 0 }

  /// Adds a word, which comes after all words so far.
  ///
  /// - Parameters:
  ///   - word: Its letters.
  ///   - hash: Its hash.
  ///   - list: Its posting list.
  /// - Returns: The file that ends before it; `nil` if the word does not begin a file.
  mutating func add(_ word: ArraySlice<UInt8>, hash: UInt32, list: ArraySlice<UInt8>) -> IndexMerger.File? {
    var ended: IndexMerger.File?
    let isFull = file.map { $0.count - start > Self.longestFile } ?? true
    if isFull || Self.beginsFile(hash) {
      if names.insert(SearchPaths.name(from: word)).inserted || file == nil {
        ended = finish()
        begin(word)
      } else {
        // Two files of one name: about one site in a million. The later word joins the file before it.
        hasUniqueNames = false
      }
    }
    write(word, list)
    return ended
  }

  /// Ends the last file.
  mutating func finish() -> IndexMerger.File? {
    guard var file, let first = firstWords.last else { return nil }
    self.file = nil
    file.endPlain()
    return IndexMerger.File(path: SearchPaths.words(from: first), bytes: file.closed())
  }

  private mutating func begin(_ word: ArraySlice<UInt8>) {
    var file = SearchFile(named: "w" + SearchPaths.name(from: word))
    file.beginPlain()
    start = file.count
    self.file = file
    firstWords.append(word)
    last.removeAll(keepingCapacity: true)
  }

  /// Writes a word, without the prefix that it shares with the word before, and its posting list.
  private mutating func write(_ word: ArraySlice<UInt8>, _ list: ArraySlice<UInt8>) {
    var common = 0
    while common < min(word.count, last.count), word[word.startIndex + common] == last[common] { common += 1 }
    // The prefix ends with a whole character.
    while common > 0, common < word.count, word[word.startIndex + common] & 0xC0 == 0x80 { common -= 1 }
    let suffix = word.dropFirst(common)
    let (kept, added) = (word.prefix(common).utf16Count, suffix.utf16Count)
    file?.append(searchNumber: kept * Self.shortSuffixLimit + min(added, Self.shortSuffixLimit) - 1)
    if added >= Self.shortSuffixLimit { file?.append(searchNumber: added - Self.shortSuffixLimit) }
    file?.append(contentsOf: suffix)
    file?.append(searchNumber: list.count)
    file?.append(contentsOf: list)
    last.removeSubrange(common...)
    last.append(contentsOf: suffix)
  }
}
