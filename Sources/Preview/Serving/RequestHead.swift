/// The head of an HTTP request: the request line and the fields, as they came (RFC 9112).
///
/// Read strictly, so that nothing is ambiguous: lines end in CRLF, a field's name touches its colon, no field is
/// continued on a second line.
struct RequestHead: Sendable {
  /// The largest size of a head in bytes, the empty line included.
  static let limit = 32 << 10

  /// The largest number of fields in a head.
  static let fieldLimit = 100

  /// A field of a head.
  struct Field: Hashable, Sendable {
    /// Its name in lower case.
    let name: String

    /// Its value without the space around it.
    let value: String
  }

  /// The reasons why a head is refused.
  enum Refusal: Error, Hashable {
    /// It is not HTTP.
    case malformed
    /// It has too many fields.
    case tooManyFields
    /// Its version of HTTP is not supported.
    case unknownVersion
  }

  /// The method: `GET`.
  let method: String

  /// The target of the request, as it came: `/walden/index.html?x`.
  let target: String

  /// Whether the connection may be used for a further request.
  let keepsAlive: Bool

  /// The fields, in their order.
  let fields: [Field]

  /// Whether a body follows, which no request here needs.
  var hasBody: Bool {
    !values(of: "transfer-encoding").isEmpty || values(of: "content-length").contains { $0 != "0" }
  }

  /// The values of all fields of a name.
  func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The value of a field that stands there once; `nil` when it is not there, or more than once.
  func value(of name: String) -> String? {
    let values = values(of: name)
    return values.count == 1 ? values.first : nil
  }

  /// Reads a head.
  ///
  /// - Parameter bytes: The head, up to and with the empty line.
  init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      guard end > rest.startIndex, rest[end - 1] == 0x0D else { throw .malformed }
      let line = rest[rest.startIndex..<(end - 1)]
      guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .malformed }
      lines.append(line)
      rest = rest[(end + 1)...]
    }
    guard rest.isEmpty, lines.count >= 2, lines.removeLast().isEmpty else { throw .malformed }
    let words = lines.removeFirst().split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(Self.isTokenByte), !words[1].isEmpty,
      words[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .malformed }
    method = String(decoding: words[0], as: UTF8.self)
    target = String(decoding: words[1], as: UTF8.self)
    let isNew: Bool
    switch String(decoding: words[2], as: UTF8.self) {
    case "HTTP/1.1": isNew = true
    case "HTTP/1.0": isNew = false
    case let version: throw version.hasPrefix("HTTP/") ? .unknownVersion : .malformed
    }
    guard lines.count <= Self.fieldLimit else { throw .tooManyFields }
    var fields: [Field] = []
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(Self.isTokenByte)
      else { throw .malformed }
      let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
      var value = line[(colon + 1)...].drop(while: isSpace)
      while let last = value.last, isSpace(last) { value.removeLast() }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields.append(Field(name: name, value: String(decoding: value, as: UTF8.self)))
    }
    self.fields = fields
    let options = fields.filter { $0.name == "connection" }.map { $0.value.lowercased() }
    keepsAlive = isNew && !options.contains { $0.contains("close") }
  }

  /// Whether a byte may stand in a method or a field's name (RFC 9110 §5.6.2).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// The end of the first head in some bytes, behind its empty line; `nil` when it goes on.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let newline = bytes[index...].firstIndex(of: 0x0A) {
      // A line that ends wrongly ends the head, too: what follows it is never looked at.
      let line = bytes[index..<newline]
      if line.last != 0x0D || line.count == 1 { return newline + 1 }
      index = newline + 1
    }
    return nil
  }
}
