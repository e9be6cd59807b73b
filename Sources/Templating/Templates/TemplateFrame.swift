import Manuscript

/// The thing an open section is about: the values of all names of its scope, in their order; or one's own keys.
enum TemplateFrame {
  case values([TemplateValue])
  case own([OwnKey])

  /// The values of a thing's names on a page.
  init<Variable: ScopeVariable>(_: Variable.Type, of subject: Variable.Subject, on page: PageContext) {
    let names = Variable.allCases
    var values: [TemplateValue] = []
    values.reserveCapacity(names.count)
    for name in names { values.append(name.value(of: subject, on: page)) }
    self = .values(values)
  }

  /// The value of a name, which must be one of the frame's scope.
  func value(of key: TemplateKey) -> TemplateValue {
    switch key {
    case .variable(let ordinal): return value(at: ordinal)
    case .own(let name):
      guard case .own(let keys) = self else { return Self.wrongScope() }
      return .text(keys.first { $0.name == name }?.value)
    }
  }

  /// The value of the name at a place among those of its scope.
  func value(at ordinal: Int) -> TemplateValue {
    guard case .values(let values) = self else { return Self.wrongScope() }
    return values[ordinal]
  }

  private static func wrongScope() -> TemplateValue {
    preconditionFailure("a template’s name was looked up in a thing of another scope")
  }
}
