/// The characters that OCR confuses.
enum Confusion {
  /// A misreading: the characters that were read, and those that may have been printed.
  struct Pair: Sendable {
    let read: Scalars
    let printed: Scalars

    /// Whether it is one of the commonest.
    let isUsual: Bool
  }

  /// A word that may have been printed.
  struct Candidate: Hashable, Sendable {
    let word: Scalars
    let isUsual: Bool
  }

  /// The misreadings, the commonest first.
  static let pairs: [Pair] =
    [
      ("rn", "m"), ("cl", "d"), ("h", "li"), ("vv", "w"), ("b", "h"), ("h", "b"), ("c", "e"), ("e", "c"), ("u", "n"),
      ("n", "u"),
      ("f", "t"), ("t", "f"), ("f", "l"), ("o", "a"), ("v", "y"), ("q", "g"), ("1", "l"), ("1", "i"), ("0", "o"),
      ("5", "s"),
      ("f", "s"), ("m", "rn"), ("li", "h"), ("d", "cl"), ("a", "o"),
    ].map { Pair(read: Scalars($0.0), printed: Scalars($0.1), isUsual: true) }
    + [
      ("w", "vv"), ("l", "f"), ("l", "t"), ("t", "l"), ("y", "v"), ("g", "q"), ("l", "i"), ("i", "l"), ("s", "f"),
      ("8", "b"),
      ("6", "b"), ("e", "o"), ("o", "e"), ("in", "m"), ("m", "in"), ("ii", "n"), ("ni", "m"), ("iu", "m"), ("tl", "d"),
      ("r", "t"), ("t", "r"), ("i", "t"), ("j", "i"), ("!", "l"), ("|", "l"), ("$", "s"), ("a", "e"), ("e", "a"),
      ("ri", "n"),
    ].map { Pair(read: Scalars($0.0), printed: Scalars($0.1), isUsual: false) }

  /// Misreadings too rare to be considered by the letters of a word alone.
  static let rare: [Pair] = [
    ("i", "a"), ("n", "m"), ("m", "n"), ("n", "r"), ("r", "n"), ("a", "s"), ("s", "a"),
  ].map { Pair(read: Scalars($0.0), printed: Scalars($0.1), isUsual: false) }

  /// Returns all words that differ from a word by a single misreading.
  static func candidates(for word: Scalars, by pairs: [Pair] = pairs) -> [Candidate] {
    var found: [Candidate] = []
    for pair in pairs {
      guard pair.read.count <= word.count else { continue }
      for start in 0...(word.count - pair.read.count)
      where word[start..<(start + pair.read.count)].elementsEqual(pair.read) {
        var other = word
        other.replaceSubrange(start..<(start + pair.read.count), with: pair.printed)
        found.append(Candidate(word: other, isUsual: pair.isUsual))
      }
    }
    return found
  }
}
