import Diagnostics

/// Decodes the bytes of a file into lines of text.
///
/// They are UTF-8 or UTF-16, with or without a byte order mark; anything else is read in the encoding that makes the
/// best words of it, with a warning that names the encoding.
struct Decoder {
  /// The name of the file, for messages.
  let file: String

  /// The encoding, if the user gave one.
  var encoding: TextEncoding?

  /// Decodes the bytes.
  ///
  /// - Returns: The characters; none when the bytes are not text, with an error that says what they are.
  func text(in bytes: [UInt8]) -> Diagnosed<Scalars> {
    if let encoding { return Diagnosed(scalars(of: bytes, in: encoding)) }
    if let encoding = EncodingGuess.utf16(bytes) {
      return Diagnosed(scalars(of: bytes, in: encoding), [.assumed(encoding, at: .start(of: file))])
    }
    if let kind = ForeignFormat(bytes) {
      return Diagnosed([], [.notText(kind, at: .start(of: file))])
    }
    var diagnostics: [Diagnostic] = []
    var scalars: Scalars
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      scalars = utf16(bytes[2...], isLittle: bytes[0] == 0xFF)
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      let decoded = utf8(body)
      // A file in a single-byte encoding has hardly any valid UTF-8 sequence; a damaged UTF-8 file has many.
      if decoded.faults.isEmpty {
        scalars = decoded.scalars
      } else if decoded.multibyte > 0, decoded.faults.count <= max(1, decoded.multibyte / 4) {
        scalars = decoded.scalars
        diagnostics += places(decoded.faults, in: scalars).map { .badByte(at: $0) }
      } else {
        let guess = EncodingGuess.encoding(of: body)
        scalars = self.scalars(of: [UInt8](body), in: guess)
        diagnostics.append(.assumed(guess, at: .start(of: file)))
      }
    }
    if scalars.contains("\0") {
      return Diagnosed([], [.notText(.binary, at: .start(of: file))])
    }
    return Diagnosed(scalars, diagnostics)
  }

  /// Splits a text at CR, LF, CR LF and form feeds, and leaves out other control characters.
  static func lines(of scalars: Scalars) -> [Line] {
    var lines: [Line] = []
    var number = 1
    var column = 1
    var start = 0
    var isAfterFeed = false
    func line(to end: Int) -> Line {
      var low = start
      var indent = 0
      while low < end, scalars[low].isBlank || scalars[low].isUnwanted {
        indent += scalars[low] == "\t" ? 8 - indent % 8 : scalars[low].isUnwanted ? 0 : 1
        low += 1
      }
      var high = end
      while high > low, scalars[high - 1].isBlank || scalars[high - 1].isUnwanted { high -= 1 }
      var text = Scalars(scalars[low..<high])
      if text.contains(where: { $0.isUnwanted || $0 == "\t" }) {
        text = text.compactMap { $0.isUnwanted ? nil : $0 == "\t" ? " " : $0 }
      }
      return Line(
        number: number, column: column + low - start, indent: text.isEmpty ? 0 : indent, text: text,
        followsFormFeed: isAfterFeed)
    }
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\u{0C}":
        // A form feed at a line's start or end is no line of its own.
        if index > start { lines.append(line(to: index)) }
        column += index - start + 1
        start = index + 1
        isAfterFeed = true
      case "\n", "\r", "\u{85}", "\u{2028}":
        lines.append(line(to: index))
        if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
        number += 1
        column = 1
        start = index + 1
        isAfterFeed = false
      default: break
      }
      index += 1
    }
    if start < scalars.count || isAfterFeed { lines.append(line(to: scalars.count)) }
    return lines
  }

  private func utf8(_ bytes: ArraySlice<UInt8>) -> (scalars: Scalars, faults: [Int], multibyte: Int) {
    var scalars = Scalars()
    scalars.reserveCapacity(bytes.count)
    var faults: [Int] = []
    var multibyte = 0
    var decoder = Unicode.UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        if scalar.value >= 0x80 { multibyte += 1 }
        scalars.append(scalar)
      case .error:
        faults.append(scalars.count)
        scalars.append("\u{FFFD}")
      case .emptyInput: return (scalars, faults, multibyte)
      }
    }
  }

  private func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> Scalars {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return Scalars(String(decoding: units, as: UTF16.self))
  }

  /// Returns the characters of bytes in a given encoding.
  private func scalars(of bytes: [UInt8], in encoding: TextEncoding) -> Scalars {
    switch encoding {
    case .utf8: return utf8(bytes[...]).scalars
    case .utf16LittleEndian: return utf16(bytes[...], isLittle: true)
    case .utf16BigEndian: return utf16(bytes[...], isLittle: false)
    case .windows1252, .windows1250, .windows1251, .macRoman, .koi8R, .cp850, .latin2, .latin9:
      let table = encoding.upperHalf ?? []
      return bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : table[Int($0) - 0x80] }
    }
  }

  /// The locations of some characters, given by index in ascending order.
  private func places(_ indices: [Int], in scalars: Scalars) -> [SourceLocation] {
    var found: [SourceLocation] = []
    var line = 1
    var column = 1
    var next = 0
    for (index, scalar) in scalars.enumerated() {
      guard next < indices.count else { break }
      if index == indices[next] {
        found.append(SourceLocation(file: file, line: line, column: column))
        next += 1
      }
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return found
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character or a zero-width character that no text needs.
  fileprivate var isUnwanted: Bool {
    (value < 0x20 && self != "\t" && self != "\n" && self != "\r") || (0x7F..<0x85).contains(value)
      || (0x86..<0xA0).contains(value) || value == 0xFEFF || value == 0x200B
  }
}

extension Diagnostic {
  /// A file that is not text.
  static func notText(_ kind: ForeignFormat, at location: SourceLocation) -> Diagnostic {
    .error(.notText, at: location, "this is \(kind.name), not text", hint: kind.hint)
  }

  /// A byte that does not belong in UTF-8.
  static func badByte(at location: SourceLocation) -> Diagnostic {
    .warning(
      .replacedByte, at: location, "a byte here is not UTF-8 and is shown as U+FFFD",
      hint: "put in what the page has at this place")
  }

  /// A text in an old encoding.
  static func assumed(_ encoding: TextEncoding, at location: SourceLocation) -> Diagnostic {
    .warning(
      .assumedEncoding, at: location, "the text is not UTF-8 and was read as \(encoding.name)",
      hint: "look at accents and quotation marks, and name the encoding with --encoding if they are wrong")
  }
}
