import Diagnostics
import Model

/// An address that begins with `http:`, although the site has moved to `https:`.
///
/// It still leads there, but by a detour that anybody on the way can read and change.
///
/// ```
/// <http://en.wikipedia.org/wiki/Pamphlet>
/// ```
///
/// ```
/// <https://en.wikipedia.org/wiki/Pamphlet>
/// ```
///
/// Source: Standard Ebooks Manual of Style; RFC 6797.
struct PlainHTTP: TextRule {
  static let code = DiagnosticCode.plainHTTP
  private static let hosts = [
    "wikipedia.org", "wikimedia.org", "wikisource.org", "archive.org", "gutenberg.org", "github.com", "gitlab.com",
    "youtube.com", "doi.org", "jstor.org",
    "marxists.org", "theanarchistlibrary.org", "loc.gov", "bbc.co.uk", "bbc.com", "theguardian.com", "nytimes.com",
    "google.com", "hathitrust.org",
    "standardebooks.org", "libcom.org", "w3.org", "creativecommons.org", "medium.com", "europa.eu",
  ]

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links where link.address.hasPrefix("http://") {
      let host = link.address.dropFirst(7).prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
      guard let known = Self.hosts.first(where: { host == $0 || host.hasSuffix("." + $0) }) else { continue }
      let start = text.prose.source(of: link.range.lowerBound)
      let found =
        text.source[min(start, text.source.count)...].prefix(4096).firstRange(of: Array("http://".utf8))?.lowerBound
        ?? start
      report.add(source: found, length: 5, "'\(known)' is reached by https", hint: "write https://\(host)")
    }
  }
}
