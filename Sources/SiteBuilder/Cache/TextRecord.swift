import Model

/// The record of a text and of its result, for the next build.
struct TextRecord: Sendable {
  /// A text's part in the site.
  enum Role: String, Packable, Sendable {
    /// A text with a page.
    case published
    /// The text at the head of the index.
    case introduction
    /// A draft that is left out, or a text that could not be read.
    case leftOut
  }

  /// Its part in the site.
  let role: Role

  /// The path of its file, from the site's folder.
  let source: String

  /// The files beside it.
  let files: [String]

  /// Its file's size.
  let size: Int

  /// Its front matter and the faults in it, in bytes; empty when it could not be read.
  let metadata: ArraySlice<UInt8>

  /// The path of its page.
  let page: OutputPath

  /// The formats it is wanted in, the page first.
  let formats: [Format]

  /// The place in the ``RecordStore`` of the links to other texts on its page; `nil` when it has no page.
  var related: RecordStore.Place?

  /// The sum of its file.
  let content: Checksum

  /// The ``TextResult`` in bytes; empty when the text was not rendered.
  let result: ArraySlice<UInt8>

  /// The place in the store of its whole content for the feeds; `nil` when the store has none.
  var feedContent: RecordStore.Place?

  /// The place in the store of its words for the search index; `nil` when the store has none.
  var search: RecordStore.Place?

  /// The places of all its records in the store.
  var places: [RecordStore.Place] { [related, feedContent, search].compactMap(\.self) }

  /// The record of the text after its records in the store have moved.
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
