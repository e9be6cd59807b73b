import Manuscript

/// What a text is, for machines: schema.org's vocabulary in JSON-LD.
enum StructuredData {
  /// The description of a text.
  static func json(of page: TextPage, on context: PageContext) -> String {
    let front = page.text.frontMatter
    var members = [
      ("@context", "https://schema.org".asJSON), ("@type", "Book".asJSON), ("name", front.title.asJSON),
    ]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { members.append((name, value)) }
    }
    func people(_ names: [String]) -> String? {
      names.isEmpty ? nil : array(names.map { object([("@type", "Person".asJSON), ("name", $0.asJSON)]) })
    }
    add("alternativeHeadline", front.subtitle?.asJSON)
    add("author", people(front.authors))
    add("translator", people(front.translators))
    add("publisher", front.publisher.map { object([("@type", "Organization".asJSON), ("name", $0.asJSON)]) })
    add("datePublished", front.date?.iso8601.asJSON)
    add("inLanguage", front.language.tag.asJSON)
    add("description", context.description?.asJSON)
    add("keywords", front.topics.isEmpty ? nil : array(front.topics.map(\.asJSON)))
    add(
      "isPartOf", front.series.map { object([("@type", "BookSeries".asJSON), ("name", $0.name.asJSON)]) })
    add("position", front.series?.number.map { "\($0)" })
    add("copyrightNotice", front.rights?.asJSON)
    add("url", context.canonicalAddress?.asJSON)
    return object(members)
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\($0.0.asJSON):\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
}
