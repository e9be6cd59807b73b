import Diagnostics

/// An address with codes that tell the owner of the site where the reader came from.
///
/// The link works without them.
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

  private static let symbols = [
    "utm_source=", "utm_medium=", "utm_campaign=", "fbclid=", "gclid=", "mc_cid=", "igshid=",
  ]

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links {
      guard let query = link.address.utf8.firstIndex(of: UInt8(ascii: "?")) else { continue }
      let parameters = link.address[query...].split { $0 == "?" || $0 == "&" }
      guard let symbol = Self.symbols.first(where: { symbol in parameters.contains { $0.hasPrefix(symbol) } }) else {
        continue
      }
      report.add(
        link.range, "the address has '\(symbol.dropLast())', which follows readers", hint: "take it out of the address")
    }
  }
}
