import Model

/// The variables of an entry of the menu.
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

  /// The value for an entry of the menu: the site's lists come first, then the entries of `site.yml`.
  func value(at index: Int, on page: PageContext) -> TemplateValue {
    let listCount = page.site.lists.count
    return index < listCount
      ? value(of: page.site.lists[index], on: page)
      : value(of: page.site.settings.menu[index - listCount], on: page)
  }

  private func value(of list: ListSubject, on page: PageContext) -> TemplateValue {
    switch self {
    case .name: .text(list.nameInMenu(page.words))
    case .address: .address(list.path)
    case .lang: .html(page.attributesOfWords)
    case .isHere: .flag(list.path == page.path)
    case .isAbove: .flag(page.list?.value.subject.inMenu == list)
    }
  }

  private func value(of entry: SiteSettings.MenuEntry, on page: PageContext) -> TemplateValue {
    switch self {
    case .name: return .text(entry.title)
    case .address:
      switch entry.destination {
      case .address(let written): return .text(WebAddress.encoded(written: written))
      case .fragment(let id): return .text("#" + WebAddress.encoded(path: id))
      case .page(let target, let id):
        return .text(page.address(of: target) + (id.map { "#" + WebAddress.encoded(path: $0) } ?? ""))
      case .file(let file): return .address(file.page)
      }
    case .lang: return .html(page.attributes(of: page.site.settings.language))
    case .isHere:
      guard case .page(page.path, _) = entry.destination else { return .flag(false) }
      return .flag(true)
    case .isAbove: return .flag(false)
    }
  }
}
