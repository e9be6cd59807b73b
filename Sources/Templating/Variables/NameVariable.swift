/// The variables of a name with its number of texts.
enum NameVariable: String, ScopeVariable {
  case name, address, lang, count

  var variable: TemplateVariable {
    switch self {
    case .name: .text("The name.", "simplicity")
    case .address: .text("The link to its page.", "topics/simplicity/index.html")
    case .lang: .html("The attributes that say which language it is in, where it is not the page’s.", " lang=\"fr\"")
    case .count: .text("The number of its texts, when there is more than one.", "6")
    }
  }

  func value(of name: NameGroup.Name, on page: PageContext) -> TemplateValue {
    switch self {
    case .name: .text(name.link.name)
    case .address: .address(name.link.page)
    case .lang: .html(page.attributes(of: name.link.language))
    case .count: .text(name.count > 1 ? "\(name.count)" : nil)
    }
  }
}
