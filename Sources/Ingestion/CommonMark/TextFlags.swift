internal import CScan

/// The constructs that a piece of running text may contain, judged by its bytes.
struct TextFlags {
  /// Whether it may contain `[^`.
  let hasReference: Bool

  /// Whether it may contain a bare link: `@`, `:/` or `www.` occurs.
  let mayHaveLink: Bool

  /// Whether it contains a character that may have been meant as Markdown: a bracket, an opening brace, a star or a
  /// bar.
  let mayBeLookalike: Bool

  /// Whether it contains a bar.
  let hasBar: Bool

  /// Scans the bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let flags = unsafe bytes.baseAddress.map { unsafe scanForReferencesAndLinks($0, bytes.count) } ?? 0
    hasReference = flags & 1 != 0
    mayHaveLink = flags & 2 != 0
    mayBeLookalike = flags & 4 != 0
    hasBar = flags & 8 != 0
  }
}
