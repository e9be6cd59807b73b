package import Diagnostics
package import SiteBuilder

/// The events a preview reports to its caller.
package enum PreviewEvent: Sendable {
  /// The site is served at an address.
  case ready(address: String)
  /// The system cannot report changes; the folders are polled instead.
  case polling
  /// The site was built.
  case built(BuildReport)
  /// The texts are at fault, and the pages are as they were.
  case invalid([Diagnostic])
  /// The system is at fault.
  case failed(SystemFailure, [Diagnostic])
}
