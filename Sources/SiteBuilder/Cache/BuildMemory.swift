import OutputManifest
import Diagnostics
import Model

/// What came of each text in an earlier build, and what it was made from.
struct BuildMemory: Sendable {
  /// A text of the folder.
  struct TextRecord: Sendable {
    /// Its file.
    let source: String

    /// The files beside it.
    let files: [String]

    /// Its source's size.
    let size: Int

    /// What it says about itself, in bytes; "" when that could not be read.
    let head: ArraySlice<UInt8>

    /// What came of it, in bytes; "" for drafts that stayed out.
    let outcome: ArraySlice<UInt8>

    /// What its page prints around it, in bytes; "" for drafts that stayed out.
    let frame: ArraySlice<UInt8>
  }

  /// What holds for all texts.
  struct Common: Sendable {
    /// What all of the site was made from beside its texts: settings, templates, options.
    let base: Digest

    /// What all texts say about themselves, and their places.
    let site: Digest

    /// What links and pictures can lead to: addresses of texts, and files with their stamps.
    let surroundings: Digest

    /// What all lists were made from.
    let lists: Digest

    /// What of all pages the texts decide, in bytes.
    let presentation: ArraySlice<UInt8>

    /// The texts in the feeds, the newest first, by their places among the records; empty without feeds.
    let feedTexts: [Int]

    /// The files of texts that are published as they are too, because a text shows them as if they were pictures.
    let shownTexts: [String]
  }

  /// What holds for all texts.
  let common: Common

  /// The texts in the order of their sources.
  let texts: [TextRecord]

  /// Reads a memory back.
  init(packed bytes: [UInt8]) throws(Unpacker.Damage) {
    var packed = Unpacker(bytes)
    common = try packed.common()
    texts = try packed.list { (packed) throws(Unpacker.Damage) in try packed.record() }
  }
}

extension Packer {
  /// Writes what holds for all texts.
  mutating func pack(_ common: BuildMemory.Common) {
    pack(common.base)
    pack(common.site)
    pack(common.surroundings)
    pack(common.lists)
    pack(common.presentation)
    pack(list: common.feedTexts) { $0.pack($1) }
    pack(list: common.shownTexts) { $0.pack($1) }
  }

  /// Writes what is remembered of a text, behind how long that is.
  mutating func pack(_ text: BuildMemory.TextRecord) {
    var record = Packer(capacity: 96 + text.head.count + text.outcome.count + text.frame.count)
    record.pack(text.source)
    record.pack(list: text.files) { $0.pack($1) }
    record.pack(text.size)
    record.pack(text.head)
    record.pack(text.outcome)
    record.pack(text.frame)
    pack(record.bytes)
  }
}

extension Unpacker {
  /// Reads what holds for all texts.
  mutating func common() throws(Damage) -> BuildMemory.Common {
    BuildMemory.Common(
      base: try digest(), site: try digest(), surroundings: try digest(), lists: try digest(),
      presentation: try slice(), feedTexts: try list { (packed) throws(Damage) in try packed.number() },
      shownTexts: try list { (packed) throws(Damage) in try packed.text() })
  }

  /// Reads what is remembered of a text.
  mutating func record() throws(Damage) -> BuildMemory.TextRecord {
    var record = Unpacker(try slice())
    return BuildMemory.TextRecord(
      source: try record.text(), files: try record.list { (packed) throws(Damage) in try packed.text() },
      size: try record.number(), head: try record.slice(), outcome: try record.slice(), frame: try record.slice())
  }
}
