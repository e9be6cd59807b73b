/// A name that has been looked up in its scope.
enum TemplateKey: Hashable, Sendable {
  /// The index of a variable among those of its scope.
  case variable(Int)
  /// One of an author's own keys, with its `x-`.
  case own(String)

  /// Looks a name up in a scope.
  ///
  /// - Parameters:
  ///   - name: One part of a name, without dots.
  ///   - scope: The scope.
  /// - Returns: `nil` when the scope has no such variable.
  init?(_ name: String, in scope: TemplateScope) {
    if scope == .own {
      guard name.hasPrefix("x-") else { return nil }
      self = .own(name)
    } else {
      guard let ordinal = Self.ordinals[scope]?[name] else { return nil }
      self = .variable(ordinal)
    }
  }

  /// The kind of the variable it names.
  func kind(in scope: TemplateScope) -> TemplateVariable.Kind {
    switch self {
    case .variable(let ordinal): Self.kinds[scope]?[ordinal] ?? .text
    case .own: .text
    }
  }

  private static let ordinals: [TemplateScope: [String: Int]] = Dictionary(
    uniqueKeysWithValues: TemplateScope.allCases.map { scope in
      (scope, Dictionary(uniqueKeysWithValues: scope.names.enumerated().map { ($1, $0) }))
    })

  private static let kinds: [TemplateScope: [TemplateVariable.Kind]] = Dictionary(
    uniqueKeysWithValues: TemplateScope.allCases.map { ($0, $0.rows.map(\.kind)) })
}
