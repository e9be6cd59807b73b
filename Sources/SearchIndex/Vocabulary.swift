import Model

/// The words of a site in the order of their bytes, each with the number of texts it is in.
struct Vocabulary: Sendable {
  /// The words, each after its length in one byte and before its number of texts in four.
  private var bytes: [UInt8] = []

  /// Creates an empty vocabulary.
  ///
  /// - Parameter capacity: The approximate size in bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A change of a word's number of texts.
  struct Change {
    let word: ArraySlice<UInt8>
    let more: Int
  }

  /// Adds a word at the end.
  mutating func append(_ word: ArraySlice<UInt8>, texts: Int) {
    bytes.append(UInt8(truncatingIfNeeded: word.count))
    bytes.append(contentsOf: word)
    for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: texts >> (8 * byte))) }
  }

  /// Returns the number of texts with each of some words.
  ///
  /// - Parameter words: The words, in the order of their bytes.
  /// - Returns: One number for each word; 0 for one that the site does not have.
  func texts(of words: [ArraySlice<UInt8>]) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(words.count)
    var rest = Reader(bytes)
    var next = rest.next()
    for word in words {
      while let known = next, known.word.lexicographicallyPrecedes(word) { next = rest.next() }
      found.append(next.map { $0.word == word ? $0.texts : 0 } ?? 0)
    }
    return found
  }

  /// Returns the vocabulary with changes applied, which are in the order of their words.
  func applying(_ changes: [Change]) -> Vocabulary {
    var changed = Vocabulary(capacity: bytes.count + changes.reduce(0) { $0 + $1.word.count + 5 })
    var rest = Reader(bytes)
    var kept = 0
    var next = rest.next()
    for change in changes {
      while let known = next, known.word.lexicographicallyPrecedes(change.word) { next = rest.next() }
      let isKnown = next?.word == change.word
      let start =
        isKnown ? rest.index - change.word.count - 5 : next.map { rest.index - $0.word.count - 5 } ?? rest.index
      changed.bytes.append(contentsOf: bytes[kept..<start])
      kept = isKnown ? rest.index : start
      let texts = (isKnown ? next?.texts ?? 0 : 0) + change.more
      if texts > 0 { changed.append(change.word, texts: texts) }
      if isKnown { next = rest.next() }
    }
    changed.bytes.append(contentsOf: bytes[kept...])
    return changed
  }

  /// Reads the words one by one.
  private struct Reader {
    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> (word: ArraySlice<UInt8>, texts: Int)? {
      guard index < bytes.count, index + 5 + Int(bytes[index]) <= bytes.count else { return nil }
      let start = index + 1
      let end = start + Int(bytes[index])
      index = end + 4
      var texts = 0
      for byte in 0..<4 { texts |= Int(bytes[end + byte]) << (8 * byte) }
      return (bytes[start..<end], texts)
    }
  }
}

extension Vocabulary: Packable {
  func pack(into packer: inout Packer) { packer.append(array: bytes) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) { bytes = try packed.array(of: UInt8.self) }
}
