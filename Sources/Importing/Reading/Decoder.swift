import Diagnostics

/// Stage 1: the bytes of a file as lines of text.
///
/// UTF-8 and UTF-16 with their marks, UTF-8 without one, and what is neither as Windows-1252, with a warning.
struct Decoder {
  /// The name of the file, for what is found wrong with it.
  let file: String

  /// Reads the bytes.
  ///
  /// - Returns: The signs, none when the bytes are no text; then an error says what they are.
  func text(in bytes: [UInt8]) -> Diagnosed<Letters> {
    if let kind = ForeignFormat(bytes) {
      return Diagnosed([], [.notText(kind, at: .start(of: file))])
    }
    var diagnostics: [Diagnostic] = []
    var signs: Letters
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      signs = utf16(bytes)
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      let decoded = utf8(body)
      // A file of single bytes has hardly a sequence that is also UTF-8; a damaged UTF-8 file has many.
      if decoded.faults.isEmpty {
        signs = decoded.signs
      } else if decoded.multibyte > 0, decoded.faults.count <= max(1, decoded.multibyte / 4) {
        signs = decoded.signs
        diagnostics += places(decoded.faults, in: signs).map { .badByte(at: $0) }
      } else {
        signs = body.map(windows1252)
        diagnostics.append(.assumedWindows1252(at: .start(of: file)))
      }
    }
    if signs.contains("\0") {
      return Diagnosed([], [.notText(.binary, at: .start(of: file))])
    }
    return Diagnosed(signs, diagnostics)
  }

  /// Cuts a text at CR, LF, CR LF and form feeds, and leaves other control characters out.
  static func lines(of signs: Letters) -> [Line] {
    var lines: [Line] = []
    var number = 1
    var column = 1
    var start = 0
    var isAfterFeed = false
    func line(to end: Int) -> Line {
      var low = start
      var indent = 0
      while low < end, signs[low].isBlank || signs[low].isUnwanted {
        indent += signs[low] == "\t" ? 8 - indent % 8 : signs[low].isUnwanted ? 0 : 1
        low += 1
      }
      var high = end
      while high > low, signs[high - 1].isBlank || signs[high - 1].isUnwanted { high -= 1 }
      var text = Letters(signs[low..<high])
      if text.contains(where: { $0.isUnwanted || $0 == "\t" }) {
        text = text.compactMap { $0.isUnwanted ? nil : $0 == "\t" ? " " : $0 }
      }
      return Line(
        number: number, column: column + low - start, indent: text.isEmpty ? 0 : indent, text: text,
        followsFormFeed: isAfterFeed)
    }
    var index = 0
    while index < signs.count {
      let sign = signs[index]
      switch sign {
      case "\u{0C}":
        // A form feed at a line's start or end is no line of its own.
        if index > start { lines.append(line(to: index)) }
        column += index - start + 1
        start = index + 1
        isAfterFeed = true
      case "\n", "\r", "\u{85}", "\u{2028}":
        lines.append(line(to: index))
        if sign == "\r", index + 1 < signs.count, signs[index + 1] == "\n" { index += 1 }
        number += 1
        column = 1
        start = index + 1
        isAfterFeed = false
      default: break
      }
      index += 1
    }
    if start < signs.count || isAfterFeed { lines.append(line(to: signs.count)) }
    return lines
  }

  private func utf8(_ bytes: ArraySlice<UInt8>) -> (signs: Letters, faults: [Int], multibyte: Int) {
    var signs = Letters()
    signs.reserveCapacity(bytes.count)
    var faults: [Int] = []
    var multibyte = 0
    var decoder = Unicode.UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let sign):
        if sign.value >= 0x80 { multibyte += 1 }
        signs.append(sign)
      case .error:
        faults.append(signs.count)
        signs.append("\u{FFFD}")
      case .emptyInput: return (signs, faults, multibyte)
      }
    }
  }

  private func utf16(_ bytes: [UInt8]) -> Letters {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return Letters(String(decoding: units, as: UTF16.self))
  }

  private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let upper: [UInt16] = [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
      0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// The places of some signs, given by index in ascending order.
  private func places(_ indices: [Int], in signs: Letters) -> [SourceLocation] {
    var found: [SourceLocation] = []
    var line = 1
    var column = 1
    var next = 0
    for (index, sign) in signs.enumerated() {
      guard next < indices.count else { break }
      if index == indices[next] {
        found.append(SourceLocation(file: file, line: line, column: column))
        next += 1
      }
      if sign == "\n" {
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
  /// Whether it is a control character or a mark without width that no text needs.
  fileprivate var isUnwanted: Bool {
    (value < 0x20 && self != "\t" && self != "\n" && self != "\r") || (0x7F..<0x85).contains(value)
      || (0x86..<0xA0).contains(value) || value == 0xFEFF || value == 0x200B
  }
}

extension Diagnostic {
  /// A file that is not text.
  static func notText(_ kind: ForeignFormat, at place: SourceLocation) -> Diagnostic {
    .error(at: place, "this is \(kind.name), not text", hint: kind.hint)
  }

  /// A byte that does not belong in UTF-8.
  static func badByte(at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "a byte here is not UTF-8 and is shown as U+FFFD", hint: "put in what the page has at this place")
  }

  /// A text in an old encoding.
  static func assumedWindows1252(at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "the text is not UTF-8 and was read as Windows-1252",
      hint: "look at accents and quotation marks, and save it as UTF-8 if they are wrong")
  }
}
