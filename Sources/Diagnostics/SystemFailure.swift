#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine could not do what it was asked: no space, no permission, no such program.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The operation, as a phrase that follows "cannot": `write`, `make the folder`.
  package let operation: String

  /// The file or folder concerned.
  package let path: String

  /// The reason, in the system's words.
  package let reason: String

  /// The remedy for the user, when there is one to suggest.
  package let hint: String?

  /// Creates a failure in words.
  package init(operation: String, path: String, reason: String, hint: String? = nil) {
    self.operation = operation
    self.path = path
    self.reason = reason
    self.hint = hint
  }

  /// Creates a failure from the error number of the last system call.
  ///
  /// - Parameters:
  ///   - operation: The operation, as a phrase that follows "cannot".
  ///   - path: The file or folder concerned.
  ///   - number: An `errno` value.
  package init(operation: String, path: String, errno number: Int32) {
    self.init(operation: operation, path: path, reason: unsafe String(cString: strerror(number)))
  }
}

extension SystemFailure: CustomStringConvertible {
  package var description: String {
    "cannot \(operation) \(path): \(reason)" + (hint.map { "; \($0)" } ?? "")
  }
}
