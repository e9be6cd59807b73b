/// The variables of names under one heading.
enum NameGroupVariable: String, ScopeVariable {
  case heading, id, lang
  case isBeside = "is-beside"
  case names

  var variable: TemplateVariable {
    switch self {
    case .heading: .text("The heading; none when they have none.", "Topics")
    case .id: .text("The id they are linked to with.", "topics")
    case .lang:
      .html("The attributes that say which language the heading is in, where it is not the page’s.", " lang=\"ru\"")
    case .isBeside: .flag("Whether the heading is short enough to be printed beside the names.")
    case .names: .list(.name, "The names.")
    }
  }

  func value(of group: NameGroup, on page: PageContext) -> TemplateValue {
    switch self {
    case .heading: .text(group.heading)
    case .id: .text(group.id)
    case .lang: .html(page.attributes(of: group.language))
    case .isBeside: .flag(group.placement == .margin)
    case .names: .list(.names(group.names))
    }
  }
}
