import Model

/// The variables of a text of another library.
enum ElsewhereVariable: String, ScopeVariable {
  case title, address, language, lang, authors, date, library, version
  case hasOtherLanguages = "has-other-languages"
  case otherLanguages = "other-languages"
  case hasElsewhere = "has-elsewhere"
  case elsewhere, here
  case hasFacts = "has-facts"
  case separator

  var variable: TemplateVariable {
    switch self {
    case .title: .text("Its title.", "On Walking")
    case .address: .text("Its whole address.", "https://example.org/shed/on-walking/")
    case .language: .text("The language of its title, where it is known.", "fr")
    case .lang:
      .html("The attributes that say which language it is in, where it is not the page’s.", " lang=\"fr\"")
    case .authors: .text("Who wrote it.", "Ada Quill")
    case .date: .text("When it was published, as its library says it.", "1862")
    case .library: .text("The library it is in, where the page is not about that.", "The Shed")
    case .version:
      .text("Its name as a version of another text: its language, its library, or both.", "français, The Shed")
    case .hasOtherLanguages: .flag("Whether its library has translations of it.")
    case .otherLanguages: .list(.elsewhere, "Those translations.")
    case .hasElsewhere: .flag("Whether it is in other linked libraries, too.")
    case .elsewhere: .list(.elsewhere, "The same text there.")
    case .here: .list(.link, "The same text on this site, named by the site’s title.")
    case .hasFacts: .flag("Whether its date, its library or the same text here is known.")
    case .separator: .text("What is printed after it when versions are printed in a row.", ", ")
    }
  }

  func value(of texts: [TextElsewhere], at index: Int, on page: PageContext) -> TemplateValue {
    let text = texts[index]
    return switch self {
    case .title: .text(text.title)
    case .address: .text(text.address)
    case .language: .text(text.language?.tag)
    case .lang: .html(page.attributes(of: text.language))
    case .authors: .text(text.authors)
    case .date: .text(text.date)
    case .library: .text(text.library)
    case .version: .text(text.version)
    case .hasOtherLanguages: .flag(!text.translations.isEmpty)
    case .otherLanguages: .list(.elsewhere(text.translations))
    case .hasElsewhere: .flag(!text.elsewhere.isEmpty)
    case .elsewhere: .list(.elsewhere(text.elsewhere))
    case .here: .list(.links(text.here))
    case .hasFacts: .flag(!(text.date.isEmpty && text.library.isEmpty && text.here.isEmpty))
    case .separator: .text(index < texts.count - 1 ? page.words[.comma] : nil)
    }
  }
}
