/// A word of the concordance with the texts it leads to.
package struct Keyword: Hashable, Sendable {
  /// The word, as it is spelled.
  package let word: String

  /// The letter it is the first of on its page; "" for all others.
  package let letter: String

  /// The id of that letter's place.
  package let id: String

  /// The texts.
  package let texts: [PageLink]

  /// Creates a word.
  package init(_ word: String, letter: String, id: String, texts: [PageLink]) {
    self.word = word
    self.letter = letter
    self.id = id
    self.texts = texts
  }
}
