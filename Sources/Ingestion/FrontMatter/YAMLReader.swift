import Diagnostics

/// Reads front matter and `site.yml`: keys with values, in which every scalar is a string.
struct YAMLReader {
  /// The most bytes that are read.
  static let byteLimit = 64 * 1024

  /// The name diagnostics give the file.
  let file: String

  /// Reads keys with their values.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - range: The range of the YAML.
  ///   - firstLine: The line on which it begins.
  /// - Returns: The entries in the order written; if there are faults, those that could be read nevertheless.
  func entries(in bytes: [UInt8], _ range: Range<Int>, firstLine: Int) -> Diagnosed<[YAMLEntry]> {
    let start = SourceLocation(file: file, line: firstLine, column: 1)
    guard range.count <= Self.byteLimit else {
      return Diagnosed([], [.settingsTooLong(limit: Self.byteLimit, at: start)])
    }
    if let fault = EncodingFault(in: bytes, range, firstLine: firstLine) {
      // Read nevertheless: a damaged text may still be marked as a draft.
      let repaired = Array(String(decoding: bytes[range], as: UTF8.self).utf8)
      let scanner = YAMLScanner(repaired, in: 0..<repaired.count, firstLine: firstLine, file: file)
      return Diagnosed(scanner.entries.filter { $0.key == "draft" }, [fault.diagnostic(in: file)])
    }
    let controls = controlCharacters(in: bytes, range, firstLine: firstLine)
    guard controls.isEmpty else { return Diagnosed([], controls) }
    let scanner = YAMLScanner(bytes, in: range, firstLine: firstLine, file: file)
    let onlyDoubled = scanner.diagnostics.count == scanner.repeatedKeyCount
    guard !scanner.isWhole, onlyDoubled else { return Diagnosed(scanner.entries, scanner.diagnostics) }
    let composed = YAMLComposer.entries(in: Self.withoutOtherLineEnds(bytes[range]), file: file, firstLine: firstLine)
    // A repeated key is reported once, by the scanner.
    let reported = Set(scanner.diagnostics.map(\.location))
    return Diagnosed(
      composed.value ?? scanner.entries,
      scanner.diagnostics + composed.diagnostics.filter { !reported.contains($0.location) })
  }

  /// The bytes with a space for each character that is a line end to YAML 1.1 but not to an author. Each character is
  /// replaced by one, so that columns stay the same.
  private static func withoutOtherLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return Array(bytes) }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0.endsLineInYAML ? " " : $0 }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  // MARK: - Characters

  /// Reports characters that are not allowed: control characters except tabs and line ends, byte order marks,
  /// noncharacters.
  private func controlCharacters(in bytes: [UInt8], _ range: Range<Int>, firstLine: Int) -> [Diagnostic] {
    let isSuspect = bytes[range].contains {
      ($0 < 0x20 && $0 != 0x09 && !$0.endsLine) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF
    }
    guard isSuspect else { return [] }
    var diagnostics: [Diagnostic] = []
    var position = (line: firstLine, column: 1)
    var last: Unicode.Scalar?
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      if scalar == "\n" && last == "\r" {
        // The second character of a line end.
      } else if scalar == "\n" || scalar == "\r" {
        position = (position.line + 1, 1)
      } else {
        if scalar.isRefused {
          let location = SourceLocation(file: file, line: position.line, column: position.column)
          diagnostics.append(.controlCharacter(scalar, at: location))
        }
        position.column += 1
      }
      last = scalar
    }
    return diagnostics
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a byte order mark or a noncharacter.
  fileprivate var isRefused: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether YAML 1.1 takes it for a line end, besides CR and LF.
  fileprivate var endsLineInYAML: Bool { self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}" }
}

extension Diagnostic {
  /// A key that occurs twice in a mapping within another value.
  static func keyTwice(_ key: String, at location: SourceLocation) -> Diagnostic {
    .error(.doubledKey, at: location, "'\(key)' stands here twice", hint: "keep one of the two")
  }
}
