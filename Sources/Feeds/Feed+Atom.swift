import Model

extension Feed {
  /// The feed in Atom 1.0 (RFC 4287).
  package var atom: [UInt8] {
    var writer = XMLWriter(capacity: entries.reduce(4096) { $0 + $1.content.count * 5 / 4 + 1024 })
    writer.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language.tag]) { feed in
      feed.element("id", text: address.base)
      feed.element("title", text: settings.title)
      feed.element("subtitle", text: description)
      feed.element("updated", text: updated)
      // Every feed needs an author, for the texts that have none.
      feed.element("author") { $0.element("name", text: settings.author ?? settings.publisher ?? settings.title) }
      feed.element("rights", text: settings.rights)
      feed.element("generator", text: "pamphlet")
      feed.emptyElement(
        "link", ["rel": "self", "type": "application/atom+xml", "href": address.address(of: Self.atomPage)])
      feed.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": address.base])
      for entry in entries { write(entry, to: &feed) }
    }
    return writer.bytes
  }

  private func write(_ entry: Entry, to feed: inout XMLWriter) {
    let frontMatter = entry.text.frontMatter
    let page = address.address(of: entry.text.page)
    let isForeign = frontMatter.language != settings.language
    feed.element("entry", ["xml:lang": isForeign ? frontMatter.language.tag : nil]) { item in
      item.element("id", text: page)
      item.element("title", text: frontMatter.title)
      item.element("updated", text: frontMatter.date?.rfc3339 ?? Self.noDate)
      item.element("published", text: frontMatter.date?.rfc3339)
      for name in entry.text.frontMatter.printedAuthors { item.element("author") { $0.element("name", text: name) } }
      for name in frontMatter.translators { item.element("contributor") { $0.element("name", text: name) } }
      for topic in frontMatter.topics { item.emptyElement("category", ["term": topic]) }
      item.element("rights", text: frontMatter.rights)
      item.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": page])
      for file in entry.attachments {
        item.emptyElement(
          "link",
          [
            "rel": "enclosure", "type": file.format.mediaType(of: file.path), "length": String(file.size),
            "title": Words.of(settings.language)[file.format.name], "href": address.address(of: file.path),
          ])
      }
      item.element("summary", text: frontMatter.summary)
      item.element("content", ["type": "html", "xml:base": page], text: entry.content)
    }
  }
}
