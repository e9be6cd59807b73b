/// The configuration of the git repository a site lies in.
struct GitConfiguration {
  /// The address of the remote called `origin`, or of the first; `nil` when there is none, or it holds a password.
  let remote: String?

  /// Reads the configuration of the repository that holds a site's folder.
  init(site: String) {
    var folder = site
    var text: String?
    while text == nil, !folder.isEmpty {
      text = (try? LocalFile(path: "\(folder)/.git/config").bytes()).map { String(decoding: $0, as: UTF8.self) }
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    }
    remote = text.flatMap(Self.remote(in:))
  }

  private static func remote(in text: String) -> String? {
    var section = ""
    var found: [(section: String, address: String)] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.trimmed
      if words.hasPrefix("[") {
        section = words
      } else if section.hasPrefix("[remote "), let equals = words.firstIndex(of: "="), words[..<equals].trimmed == "url"
      {
        found.append((section, words[words.index(after: equals)...].trimmed))
      }
    }
    let best = found.first { $0.section == "[remote \"origin\"]" } ?? found.first
    guard let address = best?.address, !address.contains("\"") else { return nil }
    // An address with a password, `https://name:password@host/…`, must not be shown.
    if let scheme = address.firstIndex(of: "@"), address.hasPrefix("http"),
      address[..<scheme].dropFirst(8).contains(":")
    {
      return nil
    }
    return address
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
