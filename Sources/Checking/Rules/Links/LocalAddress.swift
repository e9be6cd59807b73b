import Diagnostics

/// An address that works only on one computer, or only within a local network.
///
/// ```
/// [The draft](http://localhost:8000/draft/)
/// ```
///
/// ```
/// [The draft](draft.md)
/// ```
///
/// Source: RFC 6761, 6.3.
struct LocalAddress: TextRule {
  static let code = DiagnosticCode.localAddress

  func look(at text: CheckedText, _ report: inout Report) {
    for link in text.prose.links {
      let address = link.address
      guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), address[colon...].hasPrefix("://") else {
        continue
      }
      let host = address[colon...].dropFirst(3).prefix { $0 != "/" && $0 != ":" }.lowercased()
      guard
        host == "localhost" || host.hasPrefix("127.") || host.hasPrefix("192.168.") || host.hasPrefix("10.")
          || host.hasSuffix(".local")
      else { continue }
      report.add(
        link.range, "'\(host)' is this computer or its neighbours alone",
        hint: "link to the file, or to its address on the web")
    }
  }
}
