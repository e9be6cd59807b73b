/// The variables of a text of another library.
enum ElsewhereVariable: String, ScopeVariable {
  case title, address, lang, authors, date, library

  var variable: TemplateVariable {
    switch self {
    case .title: .text("Its title.", "On Walking")
    case .address: .text("Its whole address.", "https://example.org/shed/on-walking/")
    case .lang:
      .html("The attributes that say which language it is in, where it is not the page’s.", " lang=\"fr\"")
    case .authors: .text("Who wrote it.", "Ada Quill")
    case .date: .text("When it was published, as its library says it.", "1862")
    case .library: .text("The library it is in, where the page is not about that.", "The Shed")
    }
  }

  func value(of text: TextElsewhere, on page: PageContext) -> TemplateValue {
    switch self {
    case .title: .text(text.title)
    case .address: .text(text.address)
    case .lang: .html(page.attributes(of: text.language))
    case .authors: .text(text.authors)
    case .date: .text(text.date)
    case .library: .text(text.library)
    }
  }
}
