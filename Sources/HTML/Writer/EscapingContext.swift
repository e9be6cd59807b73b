import Escaping
import Model

/// The context a string is written in, which decides what of it must be escaped.
package enum EscapingContext: Hashable, Sendable {
  /// Between tags.
  case text
  /// In an attribute's value, between double quotation marks.
  case attribute
  /// Between tags or in an attribute, as the examples of the CommonMark specification are written.
  case commonMark
  /// An address as an author wrote it, in an attribute's value: percent-encoded where CommonMark's examples are, and
  /// escaped for the attribute.
  case address
  /// A file's path, `/` between its parts, in an attribute's value: no byte of it can be taken for a query, a fragment,
  /// a scheme or an escape.
  case path
  /// An id as it is, in an attribute's value behind `#`; letters of all scripts stay readable.
  case fragment
}

extension [UInt8] {
  /// Appends a string, escaped for where it stands.
  ///
  /// Characters that neither HTML nor XML may hold (control characters, U+FFFE, U+FFFF) are left out between tags and
  /// in attributes, and percent-encoded in addresses.
  package mutating func append(_ string: String, escapedFor context: EscapingContext) {
    append(escaping: string, for: context)
  }

  /// Appends UTF-8, escaped for where it stands.
  package mutating func append(_ bytes: [UInt8], escapedFor context: EscapingContext) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0, escapedFor: context) }
  }
}

extension ByteSink where Self: ~Copyable {
  /// Appends a string, escaped for where it stands.
  mutating func append(escaping string: String, for context: EscapingContext) {
    string.withBytes { source in unsafe append(source, escapedFor: context) }
  }

  /// Appends UTF-8, escaped for where it stands.
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, escapedFor context: EscapingContext) {
    switch context {
    case .text: unsafe append(source, .text)
    case .attribute: unsafe append(source, .attribute)
    case .commonMark: unsafe append(source, .commonMark)
    case .address: unsafe append(source, keeping: .address)
    case .path: unsafe append(source, keeping: .path)
    case .fragment: unsafe append(source, keeping: .fragment)
    }
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ escaping: MarkupEscaping) {
    unsafe source.escape(for: escaping) { unsafe append(contentsOf: $0) }
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, keeping safe: ByteSet) {
    var start = 0
    var index = 0
    while true {
      while index < source.count, unsafe safe.contains(source[index]) { index += 1 }
      guard index < source.count else { break }
      let byte = unsafe source[index]
      unsafe append(contentsOf: .init(rebasing: source[start..<index]))
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        let digits = PercentEncoding.digits(of: byte)
        append(UInt8(ascii: "%"))
        append(digits.high)
        append(digits.low)
      }
      index += 1
      start = index
    }
    unsafe append(contentsOf: .init(rebasing: source[start...]))
  }
}

extension ByteSet {
  /// The bytes CommonMark's reference program leaves alone in an address.
  fileprivate static let address = lettersAndDigits.union("-_.+!*(),%#@?=:;/$~".utf8)

  /// Bytes that stay as they are in a file's path.
  fileprivate static let path = lettersAndDigits.union("-_.+!*(),@=;/$~".utf8)

  /// Bytes that stay as they are in an id.
  fileprivate static let fragment = lettersAndDigits.union("-_.+!*(),@?=;:/$~".utf8).union(0x80...0xFF)
}
