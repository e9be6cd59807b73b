/// The name of a tag in lower case, as a number made of its last eight letters; no two of the names below share these.
struct TagName: Equatable {
  private var letters: UInt64 = 0

  /// Creates a name of letters and digits.
  init(_ name: String) { for letter in name.utf8 { append(letter) } }

  /// Adds a letter in either case, or a digit.
  @inline(__always)
  mutating func append(_ letter: UInt8) { letters = letters << 8 | UInt64(letter | 0x20) }

  static let a = TagName("a")
  static let p = TagName("p")
  static let br = TagName("br")
  static let li = TagName("li")

  /// The elements that hold no words of the text.
  static let skipped = ["script", "style", "rt", "rp", "template"].map { TagName($0) }

  /// The elements that may stand within a word.
  static let inline = [
    "em", "sup", "span", "abbr", "strong", "cite", "code", "bdi", "bdo", "data", "del", "dfn", "font", "ins", "kbd",
    "label", "mark", "rb", "ruby", "samp", "small", "sub", "time", "var", "wbr",
  ].map { TagName($0) }

  /// Whether the name has one letter.
  var isOneLetter: Bool { letters < 0x100 }

  /// Whether it is the name of a heading, `h1` to `h6`.
  var isHeading: Bool { letters >= 0x6831 && letters <= 0x6836 }
}

extension TagName: CustomStringConvertible {
  var description: String {
    String(
      decoding: (0..<8).reversed().map { UInt8(truncatingIfNeeded: letters >> (8 * $0)) }.drop { $0 == 0 },
      as: UTF8.self)
  }
}
