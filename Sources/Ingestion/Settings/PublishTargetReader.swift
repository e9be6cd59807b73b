import Diagnostics
import Model

/// Reads `publish:` of `site.yml`: the places the site is published to.
struct PublishTargetReader {
  /// The means of transfer, by their names in `to:`.
  private enum Means: String, CaseIterable {
    case folder, rsync, git, rclone, neocities

    /// The key for the place to publish to.
    var location: String {
      switch self {
      case .folder: "path"
      case .rsync: "address"
      case .git: "repository"
      case .rclone: "remote"
      case .neocities: "site"
      }
    }

    /// The keys it takes besides those that all take.
    var keys: [String] {
      switch self {
      case .rsync: ["address", "port"]
      case .git: ["repository", "branch"]
      case .folder, .rclone, .neocities: [location]
      }
    }

    /// An example of a place.
    var example: String {
      switch self {
      case .folder: "/media/stick/library"
      case .rsync: "you@example.org:/var/www/library/"
      case .git: "https://codeberg.org/you/library.git"
      case .rclone: "s3:my-bucket/library"
      case .neocities: "mysite"
      }
    }

    /// The way to give it a secret, since `site.yml` must not contain one.
    var secrets: String {
      switch self {
      case .folder: "a folder needs none"
      case .rsync: "ssh finds your key by itself, or by ssh-add"
      case .git: "git asks its credential helper, or ssh your key"
      case .rclone: "rclone keeps it in its own file: rclone config"
      case .neocities: "put it into the environment as NEOCITIES_KEY"
      }
    }
  }

  private static let commonKeys = ["to", "url", "host", "domain"]

  private static let synonyms = [
    "type": "to", "kind": "to", "dir": "path", "folder": "path", "directory": "path", "repo": "repository",
    "bucket": "remote", "server": "address", "cname": "domain", "link": "url",
  ]

  /// Reads all targets, in the order written.
  static func targets(_ entry: YAMLEntry, _ values: inout ValueReader) -> [PublishTarget] {
    switch entry.value.content {
    case .text(let text) where text.asOneLine.isEmpty: return []
    case .mapping(let entries): return entries.compactMap { target($0, &values) }
    case .text, .list:
      values.report(.noTargets(at: values.location(entry.value.position)))
      return []
    }
  }

  private static func target(_ entry: YAMLEntry, _ values: inout ValueReader) -> PublishTarget? {
    let name = entry.key.asOneLine
    let location = values.location(entry.position)
    guard case .mapping(let fields) = entry.value.content else {
      values.report(.noTarget(name, at: values.location(entry.value.position)))
      return nil
    }
    guard let field = fields.first(where: { $0.key == "to" }) else {
      values.report(.missingKey("to", of: name, example: "git", at: location))
      return nil
    }
    guard let means = values.choice(field, of: Means.self) else { return nil }
    var texts: [String: (text: String, location: SourceLocation)] = [:]
    var isValid = true
    for field in fields where field.key != "to" {
      if isSecret(field.key) {
        values.report(.secret(field.key, hint: means.secrets, at: values.location(field.position)))
        isValid = false
      } else if means.keys.contains(field.key) || commonKeys.contains(field.key) {
        if let text = values.text(field, example: means.example) {
          texts[field.key] = (text, values.location(field.value.position))
        }
      } else if !field.key.hasPrefix("x-") {
        values.unknownKey(field, known: means.keys + commonKeys) { key, _ in synonyms[key].map(ForeignKey.ours) }
      }
    }
    guard let (address, addressPlace) = texts[means.location] else {
      values.report(.missingKey(means.location, of: name, example: means.example, at: location))
      return nil
    }
    if let fault = fault(in: address, of: means, at: addressPlace) {
      values.report(fault)
      isValid = false
    }
    let host = fields.first { $0.key == "host" }.flatMap { values.choice($0, of: PublishTarget.Host.self) }
    let known = host ?? forge(of: address, means)
    if let (url, location) = texts["url"], !isAddress(url) {
      values.report(.badBaseURL(url, at: location))
      isValid = false
    }
    if let (domain, location) = texts["domain"], !isDomain(domain) {
      values.report(.badDomain(domain, at: location))
      isValid = false
    }
    let carrier = carrier(means, address, texts, host: known, fields, &values)
    guard isValid, let carrier else { return nil }
    return PublishTarget(
      name: name, location: location, carrier: carrier, url: texts["url"]?.text, host: known,
      domain: texts["domain"]?.text.lowercased())
  }

