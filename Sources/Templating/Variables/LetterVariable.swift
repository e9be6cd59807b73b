/// The variables of a letter in the row above a list.
enum LetterVariable: String, ScopeVariable {
  case letter, address, lang

  var variable: TemplateVariable {
    switch self {
    case .letter: .text("The letter.", "W")
    case .address: .text("The link to its titles or names.", "#az-w")
    case .lang:
      .html("The attributes that say which language it belongs to, where it is not the page’s.", " lang=\"ru\"")
    }
  }

  func value(of letter: LetterLink, on page: PageContext) -> TemplateValue {
    switch self {
    case .letter: .text(letter.letter)
    case .address: .text((letter.page.map { page.address(of: $0) } ?? "") + "#" + WebAddress.encoded(path: letter.id))
    case .lang: .html(page.attributes(of: letter.language))
    }
  }
}
