package import Diagnostics

/// The end of a build.
package enum BuildOutcome: Sendable {
  /// The output is what the site says; the report's diagnostics are warnings.
  case done(BuildReport)
  /// The texts are at fault, and the output is as it was.
  case invalid([Diagnostic])
  /// The system is at fault. Each file of the output is as it was, or as it is to be.
  case failed(SystemFailure, [Diagnostic])
  /// It was told to stop, and the output is as it was.
  case interrupted

  /// Whether the output is what the site says.
  var isDone: Bool {
    switch self {
    case .done: true
    case .invalid, .failed, .interrupted: false
    }
  }
}

/// Why a build that the system did not fail cannot go on.
enum BuildError: Error {
  /// The texts are at fault.
  case invalid([Diagnostic])
}
