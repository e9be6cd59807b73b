import Diagnostics
import Model

/// Converts values to the types that keys require, and reports those of another kind.
struct ValueReader {
  /// The name diagnostics give the file.
  let file: String

  /// The diagnostics so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Creates a reader for one file's values.
  init(file: String) {
    self.file = file
  }

  /// Reports a fault.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// A location in the file.
  func location(_ position: YAMLPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  /// A single text in one line; `nil` when it is empty or not a single text.
  mutating func text(_ entry: YAMLEntry, example: String = "some words") -> String? {
    switch entry.value.content {
    case .text(let text):
      let line = text.asOneLine
      return line.isEmpty ? nil : line
    case .list, .mapping:
      report(.notOneValue(of: entry.key, example: example, at: location(entry.value.position)))
      return nil
    }
  }

  /// A text, or a list of texts, each in one line; empty ones are dropped.
  mutating func texts(_ entry: YAMLEntry) -> [String] {
    switch entry.value.content {
    case .text(let text):
      let line = text.asOneLine
      return line.isEmpty ? [] : [line]
    case .list(let items):
      return items.compactMap { item in
        guard case .text(let text) = item.content else {
          report(.notTexts(of: entry.key, at: location(item.position)))
          return nil
        }
        let line = text.asOneLine
        return line.isEmpty ? nil : line
      }
    case .mapping:
      report(.notTexts(of: entry.key, at: location(entry.value.position)))
      return []
    }
  }

  /// A Boolean.
  mutating func flag(_ entry: YAMLEntry) -> Bool? {
    guard let text = text(entry, example: "true") else { return nil }
    if let flag = text.asFlag { return flag }
    report(.notFlag(text, of: entry.key, at: location(entry.value.position)))
    return nil
  }

  /// One of a set of words, in any case.
  mutating func choice<Choice>(_ entry: YAMLEntry, of type: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    let names = Choice.allCases.map(\.rawValue)
    guard let text = text(entry, example: names.first ?? "") else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    report(.unknownChoice(text, of: entry.key, known: names, at: location(entry.value.position)))
    return nil
  }

  /// A date; `nil` also for a value that says there is none.
  mutating func date(_ entry: YAMLEntry, _ language: LanguageTag) -> PublicationDate? {
    guard let text = text(entry, example: "1975-10-01") else { return nil }
    if let date = PublicationDate(text, in: language) { return date }
    if !PublicationDate.isUndated(text) { report(.badDate(text, of: entry.key, at: location(entry.value.position))) }
    return nil
  }

  /// A language.
  mutating func language(_ entry: YAMLEntry) -> LanguageTag? {
    guard let text = text(entry, example: "en") else { return nil }
    // No registered language subtag has more than three letters.
    if let tag = LanguageTag(text), tag.language.utf8.count <= 3 { return tag }
    report(.badLanguage(text, of: entry.key, at: location(entry.value.position)))
    return nil
  }

  /// A number within a range.
  mutating func number(_ entry: YAMLEntry, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(entry, example: "\(range.upperBound)") else { return nil }
    if text.utf8.allSatisfy(\.isDigit), let number = Int(text), range.contains(number) { return number }
    report(.badNumber(text, of: entry.key, in: range, at: location(entry.value.position)))
    return nil
  }

  /// Formats, each once, in the order of ``Format``.
  ///
  /// The value may be a list, or names with commas or spaces between. Other words are reported and skipped; if none is
  /// left, the page alone is made.
  mutating func formats(_ entry: YAMLEntry) -> [Format]? {
    var names: [(name: String, position: YAMLPosition)] = []
    switch entry.value.content {
    case .text(let text):
      names = text.split { $0 == "," || $0.isWhitespace }.map { (String($0), entry.value.position) }
    case .list(let items):
      for item in items {
        guard case .text(let text) = item.content else {
          report(.notTexts(of: entry.key, at: location(item.position)))
          continue
        }
        names.append((text.asOneLine, item.position))
      }
    case .mapping:
      report(.notTexts(of: entry.key, at: location(entry.value.position)))
    }
    names.removeAll { $0.name.isEmpty }
    guard !names.isEmpty else { return nil }
    var formats: Set<Format> = []
    for (name, position) in names {
      if let format = Format(rawValue: name.lowercased()) {
        formats.insert(format)
      } else {
        report(.unknownFormat(name, at: location(position)))
      }
    }
    return formats.isEmpty ? [.html] : Format.allCases.filter(formats.contains)
  }

  /// A key of the author's own: a text as written, or a list joined by commas.
  mutating func ownKey(_ entry: YAMLEntry) -> OwnKey? {
    switch entry.value.content {
    case .text(let text): return OwnKey(name: entry.key, value: text)
    case .list: return OwnKey(name: entry.key, value: texts(entry).joined(separator: ", "))
    case .mapping:
      report(.notTexts(of: entry.key, at: location(entry.value.position)))
      return nil
    }
  }

  /// Reports a key that is not among the cases of a type.
  mutating func unknownKey<Key: CaseIterable & RawRepresentable<String>>(
    _ entry: YAMLEntry, among keys: Key.Type, foreign: (_ key: String, _ value: String?) -> ForeignKey?
  ) {
    unknownKey(entry, known: keys.allCases.map(\.rawValue), foreign: foreign)
  }

  /// Reports an unknown key.
  ///
  /// - Parameters:
  ///   - entry: The key.
  ///   - known: The known keys.
  ///   - foreign: Returns what to write instead of a key of another program, given the key, and its value if that is a
  ///     single text.
  mutating func unknownKey(
    _ entry: YAMLEntry, known: [String], foreign: (_ key: String, _ value: String?) -> ForeignKey?
  ) {
    var value: String?
    if case .text(let text) = entry.value.content { value = text.asOneLine }
    let meant = foreign(entry.key, value).map { $0.hint }
    let nearest = entry.key.nearest(among: known).map { "did you mean '\($0)'?" }
    report(.unknownKey(entry.key, hint: meant ?? nearest, at: location(entry.position)))
  }
}

extension [OwnKey] {
  /// The keys sorted by name.
  var inOrder: [OwnKey] { sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }
}

extension String {
  /// The text in one line, with one space between its words.
  var asOneLine: String {
    var wasSpace = true
    let isClean = utf8.allSatisfy { byte in
      let isSpace = byte == UInt8(ascii: " ")
      defer { wasSpace = isSpace }
      // U+0085, U+2028 and U+2029 begin with these two bytes.
      return !(isSpace && wasSpace) && (byte >= 0x20 && byte != 0xC2 && byte != 0xE2)
    }
    if isClean, isEmpty || !wasSpace { return self }
    let breaks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    return unicodeScalars.split(whereSeparator: breaks.contains).map { String($0) }.joined(separator: " ")
  }

