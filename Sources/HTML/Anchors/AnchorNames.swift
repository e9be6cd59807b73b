import Model

/// The ids of a page in compact form: their digests, for looking one up, and their bytes, for listing them all.
package struct AnchorNames: Hashable, Sendable {
  /// The digests, in the order in which the ids were assigned.
  package let digests: [UInt64]

  private let names: [UInt8]

  /// The ids of a page that has none.
  package static let none = AnchorNames(digests: [], names: [])

  /// - Parameters:
  ///   - digests: The digest of each id.
  ///   - names: The ids, each followed by a zero byte.
  init(digests: [UInt64], names: [UInt8]) {
    self.digests = digests
    self.names = names
  }

  /// The ids, in no order.
  package var all: [String] {
    names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The digest of an id. The chance that an id not on a page has the digest of one that is, is about one in 10¹⁶.
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
