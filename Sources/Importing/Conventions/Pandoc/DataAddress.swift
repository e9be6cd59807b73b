/// A picture that an address holds itself: `data:image/png;base64,iVBORw0…`.
struct DataAddress {
  /// The bytes of the picture.
  let bytes: [UInt8]

  /// The ending of the file it belongs in.
  let ending: String

  private static let endings: [String: String] = [
    "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/svg+xml": "svg",
    "image/avif": "avif",
  ]

  /// Reads an address; `nil` when it holds no picture, or not as base64.
  init?(_ address: String) {
    guard address.hasPrefix("data:"), let comma = address.firstIndex(of: ",") else { return nil }
    let parts = address[address.index(address.startIndex, offsetBy: 5)..<comma].lowercased().split(separator: ";")
    guard parts.last == "base64", let ending = parts.first.flatMap({ DataAddress.endings[String($0)] }),
      let bytes = DataAddress.decoded(address[comma...].dropFirst())
    else { return nil }
    self.bytes = bytes
    self.ending = ending
  }

  private static func decoded(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for sign in text.utf8 {
      let value: UInt8
      switch sign {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = sign - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = sign - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = sign - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="), 0x09...0x20: continue
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
