internal import CScan

/// What the bytes of a piece of running text say may be found in it.
struct TextFlags {
  /// Whether `[^` may stand in it.
  let hasCall: Bool

  /// Whether something stands in it that bare links have: `@`, `://` or `www.`.
  let mayHaveLink: Bool

  /// Looks through the bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let marks = unsafe bytes.baseAddress.map { unsafe scanForCallsAndLinks($0, bytes.count) } ?? 0
    hasCall = marks & 1 != 0
    mayHaveLink = marks & 2 != 0
  }
}
