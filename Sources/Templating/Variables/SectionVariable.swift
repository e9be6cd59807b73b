/// The variables of a part of a list.
enum SectionVariable: String, ScopeVariable {
  case heading, id, address, lang
  case isBeside = "is-beside"
  case isUndated = "is-undated"
  case texts

  var variable: TemplateVariable {
    switch self {
    case .heading: .text("The heading.", "1854")
    case .id: .text("The id it is linked to with.", "y1854")
    case .address: .text("The link to the page the heading is about, when there is one.", "../years/1854/index.html")
    case .lang:
      .html("The attributes that say which language the heading is in, where it is not the page’s.", " lang=\"ru\"")
    case .isBeside: .flag("Whether the heading is short enough to be printed beside the texts.")
    case .isUndated: .flag("Whether it holds the texts without a date.")
    case .texts: .list(.entry, "The texts.")
    }
  }

  func value(of sections: [ListSection], at index: Int, on page: PageContext) -> TemplateValue {
    switch self {
    case .heading: .text(sections[index].heading)
    case .id: .text(sections[index].id)
    case .address: .address(sections[index].page)
    case .lang: .html(page.attributes(of: sections[index].language))
    case .isBeside: .flag(sections[index].placement == .margin)
    case .isUndated: .flag(sections[index].isUndated)
    case .texts: .list(.entries(sections[index].texts))
    }
  }
}
