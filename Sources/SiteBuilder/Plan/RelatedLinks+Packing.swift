import Model
import Templating

extension RelatedLinks {
  /// The links in bytes, together with the text's slug and collection.
  func packed(for text: Text) -> [UInt8] {
    var packer = Packer(capacity: 960)
    packer.pack(text.slug, text.collection, self)
    return packer.trimmed
  }
}

extension TextSubject {
  /// Reads back the packed links of a text.
  ///
  /// - Parameters:
  ///   - bytes: The value of ``RelatedLinks/packed(for:)``.
  ///   - frontMatter: The text's front matter.
  ///   - source: The text's file.
  ///   - size: The file's size.
  init(packed bytes: ArraySlice<UInt8>, frontMatter: FrontMatter, source: String, size: Int) throws {
    var packed = Unpacker(bytes)
    let text = Text(
      source: source, slug: try packed.next(), collection: try packed.next(), frontMatter: frontMatter,
      sourceSize: size)
    self.init(text: text, printed: text.typeset, related: try packed.next())
  }
}

extension RelatedLinks: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(
      formats, authors.map(PackedLink.init), topics.map(PackedLink.init), series.map(PackedLink.init),
      previous.map(PackedLink.init), next.map(PackedLink.init), translations.map(PackedLink.init),
      elsewhere.map(PackedVersion.init), more.map(PackedTexts.init))
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      formats: try packed.next(), authors: try packed.next([PackedLink].self).map(\.link),
      topics: try packed.next([PackedLink].self).map(\.link), series: try packed.next(PackedLink?.self)?.link,
      previous: try packed.next(PackedLink?.self)?.link, next: try packed.next(PackedLink?.self)?.link,
      translations: try packed.next([PackedLink].self).map(\.link),
      elsewhere: try packed.next([PackedVersion].self).map(\.text),
      more: try packed.next([PackedTexts].self).map(\.texts))
  }
}

/// A link in its packed form; `PageLink` is a class, and cannot be made packable in an extension.
private struct PackedLink: Packable {
  let link: PageLink

  init(_ link: PageLink) { self.link = link }

  func pack(into packer: inout Packer) { packer.pack(link) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    link = PageLink(
      try packed.next(), page: try packed.next(), language: try packed.next(), direction: try packed.next())
  }
}

/// A version of a text in another library, in its packed form.
private struct PackedVersion: Packable {
  let text: TextElsewhere

  init(_ text: TextElsewhere) { self.text = text }

  func pack(into packer: inout Packer) {
    packer.pack(text.title, text.authors, text.date, text.language, text.address, text.library, text.version)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    var text = TextElsewhere(
      try packed.next(), authors: try packed.next(), date: try packed.next(), language: try packed.next(),
      address: try packed.next(), library: try packed.next())
    text.version = try packed.next()
    self.text = text
  }
}

/// Further texts of an author or on a topic, in their packed form.
private struct PackedTexts: Packable {
  let texts: MoreTexts

  init(_ texts: MoreTexts) { self.texts = texts }

  func pack(into packer: inout Packer) {
    packer.pack(texts.reason == .author, PackedLink(texts.link), texts.texts.map(PackedLink.init), texts.count)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    let isAuthor: Bool = try packed.next()
    let link = try packed.next(PackedLink.self).link
    texts = MoreTexts(
      isAuthor ? .author : .topic, link, texts: try packed.next([PackedLink].self).map(\.link),
      count: try packed.next())
  }
}
