import Diagnostics

/// Why an import ends before its time.
enum ImportFailure: Error {
  /// The machine could not do it.
  case system(SystemFailure)
  /// Somebody wanted it to end.
  case interrupted
}
