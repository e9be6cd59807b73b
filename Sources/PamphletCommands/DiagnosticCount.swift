import Diagnostics

/// The numbers of errors and of warnings among diagnostics.
struct DiagnosticCount {
  let errors: Int
  let warnings: Int

  /// Counts diagnostics, each of several alike.
  init(_ diagnostics: some Collection<Diagnostic>) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
  }

  /// The number of errors in words: `1 error`.
  var errorWords: String { errors == 1 ? "1 error" : "\(errors) errors" }

  /// The number of warnings in words: `2 warnings`.
  var warningWords: String { warnings == 1 ? "1 warning" : "\(warnings) warnings" }
}
