/// The citation of a text in one style.
package struct Citation: Hashable, Sendable {
  /// The style's name: `Chicago`, `MLA`, `BibTeX`.
  package let style: String

  /// The citation, as inline HTML in UTF-8, or as `<pre>` where line breaks count.
  package let html: [UInt8]

  /// Creates a citation.
  package init(style: String, html: [UInt8]) {
    self.style = style
    self.html = html
  }
}
