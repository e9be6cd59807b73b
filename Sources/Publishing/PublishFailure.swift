package import Diagnostics

/// The reason why a publish ends early.
package enum PublishFailure: Error {
  /// The host, the network, the disk or a program failed; with the last words of the program that carried the files.
  case system(SystemFailure, words: [String])

  /// The settings or the built files are at fault.
  case invalid([Diagnostic])

  /// The user interrupted it.
  case interrupted
}

extension PublishFailure {
  /// Creates the failure of a publish that an error has ended.
  package init(_ error: any Error) {
    let system = error as? SystemFailure
    self =
      error as? PublishFailure
      ?? .system(system ?? SystemFailure(operation: "publish", path: "the site", reason: "\(error)"), words: [])
  }
}
