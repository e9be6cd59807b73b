#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the bytes of a piece of running text say may be found in it.
struct TextMarks {
  /// Whether `[^` may stand in it.
  let hasCall: Bool

  /// Whether something stands in it that bare links have: `@`, `://` or `www.`.
  let mayHaveLink: Bool

  /// Looks through the bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else {
      hasCall = false
      mayHaveLink = false
      return
    }
    let count = bytes.count
    hasCall = unsafe memchr(start, 0x5E, count) != nil
    mayHaveLink =
      unsafe memchr(start, 0x40, count) != nil || Self.hasScheme(bytes) || Self.hasWeb(bytes)
  }

  private static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe has(0x3A, in: bytes) { unsafe $0 + 1 < bytes.count && bytes[$0 + 1] == 0x2F }
  }

  private static func hasWeb(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe has(0x2E, in: bytes) {
      unsafe $0 >= 3 && bytes[$0 - 1] == 0x77 && bytes[$0 - 2] == 0x77 && bytes[$0 - 3] == 0x77
    }
  }

  /// Whether a byte stands somewhere with the right ones around it.
  private static func has(
    _ byte: Int32, in bytes: UnsafeBufferPointer<UInt8>, where isRight: (Int) -> Bool
  ) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var offset = 0
    while offset < bytes.count, let found = unsafe memchr(start + offset, byte, bytes.count - offset) {
      let index = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if isRight(index) { return true }
      offset = index + 1
    }
    return false
  }
}
