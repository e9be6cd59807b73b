/// Inspects the texts of a site while it is built, without changing anything.
///
/// Texts are inspected concurrently, from any thread.
package protocol TextInspector: Sendable {
  /// Inspects a text that has been parsed.
  func inspect(_ text: InspectedText)
}

/// A text as it was read, before it is typeset or anything is left out.
package struct InspectedText: Sendable {
  /// The text with its front matter.
  package let text: Text

  /// The body and footnotes.
  package let document: Document

  /// The Markdown file, byte for byte.
  package let source: [UInt8]

  /// The offset of the first byte after the front matter.
  package let bodyStart: Int

  /// The site's settings.
  package let settings: SiteSettings

  /// Creates a text to be inspected.
  package init(text: Text, document: Document, source: [UInt8], bodyStart: Int, settings: SiteSettings) {
    self.text = text
    self.document = document
    self.source = source
    self.bodyStart = bodyStart
    self.settings = settings
  }
}
