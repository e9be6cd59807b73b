import JSON
import Model

extension Feed {
  /// The feed in JSON Feed 1.1.
  package var json: [UInt8] {
    JSONValue.object([
      "version": .string("https://jsonfeed.org/version/1.1"),
      "title": .string(settings.title),
      "home_page_url": .string(address.base),
      "feed_url": .string(address.address(of: Self.jsonPage)),
      "description": description.map { .string($0) },
      "authors": people([settings.author ?? settings.publisher].compactMap(\.self)),
      "language": .string(settings.language.tag),
      "items": .array(entries.map(item)),
    ]).bytes + [UInt8(ascii: "\n")]
  }

  private func item(_ entry: Entry) -> JSONValue {
    let frontMatter = entry.text.frontMatter
    let page = JSONValue.string(address.address(of: entry.text.page))
    return .object([
      "id": page,
      "url": page,
      "title": .string(frontMatter.title),
      "content_html": .string(String(decoding: entry.content, as: UTF8.self)),
      "summary": frontMatter.summary.map { .string($0) },
      "date_published": frontMatter.date.map { .string($0.rfc3339) },
      "authors": people(entry.text.frontMatter.printedAuthors),
      "tags": frontMatter.topics.isEmpty ? nil : .array(frontMatter.topics.map { .string($0) }),
      "language": frontMatter.language == settings.language ? nil : .string(frontMatter.language.tag),
      "attachments": entry.attachments.isEmpty ? nil : .array(entry.attachments.map(attachment)),
    ])
  }

  private func attachment(_ file: Attachment) -> JSONValue {
    .object([
      "url": .string(address.address(of: file.path)),
      "mime_type": .string(file.format.mediaType(of: file.path)),
      "title": .string(Words.of(settings.language)[file.format.name]),
      "size_in_bytes": .number(file.size),
    ])
  }

  private func people(_ names: [String]) -> JSONValue? {
    names.isEmpty ? nil : .array(names.map { .object(["name": .string($0)]) })
  }
}
