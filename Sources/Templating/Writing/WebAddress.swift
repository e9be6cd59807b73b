import Escaping
import Model

/// Addresses as they are written into attributes, before escaping for HTML.
enum WebAddress {
  /// A path of this site, with every byte percent-encoded that is reserved in an address or not allowed there.
  ///
  /// Letters of other scripts stay as they are, which HTML allows and people can read.
  static func encoded(path: String) -> String {
    PercentEncoding.encoded(path) { needsNoEscape($0) || $0 >= 0x80 }
  }

  /// A path in ASCII alone, for addresses used outside the page: canonical links, citations.
  static func asciiEncoded(path: String) -> String {
    PercentEncoding.encoded(path, keeping: needsNoEscape)
  }

  /// An address as its author wrote it: only characters that no address may contain are percent-encoded.
  static func encoded(written address: String) -> String {
    PercentEncoding.encoded(address) { $0 >= 0x80 || $0 == UInt8(ascii: "'") || ByteSet.webAddress.contains($0) }
  }

  /// Whether a path can stand in an attribute as it is.
  static func needsNoEscape(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in path.indices {
      let byte = unsafe path[offset]
      guard needsNoEscape(byte), byte != UInt8(ascii: "&") else { return false }
    }
    return true
  }

  private static func needsNoEscape(_ byte: UInt8) -> Bool { path.contains(byte) }

  private static let path = ByteSet.lettersAndDigits.union("!$&()*+,-./;=@_~".utf8)
}
