/// The words the program itself puts on pages, in one language.
///
/// A class, since every page is worked out with it, and a copy of twelve phrases would cost more than most of them are
/// used. Nothing in it changes.
package final class Words: Sendable {
  /// The language the words are in.
  package let language: LanguageTag

  /// The phrases with a number or a name in them.
  package let phrases: Phrases

  /// The words the language has not yet; they are printed in English.
  package let untranslated: [Word]

  /// One for each case of ``Word``, in their order.
  private let words: [String]

  /// Creates the words of a language; what it lacks is English.
  init(language: LanguageTag, words: [Word: String] = [:], phrases: Phrases = Phrases()) {
    self.language = language
    self.phrases = phrases
    self.words = Word.allCases.map { words[$0] ?? $0.english }
    untranslated = Word.allCases.filter { words[$0] == nil }
  }

  /// A date in words, with what is known and how well: "October 1975", "c. 1862", "before 1790".
  package func date(_ date: PublicationDate) -> String {
    date.isExact ? date.calendarDate.map(phrases.calendarDate) ?? "" : DateWords.of(self).text(of: date, self)
  }

  /// The word in this language.
  package subscript(word: Word) -> String { words[word.rawValue] }
}
