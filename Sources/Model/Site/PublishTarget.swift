package import Diagnostics

/// A place a site is published to, as `site.yml` describes it.
package struct PublishTarget: Hashable, Sendable {
  /// The means of transfer to a target, each with its parameters.
  package enum Carrier: Hashable, Sendable {
    /// A folder on this computer; a relative path starts from the site's folder.
    case folder(path: String)
    /// rsync, to a server by ssh or an rsync daemon.
    case rsync(address: String, port: Int?)
    /// A branch of a git repository.
    case git(repository: String, branch: String)
    /// rclone, to any storage it supports.
    case rclone(remote: String)
    /// Neocities, by its own API.
    case neocities(site: String)
  }

  /// The hosts that need files of their own beside the pages.
  package enum Host: String, CaseIterable, Hashable, Sendable {
    case github, codeberg, gitlab, netlify, cloudflare, apache, nginx, neocities
  }

  /// Its name, chosen by the user.
  package let name: String

  /// Its location in `site.yml`.
  package let location: SourceLocation

  /// The means of transfer.
  package let carrier: Carrier

  /// The address at which the site can be seen, as written.
  package let url: String?

  /// The host whose files are added.
  package let host: Host?

  /// The domain under which the host is to serve the site.
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
