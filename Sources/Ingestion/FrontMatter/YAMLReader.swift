import Diagnostics
import Yams

/// Reads front matter and `site.yml`: keys with values, each scalar as its own text.
struct YAMLReader {
  /// The most bytes that are read.
  static let byteLimit = 64 * 1024

  /// What an anchor is called where one is told.
  static let anchor = "an anchor"

  /// The name diagnostics give the file.
  let file: String

  /// Reads the keys with their values.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - range: The YAML in them.
  ///   - firstLine: The line it begins on.
  /// - Returns: The entries in the order written; with what is wrong, those that could be read all the same.
  func entries(in bytes: [UInt8], _ range: Range<Int>, firstLine: Int) -> Diagnosed<[YAMLEntry]> {
    let start = SourceLocation(file: file, line: firstLine, column: 1)
    guard range.count <= Self.byteLimit else {
      return Diagnosed([], [.settingsTooLong(limit: Self.byteLimit, at: start)])
    }
    if let fault = EncodingFault(in: bytes, range, firstLine: firstLine) {
      // Read all the same: a damaged text may still say that it is a draft.
      let repaired = Array(String(decoding: bytes[range], as: UTF8.self).utf8)
      let scanner = YAMLScanner(repaired, in: 0..<repaired.count, firstLine: firstLine, file: file)
      return Diagnosed(scanner.entries.filter { $0.key == "draft" }, [fault.diagnostic(in: file)])
    }
    let controls = controlCharacters(in: bytes, range, firstLine: firstLine)
    guard controls.isEmpty else { return Diagnosed([], controls) }
    let scanner = YAMLScanner(bytes, in: range, firstLine: firstLine, file: file)
    let onlyDoubled = scanner.diagnostics.count == scanner.repeatedKeys.count
    guard !scanner.isWhole, onlyDoubled else { return Diagnosed(scanner.entries, scanner.diagnostics) }
    let composed = compose(bytes, range, firstLine: firstLine, without: scanner.repeatedKeys)
    guard let entries = composed.value else {
      return Diagnosed(scanner.entries, scanner.diagnostics + composed.diagnostics)
    }
    return Diagnosed(entries, scanner.diagnostics + composed.diagnostics)
  }

  // MARK: - By Yams

  /// Reads what the scanner left to a YAML parser.
  ///
  /// - Parameter repeatedKeys: The bytes of keys that are told already and left out.
  private func compose(
    _ bytes: [UInt8], _ range: Range<Int>, firstLine: Int, without repeatedKeys: [Range<Int>]
  ) -> Diagnosed<[YAMLEntry]?> {
    var block = Array(bytes[range])
    // A doubled key would end the parser's work, so it is written over with a name nobody uses.
    var standIns: Set<String> = []
    for (number, key) in repeatedKeys.enumerated() {
      var name = Array(String(number).utf8)
      while name.count < key.count { name.insert(UInt8(ascii: "\u{7E}"), at: 0) }
      block.replaceSubrange(
        key.lowerBound - range.lowerBound..<key.upperBound - range.lowerBound, with: name.suffix(key.count))
      standIns.insert(String(decoding: name.suffix(key.count), as: UTF8.self))
    }
    // To YAML 1.1 these end a line; to an author they are white space. One scalar for one keeps the columns.
    let yaml = String(
      String.UnicodeScalarView(
        String(decoding: block, as: UTF8.self).unicodeScalars.map { $0.endsLineInYAML ? " " : $0 }))
    var diagnostics: [Diagnostic] = []
    func place(_ mark: Mark?) -> SourceLocation {
      SourceLocation(file: file, line: (mark?.line ?? 1) - 1 + firstLine, column: mark?.column ?? 1)
    }
    func value(_ node: Node) -> YAMLValue {
      let place = place(node.mark)
      // The scanner refuses these; should one slip past it, it is not taken for a value.
      if node.anchor != nil { diagnostics.append(.notYAML(Self.anchor, at: place)) }
      let content: YAMLValue.Content =
        switch node {
        case .scalar(let scalar): .text(scalar.string)
        case .sequence(let sequence): .list(sequence.map(value))
        case .mapping(let mapping): .mapping(entries(mapping))
        case .alias: .text("")
        }
      return YAMLValue(content: content, mark: YAMLMark(line: place.line, column: place.column))
    }
    func entries(_ mapping: Node.Mapping) -> [YAMLEntry] {
      mapping.compactMap { key, node in
        let place = place(key.mark)
        guard case .scalar(let name) = key else {
          diagnostics.append(.keyNotText(at: place))
          return nil
        }
        return YAMLEntry(
          key: name.string, mark: YAMLMark(line: place.line, column: place.column), value: value(node))
      }
    }
    do {
      let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      switch try parser.singleRoot() {
      case nil:
        return Diagnosed([])
      case .mapping(let mapping):
        let entries = entries(mapping).filter { !standIns.contains($0.key) }
        return Diagnosed(entries, diagnostics)
      case .scalar(let scalar) where scalar.string.isEmpty:
        return Diagnosed([])
      case .scalar(let scalar):
        return Diagnosed(nil, [.noMapping(at: place(scalar.mark))])
      case .sequence(let sequence):
        return Diagnosed(nil, [.noMapping(at: place(sequence.mark))])
      case .alias(let alias):
        return Diagnosed(nil, [.noMapping(at: place(alias.mark))])
      }
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return Diagnosed(nil, [.notYAML(problem, at: place(mark))])
      case .duplicatedKeysInMapping(let keys, let context):
        return Diagnosed(nil, [.keyTwice(keys.sorted().first ?? "", at: place(context.mark))])
      case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
        return Diagnosed(nil, [.notYAML("not text", at: place(nil))])
      }
    } catch {
      return Diagnosed(nil, [.notYAML("not text", at: place(nil))])
    }
  }

  // MARK: - Characters

  /// The characters that no parser and no page can take: controls but for tabs and line ends, byte order marks within.
  private func controlCharacters(in bytes: [UInt8], _ range: Range<Int>, firstLine: Int) -> [Diagnostic] {
    let isSuspect = bytes[range].contains {
      ($0 < 0x20 && $0 != 0x09 && !$0.endsLine) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF
    }
    guard isSuspect else { return [] }
    var diagnostics: [Diagnostic] = []
    var mark = (line: firstLine, column: 1)
    var last: Unicode.Scalar?
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      if scalar == "\n" && last == "\r" {
        // The second half of a line end.
      } else if scalar == "\n" || scalar == "\r" {
        mark = (mark.line + 1, 1)
      } else {
        if scalar.isRefused {
          let place = SourceLocation(file: file, line: mark.line, column: mark.column)
          diagnostics.append(.controlCharacter(scalar, at: place))
        }
        mark.column += 1
      }
      last = scalar
    }
    return diagnostics
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a byte order mark or no character at all.
  fileprivate var isRefused: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether YAML 1.1 takes it for the end of a line, besides CR and LF.
  fileprivate var endsLineInYAML: Bool { self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}" }
}

extension Diagnostic {
  /// The same key twice in a list's entry or the like.
  static func keyTwice(_ key: String, at place: SourceLocation) -> Diagnostic {
    .error(at: place, "'\(key)' stands here twice", hint: "keep one of the two")
  }
}
