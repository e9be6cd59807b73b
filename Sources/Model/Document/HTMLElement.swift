/// An HTML element with its attributes, from the list of those allowed in texts.
///
/// Ingestion has the list; only elements that have passed it get into a document.
package struct HTMLElement: Hashable, Sendable {
  /// One attribute, its value with all character references resolved.
  package struct Attribute: Hashable, Sendable {
    /// Its name, in lower case.
    package let name: String

    /// Its value; "" when it has none.
    package let value: String

    /// Creates an attribute.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The element's name in lower case.
  package let name: String

  /// Its attributes in the order written, each name once.
  package let attributes: [Attribute]

  /// Creates an element.
  package init(name: String, attributes: [Attribute] = []) {
    self.name = name
    self.attributes = attributes
  }

  /// Whether it is a void element, which has neither content nor end tag (HTML §13.1.2).
  package var isVoid: Bool { name == "br" || name == "hr" || name == "wbr" || name == "img" }

  /// The language its `lang` attribute declares.
  package var language: LanguageTag? { attributes.first { $0.name == "lang" }.flatMap { LanguageTag($0.value) } }

  /// Whether, as a block, it contains inlines: a single paragraph in it is then written without a `<p>` of its own.
  package var holdsRunningText: Bool { name == "p" || name == "summary" || name == "dt" || name == "figcaption" }
}
