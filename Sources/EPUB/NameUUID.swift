import CDigest

/// A UUID made of a name (RFC 9562 §5.5, version 5): the same for the same name, everywhere.
package struct NameUUID: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The namespace of addresses.
  private static let addresses: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// Creates the UUID of an address.
  package init(ofAddress address: String) {
    let name = Self.addresses + Array(address.utf8)
    var digest = [UInt8](repeating: 0, count: 20)
    unsafe name.withUnsafeBytes { name in
      unsafe digest.withUnsafeMutableBufferPointer { unsafe sha1(name.baseAddress, name.count, $0.baseAddress) }
    }
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    bytes = Array(digest.prefix(16))
  }

  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
