/// Looks at the texts of a site while it is built, and changes nothing.
///
/// Several texts are looked at once, from any thread.
package protocol TextInspector: Sendable {
  /// Looks at a text that was parsed.
  func inspect(_ text: InspectedText)
}

/// A text as it was read, before anything of it is set or left out.
package struct InspectedText: Sendable {
  /// The text with its front matter.
  package let text: Text

  /// The body and footnotes.
  package let document: Document

  /// The Markdown file, byte for byte.
  package let source: [UInt8]

  /// The first byte behind the front matter.
  package let bodyStart: Int

  /// The site's settings.
  package let settings: SiteSettings

  /// Creates a text to be looked at.
  package init(text: Text, document: Document, source: [UInt8], bodyStart: Int, settings: SiteSettings) {
    self.text = text
    self.document = document
    self.source = source
    self.bodyStart = bodyStart
    self.settings = settings
  }
}
