import Escaping

/// The address a site is published under, from which the absolute addresses of its pages are made.
///
/// The address of a page is that of its folder, as in its canonical link, whatever form links within the site have.
package struct PublishedAddress: Hashable, Sendable {
  /// The address of the site's folder, in ASCII, ending in `/`.
  package let base: String

  /// Creates the address of a site from its settings.
  ///
  /// - Returns: `nil` when they give none.
  package init?(of settings: SiteSettings) {
    guard let baseURL = settings.baseURL else { return nil }
    self.init(baseURL)
  }

  /// Creates the address of a site.
  ///
  /// - Parameter baseURL: The address of the site's folder; letters beyond ASCII are percent-encoded.
  package init(_ baseURL: String) {
    let base = PercentEncoding.encoded(baseURL) { byte in
      (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
    }
    self.base = base.hasSuffix("/") ? base : base + "/"
  }

  /// The absolute address of a page or file, in ASCII.
  package func address(of page: OutputPath) -> String {
    let path = page.isIndex ? String(page.folder) : page.path
    return base + PercentEncoding.encoded(path)
  }
}
