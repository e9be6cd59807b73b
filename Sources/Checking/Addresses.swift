import Escaping
import Model

extension OutputPath {
  /// The path an address leads to from this page; `nil` when it leaves the output.
  func resolved(_ address: String) -> OutputPath? {
    let slash = UInt8(ascii: "/")
    if address.utf8.first == slash { return OutputPath(String(address.dropFirst())) }
    let bytes = Array(address.utf8)
    var path = Array(folder.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
      switch bytes[start..<end] {
      case [], [UInt8(ascii: ".")]: break
      case [UInt8(ascii: "."), UInt8(ascii: ".")]:
        guard !path.isEmpty else { return nil }
        path.removeLast()
        while let last = path.last, last != slash { path.removeLast() }
      default:
        path += bytes[start..<end]
        path.append(slash)
      }
      start = end + 1
    }
    if bytes.last != slash, path.last == slash { path.removeLast() }
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

  /// The parts of an address within the site, percent-decoded: its path, and the fragment behind `#`.
  var pathAndFragment: (path: String, fragment: String) {
    let bytes = Array(utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    let end = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    if end == bytes.count { return (PercentEncoding.decodedWherePossible(self), "") }
    return (
      PercentEncoding.decodedWherePossible(String(decoding: bytes[..<end], as: UTF8.self)),
      PercentEncoding.decodedWherePossible(String(decoding: bytes[hash...].dropFirst(), as: UTF8.self))
    )
  }
}
