/// A word of the concordance with the texts it leads to.
package struct Keyword: Hashable, Sendable {
  /// The word, as it is spelled in the texts.
  package let word: String

  /// The letter of the alphabet, when the word is the first on its page to begin with it; "" for all others.
  package let letter: String

  /// The id that links to the letter lead to.
  package let id: String

  /// The texts the word leads to.
  package let texts: [PageLink]

  /// Creates a word.
  package init(_ word: String, letter: String, id: String, texts: [PageLink]) {
    self.word = word
    self.letter = letter
    self.id = id
    self.texts = texts
  }
}