  private static func carrier(
    _ means: Means, _ address: String, _ texts: [String: (text: String, location: SourceLocation)],
    host: PublishTarget.Host?, _ fields: [YAMLEntry], _ values: inout ValueReader
  ) -> PublishTarget.Carrier? {
    switch means {
    case .folder: return .folder(path: address)
    case .rsync:
      let port = fields.first { $0.key == "port" }.flatMap { values.number($0, in: 1...65_535) }
      return .rsync(address: address, port: port)
    case .git:
      let branch = texts["branch"] ?? (host == .github ? "gh-pages" : "pages", SourceLocation.start(of: ""))
      guard isBranch(branch.text) else {
        values.report(.badBranch(branch.text, at: branch.location))
        return nil
      }
      return .git(repository: address, branch: branch.text)
    case .rclone: return .rclone(remote: address)
    case .neocities: return .neocities(site: address.lowercased())
    }
  }

  /// The fault of an address that a means of transfer cannot use; `nil` when there is none.
  private static func fault(in address: String, of means: Means, at location: SourceLocation) -> Diagnostic? {
    if holdsSecret(address) { return .secretInAddress(means.location, hint: means.secrets, at: location) }
    let isValid =
      switch means {
      case .folder: true
      case .rsync: !address.hasPrefix("-") && address.contains(":") && !address.hasPrefix(":")
      case .git: !address.hasPrefix("-") && !address.contains("::")
      case .rclone: !address.hasPrefix("-") && address.contains(":") && !address.hasPrefix(":local")
      case .neocities: !address.isEmpty && address.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D }
      }
    return isValid ? nil : .badPlace(address, means.location, example: means.example, at: location)
  }

  /// Whether a key is the name of a secret.
  private static func isSecret(_ key: String) -> Bool {
    let lowered = key.lowercased()
    return ["pass", "key", "pwd"].contains(lowered)
      || [
        "password", "passwd", "passphrase", "token", "secret", "api_key", "apikey", "access_key", "private_key", "_key",
      ]
      .contains { lowered.contains($0) }
  }

  /// Whether an address contains a password.
  private static func holdsSecret(_ address: String) -> Bool {
    let lowered = address.lowercased()
    if ["pass=", "password=", "secret_access_key=", "token=", "key_pem=", "secret="].contains(where: lowered.contains) {
      return true
    }
    guard let scheme = address.range(of: "://") else { return false }
    let authority = address[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return false }
    return authority[..<at].contains(":")
  }

  /// The forge that hosts a git repository.
  private static func forge(of address: String, _ means: Means) -> PublishTarget.Host? {
    guard means == .git else { return nil }
    let words = address.split { "/:@".contains($0) }.map { $0.lowercased() }
    if words.contains("github.com") { return .github }
    if words.contains("codeberg.org") { return .codeberg }
    return words.contains("gitlab.com") ? .gitlab : nil
  }

  private static func isAddress(_ text: String) -> Bool {
    ["https://", "http://"].contains { text.lowercased().hasPrefix($0) && text.utf8.count > $0.utf8.count }
      && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.count <= 63 && label.utf8.first != 0x2D
          && label.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D }
      }
  }

  /// Whether git accepts a name for a branch.
  private static func isBranch(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-") && !name.hasPrefix("/") && !name.hasSuffix("/") && !name.hasSuffix(".lock")
      && !name.contains("..") && !name.contains("//") && !name.contains("@{")
      && name.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"~^:?*[\\".unicodeScalars.contains($0)
      }
  }
}

extension String {
  /// The range of the first occurrence of a string.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Diagnostic {
  /// Targets that are not names with settings.
  fileprivate static func noTargets(at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'publish' takes the names of places, each with its settings",
      hint: "write them below it, as in   stick: { to: folder, path: /media/stick/library }")
  }

  /// A target without settings.
  fileprivate static func noTarget(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "the place '\(name)' has no settings",
      hint: "write \(name): { to: folder, path: /media/stick/library }")
  }

  /// A target that lacks a key.
  fileprivate static func missingKey(
    _ key: String, of name: String, example: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(.missingKey, at: location, "the place '\(name)' does not say '\(key)'", hint: "add \(key): \(example)")
  }

  /// A secret in `site.yml`, where everybody can read it.
  fileprivate static func secret(_ key: String, hint: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .secretInSettings, at: location, "'\(key)' does not belong in site.yml, which is copied and shown to others",
      hint: "take it out, and change it if others have seen it; \(hint)")
  }

  /// A secret in an address.
  fileprivate static func secretInAddress(_ key: String, hint: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .secretInSettings, at: location, "there is a password in '\(key)', and site.yml is copied and shown to others",
      hint: "take it out, and change it if others have seen it; \(hint)")
  }

  /// An address that the means of transfer cannot use.
  fileprivate static func badPlace(
    _ address: String, _ key: String, example: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(.wrongValue, at: location, "'\(address)' is no place for '\(key)'", hint: "write \(key): \(example)")
  }

  /// A value that is no domain.
  fileprivate static func badDomain(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'\(text)' is not a domain", hint: "write the name alone, such as library.example.org")
  }

  /// A branch name that git does not accept.
  fileprivate static func badBranch(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(.wrongValue, at: location, "'\(name)' cannot be the name of a branch", hint: "write branch: pages")
  }
}
