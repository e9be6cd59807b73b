/// The articles that lists ignore at the beginning of a title: *The*, *Le*, *Das*.
enum LeadingArticle {
  /// The part of a title it is filed under: all of it after its article.
  ///
  /// An article counts only when something follows it: `A` alone is filed under A.
  ///
  /// - Parameters:
  ///   - title: The title as printed.
  ///   - language: The language the title is in.
  static func rest(of title: String, in language: LanguageTag) -> ScalarCursor {
    let whole = ScalarCursor(title)
    guard let articles = byLanguage[language.language] else { return whole }
    var rest = whole
    while let scalar = rest.first, !scalar.isOfLetters { _ = rest.next() }
    var word = ""
    var behindTwo = rest.position
    var count = 0
    while let letter = rest.first, letter.isPartOfWord {
      guard count < 8 else { break }
      word.unicodeScalars.append(letter)
      _ = rest.next()
      count += 1
      if count == 2 { behindTwo = rest.position }
    }
    if let end = rest.first, articles.longest >= count {
      let word = word.lowercased()
      let isArticle =
        switch end {
        case "'", "’", "ʼ": articles.elided.contains(word)
        case "-", "‑": articles.joined.contains(word)
        default: end.properties.isWhitespace && articles.words.contains(word)
        }
      if isArticle { return rest.hasLetters ? rest : whole }
    }
    if language.language == "ar", count > 4, word.hasPrefix("ال") { return ScalarCursor(whole, from: behindTwo) }
    return whole
  }

  private struct Articles {
    let words: Set<String>
    /// Articles before an apostrophe: `l’`.
    let elided: Set<String>
    /// Articles before a hyphen: `al-`.
    let joined: Set<String>

    /// The length of the longest article, in scalars.
    let longest: Int

    init(words: Set<String> = [], elided: Set<String> = [], joined: Set<String> = []) {
      self.words = words
      self.elided = elided
      self.joined = joined
      self.longest = words.union(elided).union(joined).map(\.unicodeScalars.count).max() ?? 0
    }
  }

  private static let byLanguage: [String: Articles] = [
    "en": Articles(words: ["the", "a", "an"]),
    "fr": Articles(words: ["le", "la", "les", "un", "une", "des"], elided: ["l"]),
    "de": Articles(words: ["der", "die", "das", "ein", "eine"]),
    "es": Articles(words: ["el", "la", "los", "las", "lo", "un", "una", "unos", "unas"]),
    "it": Articles(words: ["il", "lo", "la", "i", "gli", "le", "un", "uno", "una"], elided: ["l", "un", "gl"]),
    "pt": Articles(words: ["o", "a", "os", "as", "um", "uma", "uns", "umas"]),
    "nl": Articles(words: ["de", "het", "een", "t", "n"]),
    "af": Articles(words: ["die", "n"]),
    "ca": Articles(words: ["el", "la", "els", "les", "un", "una", "uns", "unes"], elided: ["l"]),
    "gl": Articles(words: ["o", "a", "os", "as", "un", "unha", "uns", "unhas"]),
    "oc": Articles(words: ["lo", "la", "los", "las", "un", "una"], elided: ["l"]),
    "sv": Articles(words: ["en", "ett", "den", "det", "de"]),
    "da": Articles(words: ["en", "et", "den", "det", "de"]),
    "nb": Articles(words: ["en", "ei", "et", "den", "det", "de"]),
    "nn": Articles(words: ["ein", "ei", "eit", "den", "det", "dei"]),
    "no": Articles(words: ["en", "ei", "et", "den", "det", "de"]),
    "ro": Articles(words: ["un", "o"]),
    "hu": Articles(words: ["a", "az", "egy"]),
    "el": Articles(words: ["ο", "η", "το", "οι", "τα", "ένας", "μια", "μία", "ένα"]),
    "eo": Articles(words: ["la"]),
    "ga": Articles(words: ["an", "na"]),
    "gd": Articles(words: ["an", "am", "na"], joined: ["a"]),
    "cy": Articles(words: ["y", "yr"]),
    "sq": Articles(words: ["një"]),
    "mt": Articles(joined: ["il", "l", "id", "in", "ir", "is", "it", "iz", "ix"]),
    "ar": Articles(joined: ["al", "el"]),
    "yi": Articles(words: ["דער", "די", "דאָס", "דאס", "אַ", "אַן", "א", "אן"]),
  ]
}

extension Unicode.Scalar {
  /// Whether it is a letter.
  fileprivate var isOfLetters: Bool { isASCII ? UInt8(ascii: self).isLetter : properties.isAlphabetic }

  /// Whether it can continue a word.
  fileprivate var isPartOfWord: Bool {
    isASCII ? UInt8(ascii: self).isLetter : properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}

extension ScalarCursor {
  /// Whether a letter is left.
  fileprivate var hasLetters: Bool {
    var rest = self
    while let scalar = rest.next() {
      if scalar.isOfLetters { return true }
    }
    return false
  }
}

extension String {
  /// The initial of a title: its first letter or digit after an article, as a capital; `nil` when it has none.
  package func initialLetter(in language: LanguageTag) -> String? {
    var rest = LeadingArticle.rest(of: self, in: language)
    while let scalar = rest.next() {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        return scalar.properties.uppercaseMapping
      }
    }
    return nil
  }
}
