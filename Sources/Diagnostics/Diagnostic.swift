/// Something wrong at a place in a file, and what to do about it.
///
/// Printed as `content/walking.md:12:18: error: footnote 'stick' has no text; write it on its own line as [^stick]: …`.
package struct Diagnostic: Hashable, Sendable {
  /// The weight of a diagnostic.
  package enum Severity: String, Hashable, Sendable {
    /// The site cannot be made until this is mended.
    case error
    /// The work goes on, but not as the author may have meant it.
    case warning
  }

  /// Its weight.
  package let severity: Severity

  /// Its location.
  package let location: SourceLocation

  /// The fault: the specific thing first, the author's own words in quotes, no full stop.
  package let message: String

  /// The way out, as an instruction without a full stop.
  package let hint: String

  /// Creates an error.
  package static func error(at location: SourceLocation, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(severity: .error, location: location, message: message, hint: hint)
  }

  /// Creates a warning.
  package static func warning(at location: SourceLocation, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(severity: .warning, location: location, message: message, hint: hint)
  }
}

extension Diagnostic: Comparable {
  /// The order of places; at one place, the order of the words, so that two runs print the same.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity == .error }
    return (left.message, left.hint) < (right.message, right.hint)
  }
}

extension Diagnostic: CustomStringConvertible {
  package var description: String { "\(location): \(severity.rawValue): \(message); \(hint)" }
}
