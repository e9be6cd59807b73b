package import Diagnostics

/// A place a site is published to, as `site.yml` describes it.
package struct PublishTarget: Hashable, Sendable {
  /// The means a site is carried to its place by, with what each of them has to know.
  package enum Carrier: Hashable, Sendable {
    /// A folder of this computer; a relative path counts from the site's folder.
    case folder(path: String)
    /// rsync, to a server by ssh or an rsync daemon.
    case rsync(address: String, port: Int?)
    /// A branch of a git repository.
    case git(repository: String, branch: String)
    /// rclone, to any of the stores it knows.
    case rclone(remote: String)
    /// Neocities, by its own interface.
    case neocities(site: String)
  }

  /// The hosts that want files of their own beside the pages.
  package enum Host: String, CaseIterable, Hashable, Sendable {
    case github, codeberg, gitlab, netlify, cloudflare, apache, nginx, neocities
  }

  /// Its name, the user's own.
  package let name: String

  /// Its location in `site.yml`.
  package let location: SourceLocation

  /// The means it is reached by.
  package let carrier: Carrier

  /// The address the site can be seen at, as written.
  package let url: String?

  /// The host whose own files are added.
  package let host: Host?

  /// The domain the host is to show the site under.
  package let domain: String?

  /// Creates a target.
  package init(
    name: String, location: SourceLocation, carrier: Carrier, url: String? = nil, host: Host? = nil,
    domain: String? = nil
  ) {
    self.name = name
    self.location = location
    self.carrier = carrier
    self.url = url
    self.host = host
    self.domain = domain
  }
}
