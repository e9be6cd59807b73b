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
    switch (self, key) {
    case (.values(let values), .variable(let ordinal)): values[ordinal]
    case (.own(let keys), .own(let name)): .text(keys.first { $0.name == name }?.value)
    case (.values, .own), (.own, .variable):
      preconditionFailure("a template’s name was looked up in a thing of another scope")
    }
  }
}
