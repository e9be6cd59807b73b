package import Diagnostics

extension Diagnostic {
  /// The diagnostic as it is printed, without its code.
  package var words: String { "\(location): \(severity.rawValue): \(message); \(hint)" }
}
