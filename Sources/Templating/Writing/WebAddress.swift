import Model

/// Addresses as they are written into attributes, before escaping for HTML.
enum WebAddress {
  /// A path of this site, with everything percent-encoded that has a meaning in an address or no place in one.
  ///
  /// Letters of other scripts stay as they are, which HTML allows and people can read.
  static func encoded(path: String) -> String {
    PercentEncoding.encoded(path) { needsNoEscape($0) || $0 >= 0x80 }
  }

  /// The same in ASCII alone, for addresses that leave the page: canonical links, citations.
  static func asciiEncoded(path: String) -> String {
    PercentEncoding.encoded(path, keeping: needsNoEscape)
  }

  /// An address as its author wrote it: only what can stand in no address is percent-encoded.
  static func encoded(written address: String) -> String {
    func keeps(_ byte: UInt8) -> Bool {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
        false
      default: true
      }
    }
    return PercentEncoding.encoded(address, keeping: keeps)
  }

  /// Whether a path can stand in an attribute as it is.
  static func needsNoEscape(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in path.indices {
      let byte = unsafe path[offset]
      guard needsNoEscape(byte), byte != UInt8(ascii: "&") else { return false }
    }
    return true
  }

  private static func needsNoEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "@"),
      UInt8(ascii: "&"), UInt8(ascii: ";"):
      true
    case UInt8(ascii: "(")...UInt8(ascii: "9"): true  // and * + , - . / between them
    default: false
    }
  }
}
