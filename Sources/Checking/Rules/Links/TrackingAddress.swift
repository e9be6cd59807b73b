import Diagnostics

/// An address with signs that tell its owner where the reader came from.
///
/// They are not needed to get there.
///
/// ```
/// [The news](https://example.org/news?utm_source=letter)
/// ```
///
/// ```
/// [The news](https://example.org/news)
/// ```
///
/// Source: Standard Ebooks Manual of Style.
struct TrackingAddress: TextRule {
  static let code = DiagnosticCode.trackingAddress

  private static let signs = [
    "utm_source=", "utm_medium=", "utm_campaign=", "fbclid=", "gclid=", "mc_cid=", "igshid=",
  ]

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links {
      guard let query = link.address.utf8.firstIndex(of: UInt8(ascii: "?")) else { continue }
      let parameters = link.address[query...].split { $0 == "?" || $0 == "&" }
      guard let sign = Self.signs.first(where: { sign in parameters.contains { $0.hasPrefix(sign) } }) else { continue }
      report.tell(
        link.range, "the address has '\(sign.dropLast())', which follows readers", hint: "take it out of the address")
    }
  }
}
