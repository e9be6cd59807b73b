package import Model

/// The newest texts of a site, for feed readers.
package struct Feed: Sendable {
  /// One text in the feed.
  package struct Entry: Sendable {
    /// The text.
    package let text: Text

    /// Its content as HTML, without a page around it; links and pictures have absolute addresses, since not every
    /// reader resolves relative ones.
    package let content: [UInt8]

    /// Its files in other formats.
    package let attachments: [Attachment]

    /// Creates an entry.
    package init(_ text: Text, content: [UInt8], attachments: [Attachment] = []) {
      self.text = text
      self.content = content
      self.attachments = attachments
    }
  }

  /// A file of a text in another format.
  package struct Attachment: Hashable, Sendable {
    /// The format.
    let format: Format

    /// The path of the file.
    let path: OutputPath

    /// Its size in bytes.
    let size: Int

    /// Creates an attachment.
    package init(format: Format, path: OutputPath, size: Int) {
      self.format = format
      self.path = path
      self.size = size
    }
  }

  /// The number of texts a feed holds at most.
  package static let length = 30

  /// The path of the Atom feed.
  package static let atomPage = OutputPath("feed.xml")

  /// The path of the JSON feed.
  package static let jsonPage = OutputPath("feed.json")

  /// The settings of `site.yml`.
  let settings: SiteSettings

  /// The address the site is published under.
  let address: PublishedAddress

  /// The texts, the newest first.
  let entries: [Entry]

  /// Creates a feed.
  ///
  /// - Parameters:
  ///   - settings: The settings of `site.yml`.
  ///   - address: The address the site is published under.
  ///   - entries: The texts, the newest first.
  package init(settings: SiteSettings, address: PublishedAddress, entries: [Entry]) {
    self.settings = settings
    self.address = address
    self.entries = entries
  }

  /// The date given for a text without one: always the same, so that readers do not take it for news.
  static let noDate = "1970-01-01T00:00:00Z"

  /// The date of the newest text, which is when the feed last changed as far as its texts can tell.
  var updated: String { entries.compactMap(\.text.frontMatter.date).max()?.rfc3339 ?? Self.noDate }

  /// A description of the site in a sentence.
  var description: String? { settings.description ?? settings.subtitle }
}
