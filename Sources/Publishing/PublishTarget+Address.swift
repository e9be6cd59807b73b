import Model

extension PublishTarget {
  /// The address the site can be seen at, as far as it follows from the settings.
  var address: String? {
    if let url { return url }
    if let domain { return "https://\(domain)/" }
    switch carrier {
    case .neocities(let site): return "https://\(site).neocities.org/"
    case .git(let repository, _): return host.flatMap { Self.pages(of: repository, at: $0) }
    case .folder, .rsync, .rclone: return nil
    }
  }

  /// The address a forge shows a repository's pages at.
  private static func pages(of repository: String, at host: Host) -> String? {
    var path = repository[...]
    if path.hasSuffix("/") { path = path.dropLast() }
    if path.hasSuffix(".git") { path = path.dropLast(4) }
    let parts = path.split { $0 == "/" || $0 == ":" }.suffix(2).map { $0.lowercased() }
    guard parts.count == 2, repository.contains(":") else { return nil }
    let (owner, name) = (parts[0], parts[1])
    let domain: String
    switch host {
    case .github: domain = "\(owner).github.io"
    case .gitlab: domain = "\(owner).gitlab.io"
    case .codeberg: domain = "\(owner).codeberg.page"
    case .netlify, .cloudflare, .apache, .nginx, .neocities: return nil
    }
    let isOwn = name == domain || (host == .codeberg && name == "pages")
    return isOwn ? "https://\(domain)/" : "https://\(domain)/\(name)/"
  }
}
