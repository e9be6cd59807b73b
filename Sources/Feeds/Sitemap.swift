package import Model

/// The pages of a site, for search engines, by the protocol of sitemaps.org (0.9).
package struct Sitemap: Sendable {
  /// The path of the sitemap, or of the index of its parts.
  package static let page = OutputPath("sitemap.xml")

  /// The number of pages a file may list, and the number of bytes it may have.
  private let limit: (pages: Int, bytes: Int)
  private let address: PublishedAddress
  private let pages: [OutputPath]

  /// Creates the sitemap of some pages.
  ///
  /// - Parameters:
  ///   - pages: The pages, in the order they are listed in.
  ///   - address: The address the site is published under.
  ///   - limit: The number of pages a file may list; the protocol allows 50,000.
  package init(of pages: [OutputPath], address: PublishedAddress, limit: Int = 50_000) {
    self.pages = pages
    self.address = address
    self.limit = (max(1, limit), 50 * 1024 * 1024 - 4096)
  }

  /// The sitemap's files with their paths: one, or an index and its parts, `sitemap-1.xml` and so on.
  package var files: [(page: OutputPath, bytes: [UInt8])] {
    let parts = parts
    if parts.count == 1 { return [(Self.page, bytes(of: parts[0]))] }
    let paths = parts.indices.map { OutputPath("sitemap-\($0 + 1).xml") }
    var writer = XMLWriter()
    writer.element("sitemapindex", ["xmlns": Self.namespace]) { index in
      for path in paths { index.element("sitemap") { $0.element("loc", text: address.address(of: path)) } }
    }
    return [(Self.page, writer.bytes)] + zip(paths, parts).map { ($0, bytes(of: $1)) }
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// The addresses, split where a file would become too large; at least one part, which may be empty.
  private var parts: [[String]] {
    var parts: [[String]] = []
    var part: [String] = []
    var size = 0
    for page in pages {
      let location = address.address(of: page)
      let length = location.utf8.count + 32
      if part.count == limit.pages || size + length > limit.bytes {
        parts.append(part)
        part = []
        size = 0
      }
      part.append(location)
      size += length
    }
    return parts + [part]
  }

  private func bytes(of part: [String]) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("urlset", ["xmlns": Self.namespace]) { list in
      for location in part { list.element("url") { $0.element("loc", text: location) } }
    }
    return writer.bytes
  }
}
