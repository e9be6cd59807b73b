/// A value, and everything found wrong on the way to it.
package struct Diagnosed<Value: Sendable>: Sendable {
  /// The value, as good as it could be made.
  package let value: Value

  /// The findings, in no particular order.
  package let diagnostics: [Diagnostic]

  /// Creates a value with what was found wrong.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Equatable where Value: Equatable {}

extension Sequence where Element == Diagnostic {
  /// Whether anything here stops the site from being made.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