  /// The Boolean a word stands for; `nil` for any other word.
  var asFlag: Bool? {
    switch lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }
}

// MARK: - Faults

extension Diagnostic {
  /// A list or mapping where a single text is required.
  static func notOneValue(of key: String, example: String, at location: SourceLocation) -> Diagnostic {
    .error(.wrongValue, at: location, "'\(key)' takes one value", hint: "write \(key): \(example)")
  }

  /// A value that is neither a text nor a list of texts.
  static func notTexts(of key: String, at location: SourceLocation) -> Diagnostic {
    .error(.wrongValue, at: location, "'\(key)' takes words", hint: "write \(key): one, or \(key): [one, another]")
  }

  /// A value that is no Boolean.
  static func notFlag(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .wrongValue, at: location, "'\(text)' is neither true nor false", hint: "write \(key): true or \(key): false")
  }

  /// A word that is not among those allowed.
  static func unknownChoice(_ text: String, of key: String, known: [String], at location: SourceLocation) -> Diagnostic
  {
    .error(
      .wrongValue, at: location, "'\(key)' cannot be '\(text)'",
      hint: text.nearest(among: known).map { "did you mean '\($0)'?" } ?? "write \(alternatives(known))")
  }

  /// A date that cannot be read, or is not in the calendar.
  static func badDate(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
    if (1...2).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit), let number = Int(text) {
      let year = number < 10 ? "000\(number)" : "00\(number)"
      return .error(
        .badDate, at: location, "'\(text)' would be the year \(number); was \(1900 + number) meant?",
        hint: "write \(key): \(1900 + number), or \(key): \(year)")
    }
    let parts = text.prefix { !$0.isWhitespace && $0 != "T" }.split { "-/.".contains($0) }
    if parts.count == 3, parts[2].count == 4, text.contains("."), let day = Int(parts[0]), let month = Int(parts[1]) {
      let date = "\(parts[2])-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      if PublicationDate(date) != nil {
        return .error(.badDate, at: location, "'\(text)' is not a date", hint: "write \(key): \(date)")
      }
    }
    if (2...3).contains(parts.count), parts[0].count == 4 {
      let date = ([parts[0]] + parts.dropFirst().map { $0.count == 1 ? "0" + $0 : $0 }).joined(separator: "-")
      if PublicationDate(date) != nil {
        return .error(.badDate, at: location, "'\(text)' is not a date", hint: "write \(key): \(date)")
      }
    }
    return .error(
      .badDate, at: location, "'\(text)' is not a date",
      hint: "write it as 1975, 1975-10 or 1975-10-01, or as c. 1975, 1970s or before 1975")
  }

  /// A language that is not given by a tag.
  static func badLanguage(_ text: String, of key: String, at location: SourceLocation) -> Diagnostic {
    let tags = [
      "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
      "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
      "nederlands": "nl", "polish": "pl", "polski": "pl", "russian": "ru", "arabic": "ar", "hebrew": "he",
      "chinese": "zh", "japanese": "ja",
    ]
    return .error(
      .badLanguage, at: location, "'\(text)' is not a language tag",
      hint: tags[text.lowercased()].map { "write \(key): \($0)" } ?? "write one such as en, de or pt-BR")
  }

  /// A value that is no number, or not in the range.
  static func badNumber(_ text: String, of key: String, in range: ClosedRange<Int>, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      .wrongValue, at: location, "'\(text)' is no number from \(range.lowerBound) to \(range.upperBound)",
      hint: "write \(key): \(min(100, range.upperBound))")
  }

  /// A word that names no format.
  static func unknownFormat(_ name: String, at location: SourceLocation) -> Diagnostic {
    let known = Format.allCases.map(\.rawValue)
    return .error(
      .unknownForm, at: location, "'\(name)' is not a form",
      hint: name.nearest(among: known).map { "did you mean '\($0)'?" } ?? "write \(alternatives(known))")
  }

  /// An unknown key.
  static func unknownKey(_ key: String, hint: String?, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unknownKey, at: location, "unknown key '\(key)'",
      hint: hint ?? "call it 'x-\(key)' when it is for your own templates")
  }

  /// Names as alternatives: `a, b or c`.
  private static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
