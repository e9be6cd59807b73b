import JSON
import Model

extension OPDSCatalogue {
  /// The bytes of a page in OPDS 2.0.
  func json(_ page: Page) -> [UInt8] {
    let path = page.path(ending: ".json")
    var links = [
      link("self", Self.link(from: path, to: path), Self.jsonType),
      link("start", Self.link(from: path, to: Self.jsonPage), Self.jsonType),
      link(
        "alternate", Self.link(from: path, to: page.path(ending: ".xml")),
        page.total == nil ? Self.navigationType : Self.acquisitionType),
    ]
    for (rel, number) in [("previous", page.number - 1), ("next", page.number + 1)]
    where (1...page.count).contains(number) {
      links.append(link(rel, Self.link(from: path, to: page.path(ending: ".json", number: number)), Self.jsonType))
    }
    return JSONValue.object([
      "metadata": .object([
        "title": .string(title(of: page)),
        "numberOfItems": page.total.map { .number($0) },
        "itemsPerPage": page.total.map { _ in .number(Self.perFile) },
        "currentPage": page.total.map { _ in .number(page.number) },
      ]),
      "links": .array(links),
      "navigation": page.links.isEmpty ? nil : .array(page.links.map { navigation($0, on: path) }),
      "publications": page.entries.isEmpty ? nil : .array(page.entries.map { publication($0, on: path) }),
    ]).bytes + [UInt8(ascii: "\n")]
  }

  private func link(_ rel: String, _ href: String, _ type: String) -> JSONValue {
    .object(["rel": .string(rel), "href": .string(href), "type": .string(type)])
  }

  private func navigation(_ link: OPDSList.Link, on path: OutputPath) -> JSONValue {
    let href =
      switch link.target {
      case .own(let stem): Self.link(from: path, to: OutputPath(stem + ".json"))
      case .elsewhere(let address): address.hasSuffix("opds.xml") ? address.dropLast(3) + "json" : address
      }
    return .object([
      "title": .string(link.title), "href": .string(href), "type": .string(Self.jsonType),
      "rel": .string(link.target == .own("opds/newest") ? "http://opds-spec.org/sort/new" : "subsection"),
      "properties": link.count.map { .object(["numberOfItems": .number($0)]) },
    ])
  }

  private func publication(_ entry: Entry, on path: OutputPath) -> JSONValue {
    let front = entry.text.frontMatter
    let names: ([String]) -> JSONValue? = { $0.isEmpty ? nil : .array($0.map { .object(["name": .string($0)]) }) }
    return .object([
      "metadata": .object([
        "@type": .string("http://schema.org/Book"),
        "identifier": .string(identifier(of: entry.text.page)),
        "title": .string(front.title),
        "subtitle": front.subtitle.map { .string($0) },
        "author": names(front.printedAuthors),
        "translator": names(front.translators),
        "publisher": front.publisher.map { .string($0) },
        "language": .string(front.language.tag),
        "published": front.date.map { .string($0.iso8601) },
        "modified": front.date.map { .string($0.rfc3339) },
        "description": front.summary.map { .string($0) },
        "subject": front.topics.isEmpty ? nil : .array(front.topics.map { .string($0) }),
        "belongsTo": front.series.map { series in
          .object([
            "series": .object(["name": .string(series.name), "position": series.number.map { .number($0) }])
          ])
        },
      ]),
      "images": entry.cover.map { cover in
        .array([.object(["href": .string(Self.link(from: path, to: cover)), "type": .string("image/png")])])
      },
      "links": .array(
        [link("alternate", Self.link(from: path, to: entry.text.page), "text/html")]
          + entry.translations.map { other in
            .object([
              "rel": .string("alternate"), "href": .string(Self.link(from: path, to: other.page)),
              "type": .string("text/html"), "title": .string(other.frontMatter.title),
              "language": .string(other.frontMatter.language.tag),
            ])
          }
          + entry.files.map {
            link(
              "http://opds-spec.org/acquisition/open-access", Self.link(from: path, to: $0.path), $0.format.mediaType)
          }),
    ])
  }
}
