import Manuscript

/// A name that has been looked up: which scope it belongs to, and which variable there.
enum TemplateField: Hashable, Sendable {
  case site(SiteVariable)
  case words(WordVariable)
  case page(PageVariable)
  case text(TextVariable)
  case list(ListVariable)
  case link(LinkVariable)
  case edition(EditionVariable)
  case citation(CitationVariable)
  case more(MoreVariable)
  case menuEntry(MenuEntryVariable)
  case feed(FeedVariable)
  case body(BodyVariable)
  case letter(LetterVariable)
  case section(SectionVariable)
  case entry(EntryVariable)
  case nameGroup(NameGroupVariable)
  case name(NameVariable)
  case pageNumber(PageNumberVariable)
  case notFound(NotFoundVariable)
  case own(String)

  /// Looks a name up in a scope.
  ///
  /// - Parameters:
  ///   - name: One part of a name, without dots.
  ///   - scope: The scope.
  /// - Returns: `nil` when the scope has no such variable.
  init?(_ name: String, in scope: TemplateScope) {
    let field: TemplateField? =
      switch scope {
      case .site: SiteVariable(rawValue: name).map { .site($0) }
      case .words: WordVariable(rawValue: name).map { .words($0) }
      case .page: PageVariable(rawValue: name).map { .page($0) }
      case .text: TextVariable(rawValue: name).map { .text($0) }
      case .list: ListVariable(rawValue: name).map { .list($0) }
      case .link: LinkVariable(rawValue: name).map { .link($0) }
      case .edition: EditionVariable(rawValue: name).map { .edition($0) }
      case .citation: CitationVariable(rawValue: name).map { .citation($0) }
      case .more: MoreVariable(rawValue: name).map { .more($0) }
      case .menuEntry: MenuEntryVariable(rawValue: name).map { .menuEntry($0) }
      case .feed: FeedVariable(rawValue: name).map { .feed($0) }
      case .body: BodyVariable(rawValue: name).map { .body($0) }
      case .letter: LetterVariable(rawValue: name).map { .letter($0) }
      case .section: SectionVariable(rawValue: name).map { .section($0) }
      case .entry: EntryVariable(rawValue: name).map { .entry($0) }
      case .nameGroup: NameGroupVariable(rawValue: name).map { .nameGroup($0) }
      case .name: NameVariable(rawValue: name).map { .name($0) }
      case .pageNumber: PageNumberVariable(rawValue: name).map { .pageNumber($0) }
      case .notFound: NotFoundVariable(rawValue: name).map { .notFound($0) }
      case .own: name.hasPrefix("x-") ? .own(name) : nil
      }
    guard let field else { return nil }
    self = field
  }

  /// What it stands for.
  var variable: TemplateVariable {
    switch self {
    case .site(let name): name.variable
    case .words(let name): name.variable
    case .page(let name): name.variable
    case .text(let name): name.variable
    case .list(let name): name.variable
    case .link(let name): name.variable
    case .edition(let name): name.variable
    case .citation(let name): name.variable
    case .more(let name): name.variable
    case .menuEntry(let name): name.variable
    case .feed(let name): name.variable
    case .body(let name): name.variable
    case .letter(let name): name.variable
    case .section(let name): name.variable
    case .entry(let name): name.variable
    case .nameGroup(let name): name.variable
    case .name(let name): name.variable
    case .pageNumber(let name): name.variable
    case .notFound(let name): name.variable
    case .own: .text("The value of a key of your own, as written.", "3")
    }
  }
}

extension TemplateScope {
  /// The names it has, in the order of the manual; none for keys of one’s own, which can be any.
  var names: [String] {
    func names<Variable: ScopeVariable>(_: Variable.Type) -> [String] { Variable.allCases.map(\.rawValue) }
    return switch self {
    case .site: names(SiteVariable.self)
    case .words: names(WordVariable.self)
    case .page: names(PageVariable.self)
    case .text: names(TextVariable.self)
    case .list: names(ListVariable.self)
    case .link: names(LinkVariable.self)
    case .edition: names(EditionVariable.self)
    case .citation: names(CitationVariable.self)
    case .more: names(MoreVariable.self)
    case .menuEntry: names(MenuEntryVariable.self)
    case .feed: names(FeedVariable.self)
    case .body: names(BodyVariable.self)
    case .letter: names(LetterVariable.self)
    case .section: names(SectionVariable.self)
    case .entry: names(EntryVariable.self)
    case .nameGroup: names(NameGroupVariable.self)
    case .name: names(NameVariable.self)
    case .pageNumber: names(PageNumberVariable.self)
    case .notFound: names(NotFoundVariable.self)
    case .own: []
    }
  }
}
