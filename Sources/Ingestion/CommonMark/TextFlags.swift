internal import CScan

/// Flags of what the bytes of a piece of running text say may be found in it.
struct TextFlags {
  /// Whether `[^` may stand in it.
  let hasReference: Bool

  /// Whether something stands in it that bare links have: `@`, `://` or `www.`.
  let mayHaveLink: Bool

  /// Whether a sign stands in it that Markdown has and that means nothing here: a bracket, an opening brace, a star or
  /// a bar.
  let mayBeLookalike: Bool

  /// Whether a bar stands in it.
  let hasBar: Bool

  /// Looks through the bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let flags = unsafe bytes.baseAddress.map { unsafe scanForCallsAndLinks($0, bytes.count) } ?? 0
    hasReference = flags & 1 != 0
    mayHaveLink = flags & 2 != 0
    mayBeLookalike = flags & 4 != 0
    hasBar = flags & 8 != 0
  }
}
