import Model

/// A record of a text, and of what came of it.
struct TextRecord: Sendable {
  /// A text's part in the site.
  enum Role: String, Packable, Sendable {
    /// A text with a page.
    case published
    /// The text at the head of the index.
    case introduction
    /// A text that is kept back, or could not be read.
    case leftOut
  }

  /// Its part in the site.
  let role: Role

  /// Its file.
  let source: String

  /// The files beside it.
  let files: [String]

  /// Its file's size.
  let size: Int

  /// Its front matter and the faults in it, in bytes; none when it could not be read.
  let metadata: ArraySlice<UInt8>

  /// The path of its page.
  let page: OutputPath

  /// The formats it is wanted in, the page first.
  let formats: [Format]

  /// The place in the ``RecordStore`` of the links to other texts on its page; `nil` when it has no page.
  var related: RecordStore.Place?

  /// The sum of its file.
  let content: Checksum

  /// The ``TextResult`` in bytes; none when it was not rendered.
  let result: ArraySlice<UInt8>

  /// The place there of its whole content as the feeds have it; `nil` when they do not.
  var feedContent: RecordStore.Place?

  /// The place of its words there; `nil` when it is not searched.
  var search: RecordStore.Place?

  /// The places of its records.
  var places: [RecordStore.Place] { [related, feedContent, search].compactMap(\.self) }

  /// The same with its records elsewhere.
  func moving(_ move: (RecordStore.Place) -> RecordStore.Place) -> TextRecord {
    var moved = self
    moved.related = related.map(move)
    moved.feedContent = feedContent.map(move)
    moved.search = search.map(move)
    return moved
  }
}

extension TextRecord: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(role, source, files, size, metadata, page, formats, related, content, result, feedContent, search)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      role: try packed.next(), source: try packed.next(), files: try packed.next(), size: try packed.next(),
      metadata: try packed.next(), page: try packed.next(), formats: try packed.next(), related: try packed.next(),
      content: try packed.next(),
      result: try packed.next(), feedContent: try packed.next(), search: try packed.next())
  }
}
