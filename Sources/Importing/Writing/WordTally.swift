/// The number of occurrences of each word, whatever the markup: the account of texts that are only converted.
///
/// A word is everything between two blanks, so that none of its characters can be lost or invented either.
struct WordTally: Sendable {
  private var counts: [String: Int] = [:]

  /// The characters that do not count, since one of the two formats may use them as markup.
  private let ignored: Set<Unicode.Scalar>

  /// Whether every character counts as a word.
  private let isByCharacter: Bool

  /// Creates an empty account.
  init(ignoring ignored: Set<Unicode.Scalar> = [], byCharacter: Bool = false) {
    self.ignored = ignored
    isByCharacter = byCharacter
  }

  /// Counts the words of a text.
  ///
  /// - Parameters:
  ///   - text: The text, without markup.
  ///   - factor: 1 to add them, -1 to subtract them.
  mutating func add(_ text: some StringProtocol, times factor: Int = 1) {
    var word = String.UnicodeScalarView()
    func isNothing(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 || scalar.value == 0x7F || scalar.isBlank || scalar.properties.isWhitespace
        || scalar.value == 0x200B || scalar.value == 0xFEFF || scalar.value == 0x2028
    }
    for scalar in text.unicodeScalars {
      if isNothing(scalar) {
        if !word.isEmpty { counts[String(word), default: 0] += factor }
        word = String.UnicodeScalarView()
      } else if !ignored.contains(scalar) {
        word.append(scalar)
        if isByCharacter {
          counts[String(word), default: 0] += factor
          word = String.UnicodeScalarView()
        }
      }
    }
    if !word.isEmpty { counts[String(word), default: 0] += factor }
  }

  /// The words that are lost or invented, at most five; none when the account balances.
  var faults: [String] {
    counts.filter { $0.value != 0 }.map { "'\($0.key)' (\($0.value > 0 ? "lost" : "invented"))" }.sorted().prefix(5)
      .map { $0 }
  }
}
