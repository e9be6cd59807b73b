import Model

/// The subject of an open section. Its values are computed one by one, when a template names them: most templates use
/// few of a scope's names.
enum TemplateFrame {
  /// Subjects that follow from the page itself.
  case page, text, list, introduction, site, words, notFound
  /// An author's own keys.
  case own([OwnKey])
  /// One item of a row, by its index.
  case one(of: TemplateRow, Int)

  /// The value of a key on a page; the key must belong to the frame's scope.
  func value(of key: TemplateKey, on page: PageContext) -> TemplateValue {
    switch key {
    case .variable(let ordinal): return value(at: ordinal, on: page)
    case .own(let name):
      guard case .own(let keys) = self else { return Self.wrongScope() }
      return .text(keys.first { $0.name == name }?.value)
    }
  }

  /// The value of a variable on a page, by its index among those of the frame's scope.
  func value(at ordinal: Int, on page: PageContext) -> TemplateValue {
    switch self {
    case .page: PageVariable.allCases[ordinal].value(on: page)
    case .text: page.text.map { TextVariable.allCases[ordinal].value(of: $0, on: page) } ?? .nothing
    case .list: page.list.map { ListVariable.allCases[ordinal].value(of: $0, on: page) } ?? .nothing
    case .introduction: page.list.map { BodyVariable.allCases[ordinal].value(in: $0) } ?? .nothing
    case .site: SiteVariable.allCases[ordinal].value(on: page)
    case .words: WordVariable.allCases[ordinal].value(on: page)
    case .notFound: NotFoundVariable.allCases[ordinal].value(on: page)
    case .own: Self.wrongScope()
    case .one(let row, let index): row.value(at: ordinal, of: index, on: page)
    }
  }

  private static func wrongScope() -> TemplateValue {
    preconditionFailure("a template’s name was looked up in a thing of another scope")
  }
}
