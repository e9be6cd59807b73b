package import Diagnostics

/// The outcome of a build.
package enum BuildOutcome: Sendable {
  /// The output is up to date; the report's diagnostics are warnings.
  case done(BuildReport)
  /// The texts have errors, and the output is as it was.
  case invalid([Diagnostic])
  /// The system failed. Each file of the output is as it was, or up to date.
  case failed(SystemFailure, [Diagnostic])
  /// The build was interrupted, and the output is as it was.
  case interrupted

  /// Whether the output is up to date.
  var isDone: Bool {
    switch self {
    case .done: true
    case .invalid, .failed, .interrupted: false
    }
  }
}

/// The error that ends a build for a reason other than a failure of the system.
enum BuildError: Error {
  /// The texts have errors.
  case invalid([Diagnostic])
}
