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

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links {
      guard
        let sign = ["utm_source=", "utm_medium=", "utm_campaign=", "fbclid=", "gclid=", "mc_cid=", "igshid="].first(
          where: { link.address.contains("?" + $0) || link.address.contains("&" + $0) })
      else { continue }
      report.tell(
        link.range, "the address has '\(sign.dropLast())', which follows readers", hint: "take it out of the address")
    }
  }
}
