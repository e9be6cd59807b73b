import Model

/// The variables of an author, a topic, a series, a translation: of every name with a page.
enum LinkVariable: String, ScopeVariable {
  case name, address, language
  case languageName = "language-name"
  case lang, separator

  var variable: TemplateVariable {
    switch self {
    case .name: .text("The name.", "Henry David Thoreau")
    case .address: .text("The link to its page; none when it has no page.", "../authors/henry-david-thoreau/index.html")
    case .language: .text("The language, where it is known.", "de")
    case .languageName: .text("The language’s name in itself, likewise.", "Deutsch")
    case .lang: .html("The attributes that say so, where it is not the page’s.", " lang=\"de\"")
    case .separator: .text("What is printed after it when names are printed in a row.", ", ")
    }
  }

  func value(of links: [PageLink], at index: Int, on page: PageContext) -> TemplateValue {
    switch self {
    case .name: .text(links[index].name)
    case .address: .address(links[index].page)
    case .language: .text(links[index].language?.tag)
    case .languageName: .text(links[index].language.map(LanguageName.of))
    case .lang: .html(page.attributes(of: links[index].language, links[index].direction))
    case .separator:
      switch links.count - index - 1 {
      case 0: .nothing
      case 1: .text(page.words[.and])
      default: .text(page.words[.comma])
      }
    }
  }
}
