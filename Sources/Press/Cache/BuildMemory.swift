import Catalogue
import Diagnostics
import Manuscript

/// What came of each text in an earlier build, and what it was made from.
struct BuildMemory: Sendable {
  /// A text of the folder.
  struct TextRecord: Sendable {
    /// The files beside it.
    let files: [String]

    /// Its source's size.
    let size: Int

    /// What it says about itself, in bytes; "" when that could not be read.
    let head: [UInt8]

    /// What came of it, in bytes; "" for drafts that stayed out.
    let outcome: [UInt8]
  }

  /// What all of the site was made from beside its texts: settings, templates, options.
  let base: Digest

  /// What all texts say about themselves, and their places.
  let site: Digest

  /// What links and pictures can lead to: addresses of texts, and files with their stamps.
  let surroundings: Digest

  /// The texts by their sources.
  let texts: [(source: String, record: TextRecord)]

  /// Creates a memory.
  init(base: Digest, site: Digest, surroundings: Digest, texts: [(source: String, record: TextRecord)]) {
    self.base = base
    self.site = site
    self.surroundings = surroundings
    self.texts = texts
  }

  /// The memory in bytes.
  var packed: [UInt8] {
    var packer = Packer(capacity: texts.reduce(128) { $0 + 96 + $1.record.head.count + $1.record.outcome.count })
    packer.pack(base)
    packer.pack(site)
    packer.pack(surroundings)
    packer.pack(list: texts) {
      $0.pack($1.source)
      $0.pack(list: $1.record.files) { $0.pack($1) }
      $0.pack($1.record.size)
      $0.pack($1.record.head)
      $0.pack($1.record.outcome)
    }
    return packer.bytes
  }

  /// Reads a memory back.
  init(packed bytes: [UInt8]) throws(Unpacker.Damage) {
    var packed = Unpacker(bytes)
    base = try packed.digest()
    site = try packed.digest()
    surroundings = try packed.digest()
    texts = try packed.list { (packed) throws(Unpacker.Damage) in
      let source = try packed.text()
      let files = try packed.list { (packed) throws(Unpacker.Damage) in try packed.text() }
      let size = try packed.number()
      return (
        source,
        TextRecord(
          files: files, size: size, head: Array(bytes[try packed.range()]), outcome: Array(bytes[try packed.range()]))
      )
    }
  }
}
