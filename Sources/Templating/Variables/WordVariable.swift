import Model

/// The program's own words in the page's language, as `{{words.contents}}`.
enum WordVariable: ScopeVariable {
  case lang
  case word(Word)

  static let allCases = [.lang] + Word.allCases.map(Self.word)

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init?(rawValue: String) {
    guard let named = Self.named[rawValue] else { return nil }
    self = named
  }

  var rawValue: String {
    switch self {
    case .lang: "lang"
    case .word(let word): word.name
    }
  }

  var variable: TemplateVariable {
    switch self {
    case .lang:
      .html("The attributes that say which language the words are in, where it is not the page’s.", " lang=\"en\"")
    case .word(let word): .text(word.meaning, word.english)
    }
  }

  func value(on page: PageContext) -> TemplateValue {
    switch self {
    case .lang: .html(page.attributesOfWords)
    case .word(let word): .text(page.words[word])
    }
  }
}
