/// A limit on the time an operation may take.
enum Deadline {
  /// The time ran out.
  struct Missed: Error {}

  /// Runs an operation, and cancels it when it takes too long.
  ///
  /// - Parameters:
  ///   - limit: The longest it may take.
  ///   - operation: The work; it ends when its task is cancelled.
  static func within<Value: Sendable>(
    _ limit: Duration, _ operation: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await operation() }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let value = first else { throw Missed() }
      return value
    }
  }
}
