import Model

extension OutputPath {
  /// The path an address leads to from this page; `nil` when it leaves the output.
  func resolved(_ address: String) -> OutputPath? {
    let slash = UInt8(ascii: "/")
    if address.utf8.first == slash { return OutputPath(String(address.dropFirst())) }
    var parts = folder.utf8.split(separator: slash)
    for part in address.utf8.split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        if parts.popLast() == nil { return nil }
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    var path: [UInt8] = []
    for part in parts {
      if !path.isEmpty { path.append(slash) }
      path.append(contentsOf: part)
    }
    if address.utf8.last == slash, !path.isEmpty { path.append(slash) }
    return OutputPath(String(decoding: path, as: UTF8.self))
  }
}

extension String {
  /// Whether it is an address with a scheme or a host, which leads away from the site.
  var isAbsoluteAddress: Bool {
    if hasPrefix("//") { return true }
    guard let colon = utf8.firstIndex(of: 0x3A) else { return false }
    return utf8[..<colon].allSatisfy { $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D }
  }

  /// The string with its percent signs read.
  var removingPercentEncoding: String {
    guard utf8.contains(0x25) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
