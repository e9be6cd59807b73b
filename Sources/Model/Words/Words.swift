/// The program's own words on pages, in one language.
///
/// A class, since it is passed along for every page, and a copy of all phrases would cost more than the use of most. It
/// is immutable.
package final class Words: Sendable {
  /// The language the words are in.
  package let language: LanguageTag

  /// The phrases with a number or a name in them.
  package let phrases: Phrases

  /// The words not yet translated into the language; they are printed in English.
  package let untranslated: [Word]

  /// The words by the raw value of their cases in ``Word``.
  private let words: [String]

  /// Creates the words of a language; those that are missing are in English.
  init(language: LanguageTag, words: [Word: String] = [:], phrases: Phrases = Phrases()) {
    self.language = language
    self.phrases = phrases
    self.words = Word.allCases.map { words[$0] ?? $0.english }
    untranslated = Word.allCases.filter { words[$0] == nil }
  }

  /// A date in words, as far as it is known and with its qualification: "October 1975", "c. 1862", "before 1790".
  package func date(_ date: PublicationDate) -> String {
    date.isExact ? date.calendarDate.map(phrases.calendarDate) ?? "" : DateWords.of(self).text(of: date, self)
  }

  /// The word in this language.
  package subscript(word: Word) -> String { words[word.rawValue] }
}
