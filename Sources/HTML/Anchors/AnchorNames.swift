import Model

/// The ids of a page, kept small: their digests, to look for one, and their bytes, to tell them all.
package struct AnchorNames: Hashable, Sendable {
  /// The digests, in the order the ids were given out in.
  package let digests: [UInt64]

  private let names: [UInt8]

  /// The names of a page that has none.
  package static let none = AnchorNames(digests: [], names: [])

  /// - Parameters:
  ///   - digests: One for each name.
  ///   - names: Each with a zero byte behind it.
  init(digests: [UInt64], names: [UInt8]) {
    self.digests = digests
    self.names = names
  }

  /// The ids, in no order.
  package var all: [String] {
    names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The digest of an id. The chance that a wrong one has that of another is one in 10¹⁶.
  package static func digest(of identifier: String) -> UInt64 {
    identifier.withBytes { bytes in unsafe Self.digest(of: bytes) }
  }

  /// FNV-1a of an id's bytes, the same on every machine; never 0.
  static func digest(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var digest = FNV1a.offsetBasis
    for index in bytes.indices { digest = unsafe FNV1a.hash(digest, adding: UInt64(bytes[index])) }
    return max(digest, 1)
  }
}
