/// What scanners take for what.
enum Confusion {
  /// A misreading: what was read, and what may have been printed.
  struct Pair: Sendable {
    let read: Letters
    let printed: Letters
  }

  /// The commonest misreadings.
  static let pairs: [Pair] = [
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("h", "li"), ("li", "h"), ("vv", "w"), ("w", "vv"), ("h", "b"), ("b", "h"),
    ("c", "e"), ("e", "c"), ("u", "n"), ("n", "u"), ("f", "t"), ("t", "f"), ("f", "l"), ("l", "f"), ("l", "t"), ("t", "l"),
    ("o", "a"), ("a", "o"), ("v", "y"), ("y", "v"), ("q", "g"), ("g", "q"), ("l", "i"), ("i", "l"), ("1", "l"), ("1", "i"),
    ("0", "o"), ("5", "s"), ("f", "s"), ("s", "f"), ("8", "B"), ("6", "b"), ("e", "o"), ("o", "e"), ("in", "m"), ("m", "in"), ("ii", "n"),
    ("ni", "m"), ("iu", "m"), ("tl", "d"), ("r", "t"), ("t", "r"), ("i", "t"), ("j", "i"), ("!", "l"), ("|", "l"), ("$", "s"),
  ].map { Pair(read: Letters($0.0), printed: Letters($0.1)) }

  /// All words that differ from one by a single misreading.
  static func candidates(for word: Letters) -> [Letters] {
    var found: [Letters] = []
    for pair in pairs {
      guard pair.read.count <= word.count else { continue }
      for start in 0...(word.count - pair.read.count)
      where word[start..<(start + pair.read.count)].elementsEqual(pair.read) {
        var other = word
        other.replaceSubrange(start..<(start + pair.read.count), with: pair.printed)
        found.append(other)
      }
    }
    return found
  }
}
