/// One entry of the menu, as it stands on one page.
struct MenuEntry {
  /// What is printed.
  let name: String

  /// Where it leads.
  let address: String

  /// The attributes that say which language it is in, where it is not the page's.
  let lang: String

  /// Whether it leads to this very page.
  let isHere: Bool

  /// Whether this page is a part of what it leads to.
  let isAbove: Bool
}

/// What templates can name of an entry of the menu.
enum MenuEntryVariable: String, ScopeVariable {
  case name, address, lang
  case isHere = "is-here"
  case isAbove = "is-above"

  var variable: TemplateVariable {
    switch self {
    case .name: .text("What is printed.", "Authors")
    case .address: .text("Where it leads.", "../authors/index.html")
    case .lang: .html("The attributes that say which language it is in, where it is not the page’s.", " lang=\"en\"")
    case .isHere: .flag("Whether it leads to this very page.")
    case .isAbove: .flag("Whether this page is a part of what it leads to, as an author’s page is of the authors.")
    }
  }

  func value(of entry: MenuEntry, on page: PageContext) -> TemplateValue {
    switch self {
    case .name: .text(entry.name)
    case .address: .text(entry.address)
    case .lang: .html(entry.lang)
    case .isHere: .flag(entry.isHere)
    case .isAbove: .flag(entry.isAbove)
    }
  }
}
