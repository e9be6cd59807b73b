import Model

extension OPDSCatalogue {
  /// The bytes of a page in OPDS 1.2, which is a profile of Atom.
  func atom(_ page: Page) -> [UInt8] {
    let path = page.path(ending: ".xml")
    let isNavigation = page.total == nil
    var writer = XMLWriter(capacity: 4096 + page.entries.count * 2048)
    writer.element(
      "feed",
      [
        "xmlns": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/terms/",
        "xmlns:thr": "http://purl.org/syndication/thread/1.0",
        "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/", "xml:lang": settings.language.tag,
      ]
    ) { feed in
      feed.element("id", text: identifier(of: path))
      feed.element("title", text: title(of: page))
      feed.element("updated", text: page.entries.compactMap(\.text.frontMatter.date).max()?.rfc3339 ?? Feed.noDate)
      feed.element("author") { $0.element("name", text: settings.author ?? settings.publisher ?? settings.title) }
      if let total = page.total {
        feed.element("opensearch:totalResults", text: "\(total)")
        feed.element("opensearch:itemsPerPage", text: "\(Self.perFile)")
      }
      let type = isNavigation ? Self.navigationType : Self.acquisitionType
      feed.emptyElement("link", ["rel": "self", "type": type, "href": Self.link(from: path, to: path)])
      feed.emptyElement(
        "link", ["rel": "start", "type": Self.navigationType, "href": Self.link(from: path, to: Self.atomPage)])
      if path != Self.atomPage {
        feed.emptyElement(
          "link",
          ["rel": "up", "type": Self.navigationType, "href": Self.link(from: path, to: page.list.parent(".xml"))])
      }
      feed.emptyElement(
        "link",
        [
          "rel": "alternate", "type": Self.jsonType,
          "href": Self.link(from: path, to: page.path(ending: ".json")),
        ])
      for (rel, number) in [("previous", page.number - 1), ("next", page.number + 1)]
      where (1...page.count).contains(number) {
        feed.emptyElement(
          "link",
          ["rel": rel, "type": type, "href": Self.link(from: path, to: page.path(ending: ".xml", number: number))])
      }
      for link in page.links { write(link, on: path, to: &feed) }
      for entry in page.entries { write(entry, on: path, to: &feed) }
    }
    return writer.bytes
  }

  private func write(_ link: OPDSList.Link, on path: OutputPath, to feed: inout XMLWriter) {
    let (href, identifier, type): (String, String, String)
    switch link.target {
    case .own(let stem):
      let file = OutputPath(stem + ".xml")
      href = Self.link(from: path, to: file)
      identifier = self.identifier(of: file)
      type = kinds[stem] == true ? Self.navigationType : Self.acquisitionType
    case .elsewhere(let address): (href, identifier, type) = (address, address, Self.navigationType)
    }
    let isNewest = link.target == .own("opds/newest")
    feed.element("entry") { entry in
      entry.element("id", text: identifier)
      entry.element("title", text: link.title)
      entry.element("updated", text: Feed.noDate)
      if let count = link.count {
        entry.element(
          "content", ["type": "text"], text: Words.of(settings.language).phrases.textCount(count))
      } else {
        entry.element("content", ["type": "text"], text: link.title)
      }
      entry.emptyElement(
        "link",
        [
          "rel": isNewest ? "http://opds-spec.org/sort/new" : "subsection", "type": type, "href": href,
          "thr:count": link.count.map { "\($0)" },
        ])
    }
  }

  private func write(_ entry: Entry, on path: OutputPath, to feed: inout XMLWriter) {
    let front = entry.text.frontMatter
    feed.element("entry", ["xml:lang": front.language == settings.language ? nil : front.language.tag]) { item in
      item.element("id", text: identifier(of: entry.text.page))
      item.element("title", text: front.title)
      item.element("updated", text: front.date?.rfc3339 ?? Feed.noDate)
      for name in front.printedAuthors { item.element("author") { $0.element("name", text: name) } }
      for name in front.translators { item.element("contributor") { $0.element("name", text: name) } }
      item.element("dc:language", text: front.language.tag)
      item.element("dc:issued", text: front.date?.iso8601)
      item.element("dc:publisher", text: front.publisher)
      item.element("dc:source", text: front.source)
      item.element("rights", text: front.rights ?? settings.rights)
      for topic in front.topics { item.emptyElement("category", ["term": topic, "label": topic]) }
      item.element("summary", text: front.summary ?? front.subtitle)
      item.emptyElement(
        "link", ["rel": "alternate", "type": "text/html", "href": Self.link(from: path, to: entry.text.page)])
      for other in entry.translations {
        item.emptyElement(
          "link",
          [
            "rel": "alternate", "type": "text/html", "hreflang": other.frontMatter.language.tag,
            "title": other.frontMatter.title, "href": Self.link(from: path, to: other.page),
          ])
      }
      if let cover = entry.cover {
        for rel in ["http://opds-spec.org/image", "http://opds-spec.org/image/thumbnail"] {
          item.emptyElement("link", ["rel": rel, "type": "image/png", "href": Self.link(from: path, to: cover)])
        }
      }
      for file in entry.files {
        item.emptyElement(
          "link",
          [
            "rel": "http://opds-spec.org/acquisition/open-access", "type": file.format.mediaType,
            "title": Words.of(settings.language)[file.format.name], "href": Self.link(from: path, to: file.path),
          ])
      }
    }
  }
}
