package import Model

/// The options for rendering a document.
package struct RenderingOptions: Sendable {
  /// HTML or its XML syntax.
  package var syntax = Syntax.html

  /// The language of the text.
  package var language: LanguageTag

  /// Whether straight quotes and hyphens are replaced as a typesetter would.
  package var isSmart = true

  /// The placement of footnotes.
  package var notes = NotesPlacement.end

  /// The page the result stands on; links are written relative to it.
  package var page: OutputPath

  /// The form of links to pages within the site.
  package var links = LinkStyle.portable

  /// The prefix of every id, where several texts share a page.
  package var identifierPrefix = ""

  /// The e-book the text is a part of; `nil` on a page.
  package var book: BookLinks?

  /// Whether only what CommonMark and GFM ask for is written: no ids, no classes, no smart punctuation.
  package var isCommonMarkOnly = false

  /// Whether every block carries the line of the text's file it begins on (`data-line`), for the preview alone.
  package var marksLines = false

  /// Whether the first paragraph may get an initial: not in introductions, nor on pages that are not texts.
  package var hasOpening = true

  /// The address of the output's folder, ending in `/`, where links and pictures must be absolute, as in feeds; else
  /// `nil`.
  package var absoluteBase: String?

  /// The words for the notes' headings and the backlinks.
  package var words: Words

  /// Creates the options of a text's own page.
  ///
  /// - Parameters:
  ///   - language: The language of the text.
  ///   - page: The page it stands on.
  package init(language: LanguageTag, page: OutputPath) {
    self.language = language
    self.page = page
    words = Words.of(language)
  }

  /// Creates the options for a text of a site, on its own page.
  package init(for text: Text, settings: SiteSettings) {
    self.init(language: text.frontMatter.language, page: text.page)
    isSmart = text.frontMatter.isSmart
    notes = text.frontMatter.notes
    links = settings.links
  }
}
