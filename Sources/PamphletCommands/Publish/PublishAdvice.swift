/// The advice for a person who publishes a site whose settings name no place to publish to.
struct PublishAdvice {
  private struct Host {
    let name: String
    let lines: [String]
    let note: String
  }

  /// The site's folder.
  let site: String

  /// The advice: the lines to write, the likeliest host first.
  var text: String {
    var hosts = Self.hosts
    if let own = ownHost { hosts.insert(own, at: 0) }
    var text = """
      site.yml does not say yet where this site is published. Add these lines to it, then: pamphlet publish --dry-run


      """
    for (number, host) in hosts.enumerated() {
      text += number == 0 ? "For \(host.name):\n\n" : number == 1 ? "\nOr, instead:\n\n" : ""
      if number == 0 { text += "  publish:\n" }
      if number > 0 { text += "  # \(host.name)\n" }
      text += host.lines.map { "    \($0)\n" }.joined()
      if number == 0 { text += "\n\(host.note)\n" }
    }
    return text
  }

  /// The host of the site's own git repository.
  private var ownHost: Host? {
    guard let address = GitConfiguration(site: site).remote else { return nil }
    let known = [
      (
        "github.com", "GitHub Pages", "gh-pages",
        "Then choose the branch gh-pages in the repository's Settings, under Pages."
      ),
      ("codeberg.org", "Codeberg Pages", "pages", "Codeberg shows the branch by itself."),
    ]
    guard let (_, name, branch, note) = known.first(where: { address.contains($0.0) }) else { return nil }
    return Host(
      name: "\(name), where this folder's repository is",
      lines: ["pages:", "  to: git", "  repository: \"\(address)\"", "  branch: \(branch)"], note: note)
  }

  private static let hosts = [
    Host(
      name: "Codeberg Pages, free, run by an association",
      lines: ["pages:", "  to: git", "  repository: \"https://codeberg.org/YOU/library.git\"", "  branch: pages"],
      note: "Make an empty repository there first, and put your name and its name into the address."),
    Host(
      name: "Neocities, free, without git (its key goes into the environment as NEOCITIES_KEY)",
      lines: ["city:   { to: neocities, site: mysite }"], note: ""),
    Host(
      name: "a server of your own, by ssh",
      lines: ["server: { to: rsync, address: \"you@example.org:/var/www/library/\" }"], note: ""),
    Host(
      name: "a memory stick, or a folder others see",
      lines: ["stick:  { to: folder, path: /media/stick/library }"], note: ""),
    Host(
      name: "S3, SFTP, FTP, WebDAV and others, by rclone",
      lines: ["bucket: { to: rclone, remote: \"s3:my-bucket/library\" }"], note: ""),
  ]
}
