/// A value in JSON (RFC 8259).
package indirect enum JSONValue: Hashable, Sendable, CustomStringConvertible {
  case null
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// Any other number.
  case fraction(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, with nothing but blanks around the value.
  ///   - depthLimit: The greatest depth of nesting.
  /// - Returns: `nil` when the bytes are not JSON, or nested deeper.
  package init?(_ bytes: [UInt8], depthLimit: Int = 50) {
    var reader = JSONReader(bytes, depthLimit: depthLimit)
    guard let value = reader.wholeValue() else { return nil }
    self = value
  }

  /// The value in UTF-8, on one line; it is safe inside a page's `<script>`.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The value as text, on one line.
  package var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a string; `nil` for anything else.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// A whole number; `nil` for anything else.
  package var whole: Int? {
    switch self {
    case .number(let number): number
    case .fraction(let number): Int(exactly: number)
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// A number, whole or not; `nil` for anything else.
  package var double: Double? {
    switch self {
    case .number(let number): Double(number)
    case .fraction(let number): number
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The values of an array; none for anything else.
  package var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  /// A member of an object; `null` where there is none.
  package subscript(_ name: String) -> JSONValue {
    if case .object(let object) = self { object[name] ?? .null } else { .null }
  }

  /// An item of an array; `null` where there is none.
  package subscript(_ index: Int) -> JSONValue {
    if case .array(let items) = self, items.indices.contains(index) { items[index] } else { .null }
  }
}
