/// A large value kept in one place: handing it on costs one reference, however much is in it. Nothing in it changes.
final class Box<Value: Sendable>: Sendable {
  /// The value.
  let value: Value

  /// Keeps a value.
  init(_ value: Value) {
    self.value = value
  }
}
