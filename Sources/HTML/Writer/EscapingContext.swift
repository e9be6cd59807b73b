import Escaping
import Model

/// The context a string is written to, which decides what must be escaped.
package enum EscapingContext: Hashable, Sendable {
  /// Between tags.
  case text
  /// In an attribute's value, between double quotation marks.
  case attribute
  /// Between tags or in an attribute, as the examples of the CommonMark specification are written.
  case commonMark
  /// An author's address, in an attribute's value: percent-encoded as in the examples of CommonMark, and escaped for
  /// the attribute.
  case address
  /// A file's path, with `/` between its parts, in an attribute's value: encoded so that no byte is taken for a query,
  /// a fragment, a scheme or an escape.
  case path
  /// An id after `#`, in an attribute's value; letters of all scripts stay readable.
  case fragment
}

extension [UInt8] {
  /// Appends a string, escaped for its context.
  ///
  /// Characters that neither HTML nor XML allows (control characters, U+FFFE, U+FFFF) are dropped in text and
  /// attributes, and percent-encoded in addresses.
  package mutating func append(_ string: String, escapedFor context: EscapingContext) {
    append(escaping: string, for: context)
  }

  /// Appends UTF-8, escaped for its context.
  package mutating func append(_ bytes: [UInt8], escapedFor context: EscapingContext) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0, escapedFor: context) }
  }
}

extension ByteSink where Self: ~Copyable {
  /// Appends a string, escaped for its context.
  mutating func append(escaping string: String, for context: EscapingContext) {
    string.withBytes { source in unsafe append(source, escapedFor: context) }
  }

  /// Appends UTF-8, escaped for its context.
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
  /// The bytes CommonMark's reference program leaves as they are in an address.
  fileprivate static let address = lettersAndDigits.union("-_.+!*(),%#@?=:;/$~".utf8)

  /// The bytes that stay as they are in a file's path.
  fileprivate static let path = lettersAndDigits.union("-_.+!*(),@=;/$~".utf8)

  /// The bytes that stay as they are in an id.
  fileprivate static let fragment = lettersAndDigits.union("-_.+!*(),@?=;:/$~".utf8).union(0x80...0xFF)
}
