import Model

/// A file of the index as a `<script>` loads it: one call that passes a name and the file's data.
struct SearchFile {
  private var bytes: [UInt8] = []

  /// The number of bytes so far.
  var count: Int { bytes.count }

  /// Begins a file.
  ///
  /// - Parameter name: The name that is passed with the data.
  init(named name: String) {
    bytes.append(contentsOf: "pamphletSearch(".utf8)
    append(string: Array(name.utf8))
    bytes.append(UInt8(ascii: ","))
  }

  /// Ends the file and returns its bytes.
  consuming func closed() -> [UInt8] {
    append(")\n")
    return bytes
  }

  /// Adds a string in quotes, escaped.
  mutating func append(string: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): bytes += Array("\\x3C".utf8)
      case 0..<0x20:
        bytes += Array((byte < 0x10 ? "\\x0" : "\\x").utf8)
        bytes += Array(String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds what a hit shows of a text: its page's folder, its title, its authors with the date, and its language.
  mutating func append(_ record: IndexRecord, at page: OutputPath, in language: LanguageTag) {
    append("[")
    append(string: Array(SearchPaths.name(of: page).utf8))
    for shown in [Array(record.title), Array(record.by), Array(language.tag.utf8)] {
      append(",")
      append(string: shown)
    }
    if language.direction == .rightToLeft { append(",\"rtl\"") }
    append("]")
  }

  /// Adds an object with all that a hit shows of a text of another library.
  mutating func append(_ text: IndexedElsewhere) {
    let members: [(String, String)] = [
      ("{title:", text.title), (",by:", text.by), (",lang:", text.language.tag),
      (",dir:", text.language.direction.rawValue), (",address:", text.address), (",library:", text.library),
    ]
    for (name, value) in members {
      append(name)
      append(string: Array(value.utf8))
    }
    append("}")
  }

  /// Adds a string that needs no escape.
  mutating func append(plain string: [UInt8]) {
    beginPlain()
    bytes.append(contentsOf: string)
    endPlain()
  }

  /// Begins a string that needs no escape.
  mutating func beginPlain() { bytes.append(UInt8(ascii: "\"")) }

  /// Adds to a string that needs no escape.
  mutating func append(contentsOf part: ArraySlice<UInt8>) { bytes.append(contentsOf: part) }

  /// Adds a number to a string that needs no escape.
  mutating func append(searchNumber number: Int) { bytes.append(searchNumber: number) }

  /// Ends a string that needs no escape.
  mutating func endPlain() { bytes.append(UInt8(ascii: "\"")) }

  /// Adds script code.
  mutating func append(_ code: String) { bytes.append(contentsOf: code.utf8) }
}
