/// Something wrong at a place in a file, and what to do about it.
///
/// Printed as `content/walking.md:12:18: error: footnote 'stick' has no text; write it on its own line as [^stick]: …
/// [undefined-footnote]`, in one line.
package struct Diagnostic: Hashable, Sendable {
  /// The consequence of a diagnostic for the build.
  package enum Severity: String, Hashable, Sendable {
    /// The site cannot be built until this is fixed.
    case error
    /// The work goes on, but not as the author may have meant it.
    case warning
  }

  /// Whether it stops the build or only warns.
  package let severity: Severity

  /// Its code, under which the manual explains it.
  package let code: DiagnosticCode

  /// Its location.
  package let location: SourceLocation

  /// The column behind the last character of the fault, in the same line; the location's own column where its extent is
  /// not known.
  package let endColumn: Int

  /// The fault: the specific thing first, the author's own words in quotes, no full stop.
  package let message: String

  /// The remedy, as an instruction without a full stop.
  package let hint: String

  /// Other locations the message refers to, such as the first of two equal definitions.
  package let related: [RelatedLocation]

  /// Creates a diagnostic with all that is known of it.
  ///
  /// - Parameters:
  ///   - length: The number of Unicode scalars at fault, from the location on; 0 where only the location is known.
  ///   - related: Other locations the message refers to.
  package init(
    _ severity: Severity, _ code: DiagnosticCode, at location: SourceLocation, length: Int = 0,
    words: (message: String, hint: String), related: [RelatedLocation] = []
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    endColumn = location.column + max(0, length)
    message = words.message
    hint = words.hint
    self.related = related
  }

  /// Creates an error.
  package static func error(
    _ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(.error, code, at: location, words: (message, hint))
  }

  /// Creates a warning.
  package static func warning(
    _ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(.warning, code, at: location, words: (message, hint))
  }
}

/// A location that a diagnostic elsewhere refers to.
package struct RelatedLocation: Hashable, Sendable {
  /// The location.
  package let location: SourceLocation

  /// Its relation to the fault, without a full stop: `the first is here`.
  package let message: String

  /// Creates a related location.
  package init(_ location: SourceLocation, _ message: String) {
    self.location = location
    self.message = message
  }
}

extension Diagnostic: Comparable {
  /// Orders diagnostics by location, errors first, then by their words, so that two runs print the same.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity == .error }
    return (left.message, left.hint, left.code.rawValue) < (right.message, right.hint, right.code.rawValue)
  }
}

extension Diagnostic: CustomStringConvertible {
  package var description: String { "\(location): \(severity.rawValue): \(message); \(hint) [\(code.rawValue)]" }
}
