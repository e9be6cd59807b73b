import Escaping
import Model

/// The web, mail and telephone addresses that validators of e-books accept (URL Standard).
enum AddressSyntax {
  /// Whether an address is valid once it has been percent-encoded.
  static func isValid(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    guard hasValidEscapes(rest) else { return false }
    switch scheme {
    case "http", "https": return rest.starts(with: "//".utf8) && hasValidHost(rest.dropFirst(2))
    case "mailto": return rest.contains(UInt8(ascii: "@")) && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    case "tel": return !rest.isEmpty && rest.allSatisfy { $0.isDigit || "+-.()".utf8.contains($0) }
    default: return false
    }
  }

  /// Whether every percent sign begins an escape.
  private static func hasValidEscapes(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.allSatisfy { index in
      bytes[index] != UInt8(ascii: "%")
        || index + 2 < bytes.endIndex && bytes[(index + 1)...(index + 2)].allSatisfy { $0.hexadecimalValue != nil }
    }
  }

  /// Whether the part of an address after `//` begins with a valid host, and perhaps a port.
  private static func hasValidHost(_ rest: ArraySlice<UInt8>) -> Bool {
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.first, !host.isEmpty, host.count < 254 else { return false }
    if parts.count == 2 {
      guard let port = Int(String(decoding: parts[1], as: UTF8.self)), (1...65_535).contains(port) else { return false }
    }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty && $0.count < 64 }) else { return false }
    // A host whose last label is all digits must be an IPv4 address.
    if let last = labels.last, last.allSatisfy(\.isDigit) {
      return labels.count == 4
        && labels.allSatisfy { label in
          label.allSatisfy(\.isDigit) && (Int(String(decoding: label, as: UTF8.self)).map { $0 < 256 } ?? false)
        }
    }
    return host.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      && labels.allSatisfy { $0.first != UInt8(ascii: "-") && $0.last != UInt8(ascii: "-") }
  }
}
