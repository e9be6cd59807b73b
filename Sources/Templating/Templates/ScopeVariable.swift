/// The names of one scope. Each case is a name, so that the documented names and the known ones cannot differ.
protocol ScopeVariable: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == String, AllCases == [Self] {
  /// The variable the name stands for.
  var variable: TemplateVariable { get }
}

extension TemplateScope {
  /// The type of the scope's variables; `nil` for an author's own keys, which can be any.
  var variables: (any ScopeVariable.Type)? {
    switch self {
    case .site: SiteVariable.self
    case .words: WordVariable.self
    case .page: PageVariable.self
    case .translation: TranslationVariable.self
    case .text: TextVariable.self
    case .list: ListVariable.self
    case .link: LinkVariable.self
    case .format: FormatVariable.self
    case .citation: CitationVariable.self
    case .more: MoreVariable.self
    case .menuEntry: MenuEntryVariable.self
    case .feed: FeedVariable.self
    case .body: BodyVariable.self
    case .letter: LetterVariable.self
    case .section: SectionVariable.self
    case .entry: EntryVariable.self
    case .nameGroup: NameGroupVariable.self
    case .name: NameVariable.self
    case .keyword: KeywordVariable.self
    case .elsewhere: ElsewhereVariable.self
    case .pageNumber: PageNumberVariable.self
    case .notFound: NotFoundVariable.self
    case .own: nil
    }
  }

  /// The names, in the order in which the manual lists them.
  var names: [String] {
    func names<Variable: ScopeVariable>(of _: Variable.Type) -> [String] { Variable.allCases.map(\.rawValue) }
    return variables.map { names(of: $0) } ?? []
  }

  /// The variables, in the same order.
  var rows: [TemplateVariable] {
    func rows<Variable: ScopeVariable>(of _: Variable.Type) -> [TemplateVariable] { Variable.allCases.map(\.variable) }
    return variables.map { rows(of: $0) } ?? []
  }
}
