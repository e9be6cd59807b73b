import JSON

/// A picture embedded in an address: `data:image/png;base64,iVBORw0…`.
struct DataAddress {
  /// The bytes of the picture.
  let bytes: [UInt8]

  /// The ending of a file of its format.
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
      let bytes = Base64.decoded(address[comma...].dropFirst()), !bytes.isEmpty
    else { return nil }
    self.bytes = bytes
    self.ending = ending
  }
}
