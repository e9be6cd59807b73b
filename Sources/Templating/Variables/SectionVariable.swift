/// What templates can name of a part of a list.
enum SectionVariable: String, ScopeVariable {
  case heading, id, address, lang
  case isBeside = "is-beside"
  case texts

  var variable: TemplateVariable {
    switch self {
    case .heading: .text("The heading.", "1854")
    case .id: .text("The id it is linked to with.", "y1854")
    case .address: .text("The way to the page the heading is about, when there is one.", "../years/1854/index.html")
    case .lang:
      .html("The attributes that say which language the heading is in, where it is not the page’s.", " lang=\"ru\"")
    case .isBeside: .flag("Whether the heading is so short that it can stand beside the texts.")
    case .texts: .list(.entry, "The texts.")
    }
  }

  func value(of section: ListSection, on page: PageContext) -> TemplateValue {
    switch self {
    case .heading: .text(section.heading)
    case .id: .text(section.id)
    case .address: page.address(of: section.page)
    case .lang: .html(page.attributes(of: section.language))
    case .isBeside: .flag(section.placement == .margin)
    case .texts: section.texts.listed(as: EntryVariable.self)
    }
  }
}
