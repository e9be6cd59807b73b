/// A large, immutable value behind a reference, so that passing it on costs the same however large it is.
final class Box<Value: Sendable>: Sendable {
  /// The value.
  let value: Value

  /// Boxes a value.
  init(_ value: Value) {
    self.value = value
  }
}
