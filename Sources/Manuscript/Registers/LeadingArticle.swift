/// The articles that lists do not heed at the head of a title: *The*, *Le*, *Das*.
enum LeadingArticle {
  /// What a title is filed under: all of it behind its article.
  ///
  /// An article counts only when something follows it: `A` alone is filed under A.
  ///
  /// - Parameters:
  ///   - title: The title as printed.
  ///   - language: The language the title is in.
  static func rest(of title: String, in language: LanguageTag) -> Substring.UnicodeScalarView {
    let scalars = title.unicodeScalars[...]
    guard let articles = byLanguage[language.language],
      let start = scalars.firstIndex(where: { $0.properties.isAlphabetic })
    else { return scalars }
    var end = start
    var count = 0
    while end < scalars.endIndex, count <= 8, scalars[end].isPartOfWord {
      scalars.formIndex(after: &end)
      count += 1
    }
    guard count <= 8 else { return scalars }
    let word = String(scalars[start..<end]).lowercased()
    let rest = scalars[end...]
    let isArticle =
      switch rest.first {
      case "'", "’", "ʼ": articles.elided.contains(word)
      case "-", "‑": articles.joined.contains(word)
      case let next?: next.properties.isWhitespace && articles.words.contains(word)
      case nil: false
      }
    if isArticle { return rest.contains(where: \.properties.isAlphabetic) ? rest : scalars }
    if language.language == "ar", count > 4, scalars[start...].starts(with: "ال".unicodeScalars) {
      return scalars[start...].dropFirst(2)
    }
    return scalars
  }

  private struct Articles {
    var words: Set<String> = []
    /// Before an apostrophe: `l’`.
    var elided: Set<String> = []
    /// Before a hyphen: `al-`.
    var joined: Set<String> = []
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
  /// Whether a word goes on with it.
  fileprivate var isPartOfWord: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}
