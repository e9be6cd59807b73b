import OutputManifest
import Diagnostics
import Model

/// What the texts in the feeds say, as an earlier build wrote it there: many a text is edited, and few of them are among
/// the newest.
struct FeedMemory: Sendable {
  /// What the feeds were made from.
  let key: Digest

  private let contents: [(source: String, content: ArraySlice<UInt8>)]

  /// Takes up what the feeds were made from.
  ///
  /// - Parameter contents: Each text's whole content with its file, the newest first.
  init(key: Digest, contents: [(source: String, content: ArraySlice<UInt8>)]) {
    self.key = key
    self.contents = contents
  }

  /// What a text says; `nil` when it was in no feed.
  func content(of source: String) -> ArraySlice<UInt8>? { contents.first { $0.source == source }?.content }

  /// Writes the memory, text by text.
  func write(to file: inout SectionWriter) throws(SystemFailure) {
    try file.pack {
      $0.pack(key)
      $0.pack(contents.count)
    }
    for text in contents {
      try file.pack {
        $0.pack(text.source)
        $0.pack(text.content.count)
      }
      try file.append(text.content)
    }
  }

  /// Reads a memory back.
  init(packed bytes: [UInt8]) throws(Unpacker.Damage) {
    var packed = Unpacker(bytes)
    key = try packed.digest()
    contents = try packed.list { (packed) throws(Unpacker.Damage) in (try packed.text(), try packed.slice()) }
  }
}
