import Manuscript

/// The things an open section is about: a scope with its values. Things of a list are held as the list and a position.
enum TemplateFrame {
  case site, words, page, text, list, notFound
  case link([PageLink], Int)
  case edition([EditionFile], Int)
  case citation([Citation], Int)
  case more([MoreTexts], Int)
  case menuEntry(MenuEntry)
  case feed([SitePresentation.Feed], Int)
  case body(PageBody)
  case letter([LetterLink], Int)
  case section([ListSection], Int)
  case entry([TextEntry], Int)
  case nameGroup([NameGroup], Int)
  case name([NameGroup.Name], Int)
  case pageNumber(PageNumber)
  case own([OwnKey])
}

extension PageContext {
  /// The value a name has on this page.
  ///
  /// - Parameters:
  ///   - field: The name.
  ///   - frame: The things of the scope it belongs to.
  func value(of field: TemplateField, in frame: TemplateFrame) -> TemplateValue {
    switch field {
    case .site(let name): return name.value(on: self)
    case .words(let name): return name.value(on: self)
    case .page(let name): return name.value(on: self)
    case .text(let name): return name.value(on: self)
    case .list(let name): return name.value(on: self)
    case .notFound(let name): return name.value(on: self)
    case .link(let name):
      if case .link(let links, let index) = frame { return name.value(of: links, at: index, on: self) }
    case .edition(let name):
      if case .edition(let editions, let index) = frame { return name.value(of: editions[index], on: self) }
    case .citation(let name):
      if case .citation(let citations, let index) = frame { return name.value(of: citations[index]) }
    case .more(let name):
      if case .more(let rows, let index) = frame { return name.value(of: rows[index]) }
    case .menuEntry(let name):
      if case .menuEntry(let entry) = frame { return name.value(of: entry) }
    case .feed(let name):
      if case .feed(let feeds, let index) = frame { return name.value(of: feeds[index], on: self) }
    case .body(let name):
      if case .body(let body) = frame { return name.value(of: body) }
    case .letter(let name):
      if case .letter(let letters, let index) = frame { return name.value(of: letters[index], on: self) }
    case .section(let name):
      if case .section(let sections, let index) = frame { return name.value(of: sections[index], on: self) }
    case .entry(let name):
      if case .entry(let entries, let index) = frame { return name.value(of: entries[index], on: self) }
    case .nameGroup(let name):
      if case .nameGroup(let groups, let index) = frame { return name.value(of: groups[index], on: self) }
    case .name(let name):
      if case .name(let names, let index) = frame { return name.value(of: names[index], on: self) }
    case .pageNumber(let name):
      if case .pageNumber(let number) = frame { return name.value(of: number, on: self) }
    case .own(let name):
      if case .own(let keys) = frame { return .text(keys.first { $0.name == name }?.value) }
    }
    preconditionFailure("a template's name was looked up in the things of another scope")
  }
}
