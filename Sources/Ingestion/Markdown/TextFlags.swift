internal import CScan

/// Flags of what the bytes of a piece of running text say may be found in it.
struct TextFlags {
  /// Whether `[^` may stand in it.
  let hasCall: Bool

  /// Whether something stands in it that bare links have: `@`, `://` or `www.`.
  let mayHaveLink: Bool

  /// Whether a sign stands in it that Markdown has and that means nothing here: a bracket, a brace, a star or a bar.
  let mayBeLookalike: Bool

  /// Whether a bar stands in it.
  let hasBar: Bool

  /// Looks through the bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let marks = unsafe bytes.baseAddress.map { unsafe scanForCallsAndLinks($0, bytes.count) } ?? 0
    hasCall = marks & 1 != 0
    mayHaveLink = marks & 2 != 0
    mayBeLookalike = marks & 4 != 0
    hasBar = marks & 8 != 0
  }
}
