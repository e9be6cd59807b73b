import Diagnostics

/// The reason why an import ends early.
enum ImportFailure: Error {
  /// The machine could not do it.
  case system(SystemFailure)
  /// The user interrupted it.
  case interrupted
}
