/// The variables of a word of the concordance.
enum KeywordVariable: String, ScopeVariable {
  case word, letter, id, texts

  var variable: TemplateVariable {
    switch self {
    case .word: .text("The word.", "saunterer")
    case .letter: .text("The letter, where it is the first of it on its page.", "S")
    case .id: .text("The id the letter is linked to with.", "_az-s")
    case .texts: .list(.link, "The texts it tells apart.")
    }
  }

  func value(of word: Keyword) -> TemplateValue {
    switch self {
    case .word: .text(word.word)
    case .letter: .text(word.letter)
    case .id: .text(word.id)
    case .texts: .list(.links(word.texts))
    }
  }
}
