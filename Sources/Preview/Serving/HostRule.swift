/// The check of the host that a request was sent to.
///
/// A page of another site can make a name of its own resolve to this machine (DNS rebinding); only the `Host` field
/// shows that.
struct HostRule: Sendable {
  private let names: Set<String>

  /// Creates the rule.
  ///
  /// - Parameter host: The host that is served, as the user named it.
  init(host: String) {
    names = ["localhost", "127.0.0.1", "[::1]", Self.written(host)]
  }

  /// Whether a `Host` field names this machine, with a port or without.
  func allows(_ host: String) -> Bool {
    let host = host.lowercased()
    let start = host.hasPrefix("[") ? host.firstIndex(of: "]") ?? host.startIndex : host.startIndex
    guard let colon = host[start...].firstIndex(of: ":") else { return names.contains(host) }
    let port = host[host.index(after: colon)...]
    return names.contains(String(host[..<colon])) && !port.isEmpty && port.utf8.count <= 5
      && port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a request came from a page of the preview's own, as far as its browser says.
  ///
  /// - Parameter head: The request, whose host has been allowed.
  func isOwn(_ head: RequestHead) -> Bool {
    guard let host = head.value(of: "host") else { return false }
    let origins = head.values(of: "origin")
    let sites = head.values(of: "sec-fetch-site")
    return origins.allSatisfy { $0.lowercased() == "http://\(host.lowercased())" }
      && sites.allSatisfy { $0 == "same-origin" }
  }

  /// A host as an address has it: IPv6 in brackets.
  static func written(_ host: String) -> String {
    let host = host.lowercased()
    return host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
  }
}
