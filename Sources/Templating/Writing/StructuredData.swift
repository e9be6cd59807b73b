import JSON
import Model

/// The description of a text for search engines: schema.org's vocabulary in JSON-LD.
enum StructuredData {
  /// Returns the description of a text.
  ///
  /// - Parameters:
  ///   - text: Its page.
  ///   - page: The context of that page.
  /// - Returns: JSON that can stand in a script element.
  static func json(of text: Box<TextPage>, on page: PageContext) -> [UInt8] {
    let authors = text.value.printedAuthors
    let text = text.value.text.frontMatter
    return JSONValue.object([
      "@context": .string("https://schema.org"),
      "@type": .string(text.isPage ? "WebPage" : "Book"),
      "name": string(text.title),
      "alternativeHeadline": string(text.subtitle),
      "author": things(authors, of: "Person"),
      "translator": things(text.translators, of: "Person"),
      "publisher": things(text.publisher.map { [$0] } ?? [], of: "Organization"),
      "datePublished": string(text.date?.htmlDate),
      "inLanguage": string(text.language.tag),
      "description": string(page.head.description),
      "keywords": string(text.topics.joined(separator: ", ")),
      "isPartOf": things(text.series.map { [$0.name] } ?? [], of: "BookSeries"),
      "position": string(text.series?.number.map(String.init)),
      "copyrightNotice": string(text.rights),
      "url": string(page.canonicalAddress),
    ]).bytes
  }

  private static func string(_ text: String?) -> JSONValue? {
    guard let text, !text.isEmpty else { return nil }
    return .string(text)
  }

  private static func things(_ names: [String], of type: String) -> JSONValue? {
    guard !names.isEmpty else { return nil }
    return .array(names.map { .object(["@type": .string(type), "name": .string($0)]) })
  }
}
