import Model
import Templating

extension RelatedLinks {
  /// All of it in bytes, with where the text's page lies.
  func packed(for text: Text) -> [UInt8] {
    var packer = Packer(capacity: 960)
    packer.pack(text.slug.name)
    packer.pack(list: text.collection) { $0.pack($1.name) }
    packer.pack(list: formats) { $0.pack($1.rawValue) }
    for links in [authors, topics, translations] { packer.pack(list: links) { $0.pack($1) } }
    for link in [series, previous, next] { packer.pack(optional: link) { $0.pack($1) } }
    packer.pack(list: more) {
      $0.pack($1.reason == .author)
      $0.pack($1.link)
      $0.pack(list: $1.texts) { $0.pack($1) }
    }
    return packer.bytes
  }

  /// Reads back what was written for a text.
  ///
  /// - Parameters:
  ///   - bytes: What ``packed(for:)`` gave.
  ///   - source: The text's file.
  ///   - frontMatter: What it says about itself.
  ///   - size: The file's size.
  /// - Returns: The frame, and the text with its address.
  static func read(
    from bytes: ArraySlice<UInt8>, source: String, frontMatter: FrontMatter, size: Int
  ) throws(Unpacker.Damage) -> (frame: RelatedLinks, text: Text) {
    var packed = Unpacker(bytes)
    let slug = try packed.slug()
    let collection = try packed.list { (packed) throws(Unpacker.Damage) in try packed.slug() }
    var frame = RelatedLinks()
    frame.formats = try packed.list { (packed) throws(Unpacker.Damage) in try packed.format() }
    frame.authors = try packed.links()
    frame.topics = try packed.links()
    frame.translations = try packed.links()
    frame.series = try packed.optional { (packed) throws(Unpacker.Damage) in try packed.link() }
    frame.previous = try packed.optional { (packed) throws(Unpacker.Damage) in try packed.link() }
    frame.next = try packed.optional { (packed) throws(Unpacker.Damage) in try packed.link() }
    frame.more = try packed.list { (packed) throws(Unpacker.Damage) in
      MoreTexts(try packed.flag() ? .author : .topic, try packed.link(), texts: try packed.links())
    }
    let text = Text(
      source: source, slug: slug, collection: collection, frontMatter: frontMatter, sourceSize: size)
    return (frame, text)
  }
}

extension Packer {
  /// Writes a link.
  mutating func pack(_ link: PageLink) {
    pack(link.name)
    pack(link.page?.path)
    pack(link.language?.tag)
    pack(link.direction?.rawValue)
  }

  /// Writes a form of a text.
  mutating func pack(_ file: FormatFile) {
    pack(file.format.rawValue)
    pack(file.path)
    pack(file.detail)
  }
}

extension Unpacker {
  /// Reads a link.
  fileprivate mutating func link() throws(Damage) -> PageLink {
    PageLink(
      try text(), page: try optionalText().map { OutputPath($0) },
      language: try optionalText().flatMap { LanguageTag($0) },
      direction: try optionalText().flatMap { WritingDirection(rawValue: $0) })
  }

  /// Reads links.
  fileprivate mutating func links() throws(Damage) -> [PageLink] {
    try list { (packed) throws(Damage) in try packed.link() }
  }

  /// Reads a part of an address.
  fileprivate mutating func slug() throws(Damage) -> Slug {
    guard let slug = Slug(try text()) else { throw Damage() }
    return slug
  }
}
