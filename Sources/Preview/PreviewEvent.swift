package import Diagnostics
package import SiteBuilder

/// The events a preview reports to the one who started it.
package enum PreviewEvent: Sendable {
  /// It can be looked at.
  case ready(address: String)
  /// The system cannot tell of changes; the folders are looked through instead.
  case polling
  /// The pages are as the texts are.
  case built(BuildReport)
  /// The texts are at fault, and the pages are as they were.
  case invalid([Diagnostic])
  /// The system is at fault.
  case failed(SystemFailure, [Diagnostic])
}
