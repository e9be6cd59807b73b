/// A value, and everything found wrong on the way to it.
package struct Diagnosed<Value: Sendable>: Sendable {
  /// The value, as complete as it could be made.
  package let value: Value

  /// The findings, in no particular order.
  package let diagnostics: [Diagnostic]

  /// Creates a value with its diagnostics.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Equatable where Value: Equatable {}

extension Sequence where Element == Diagnostic {
  /// Whether any of the diagnostics is an error, which stops the build.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
