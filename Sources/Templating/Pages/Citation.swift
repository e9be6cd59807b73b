/// How a text is cited in one style.
package struct Citation: Hashable, Sendable {
  /// The style's name: `Chicago`, `MLA`, `BibTeX`.
  package let style: String

  /// The citation, as inline HTML, or as `<pre>` where line breaks count.
  package let html: String

  /// Creates a citation.
  package init(style: String, html: String) {
    self.style = style
    self.html = html
  }
}
