import Diagnostics
import Model

/// What came of a text, as it is remembered: everything but the bytes of its files.
struct TextRecord: Sendable {
  /// The sum of the text's file.
  let content: ContentHash

  /// Whether it leads to pages or files of the site.
  let leadsIntoSite: Bool

  /// How long it takes to read.
  let minutes: Int

  /// The places of its page.
  let places: AnchorSet

  /// Its links to places on other pages.
  let crossReferences: [CrossReference]

  /// The pictures it shows.
  let pictures: [BundleFile]

  /// Its files in other formats.
  let formats: [MadeFormat]

  /// What was found wrong with it: warnings.
  let diagnostics: [Diagnostic]

  /// What its page prints around it, in bytes.
  let frame: ArraySlice<UInt8>

  /// All of it but the frame in bytes.
  let packed: ArraySlice<UInt8>

  /// Creates a record.
  init(
    content: ContentHash, leadsIntoSite: Bool, minutes: Int, places: AnchorSet, crossReferences: [CrossReference],
    pictures: [BundleFile], formats: [MadeFormat], diagnostics: [Diagnostic], frame: [UInt8]
  ) {
    self.content = content
    self.leadsIntoSite = leadsIntoSite
    self.minutes = minutes
    self.crossReferences = crossReferences
    self.pictures = pictures
    self.formats = formats
    self.diagnostics = diagnostics
    var packer = Packer(capacity: 64 + places.packed.count + frame.count)
    packer.pack(content)
    packer.pack(leadsIntoSite)
    packer.pack(minutes)
    packer.pack(places.packed)
    let end = packer.bytes.count
    packer.pack(list: crossReferences) {
      $0.pack($1.page?.path)
      $0.pack($1.fragment)
      $0.pack($1.line)
      $0.pack($1.column)
    }
    packer.pack(list: pictures) {
      $0.pack($1.source)
      $0.pack($1.page)
    }
    packer.pack(list: formats) { $0.pack($1) }
    packer.pack(list: diagnostics) { $0.pack($1) }
    // All in one piece of memory: there are as many as texts.
    let size = packer.bytes.count
    packer.append(frame[...])
    packed = packer.bytes[..<size]
    self.frame = packer.bytes[size...]
    self.places = AnchorSet(packed: packed[end - places.packed.count..<end])
  }

  /// Reads a record back.
  init(packed bytes: ArraySlice<UInt8>, frame: ArraySlice<UInt8>) throws(Unpacker.Damage) {
    self.packed = bytes
    self.frame = frame
    var packed = Unpacker(bytes)
    content = try packed.contentSum()
    leadsIntoSite = try packed.flag()
    minutes = try packed.number()
    places = AnchorSet(packed: try packed.slice())
    crossReferences = try packed.list { (packed) throws(Unpacker.Damage) in
      CrossReference(
        page: try packed.optionalText().map { OutputPath($0) }, fragment: try packed.text(), line: try packed.number(),
        column: try packed.number())
    }
    pictures = try packed.list { (packed) throws(Unpacker.Damage) in
      BundleFile(source: try packed.text(), page: try packed.page())
    }
    formats = try packed.list { (packed) throws(Unpacker.Damage) in try packed.madeFormat() }
    diagnostics = try packed.list { (packed) throws(Unpacker.Damage) in try packed.diagnostic() }
  }

  /// The sum of a text's file alone.
  static func content(packed bytes: ArraySlice<UInt8>) throws(Unpacker.Damage) -> ContentHash {
    var packed = Unpacker(bytes)
    return try packed.contentSum()
  }
}
