/// A form a text is handed on in.
///
/// `formats:` in a text or in `site.yml` names them; the page's row of forms lists those a text has.
package enum Format: String, CaseIterable, Hashable, Sendable {
  /// The page.
  case html
  /// The Markdown file itself.
  case source

  /// What is made of a text that does not say.
  package static let standard: [Format] = [.html, .source]

  /// What the name of this form's file ends in, after the text's slug.
  package var fileSuffix: String {
    switch self {
    case .html: ".html"
    case .source: ".md"
    }
  }

  /// What kind of file it is, as links and feeds declare it (RFC 6838).
  package var mediaType: String {
    switch self {
    case .html: "text/html"
    case .source: "text/markdown"
    }
  }
}
