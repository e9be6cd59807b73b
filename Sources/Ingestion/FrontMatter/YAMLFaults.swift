import Diagnostics
import Escaping
import Model

// The usual mistakes in front matter and `site.yml`, explained for people who do not know YAML.

extension Diagnostic {
  /// A tab where only spaces are allowed.
  static func tabIndents(at location: SourceLocation) -> Diagnostic {
    .error(.yamlIndentation, at: location, "a tab begins the line", hint: "begin it with spaces, or at the left edge")
  }

  /// A key that occurs twice.
  static func doubledKey(_ key: String, first line: Int, at location: SourceLocation) -> Diagnostic {
    .error(.doubledKey, at: location, "'\(key)' stands on line \(line) already", hint: "keep one of the two")
  }

  /// A colon in a value without quotes.
  static func colonInValue(key: String, value: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlQuotes, at: location, "the value of '\(key)' has a colon in it",
      hint: "put it in quotes: \(key): \(quoted(value))")
  }

  /// A list that begins on the line of its key.
  static func listInKeysLine(key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlIndentation, at: location, "a list cannot begin in the line of its key",
      hint: "put each '- …' on a line of its own below '\(key):', or write \(key): [one, another]")
  }

  /// A list item below a key that already has a value.
  static func itemBelowValue(at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlIndentation, at: location, "a list's item stands below a value",
      hint: "move the value above to an item of its own, or put it in quotes with this line")
  }

  /// A list whose items are indented differently.
  static func unevenItems(at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlIndentation, at: location, "the list's items do not begin at the same place",
      hint: "begin every '-' equally far from the left"
    )
  }

  /// A value that begins with a character reserved by YAML: that of an anchor, an alias, a tag, a directive.
  static func reservedBeginning(key: String?, value: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlQuotes, at: location, "a value cannot begin with '\(value.prefix(1))'",
      hint: "put it in quotes: \(key.map { $0 + ": " } ?? "")\(quoted(value))")
  }

  /// The key `<<`.
  static func mergedKey(at location: SourceLocation) -> Diagnostic {
    .error(.yamlKey, at: location, "'<<' is no key", hint: "write out the keys it stands for")
  }

  /// A line that is neither a key with a value nor the continuation of one.
  static func lineWithoutKey(_ text: String, at location: SourceLocation) -> Diagnostic {
    if let colon = text.firstIndex(of: ":"), text[..<colon].utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "_") })
    {
      return .error(
        .yamlKey, at: location, "'\(text)' has no space after its colon",
        hint: "write \(text[...colon]) \(text[text.index(after: colon)...])")
    }
    return .error(
      .yamlKey, at: location, "'\(text)' has no key",
      hint: "write it as key: value, or begin the line with two spaces when it belongs to the line above")
  }

  /// A key that is indented and so belongs to the value above.
  static func indentedKey(_ key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlIndentation, at: location, "'\(key):' is indented, so it belongs to the value above",
      hint: "begin the line as far left as the other keys, or put the value above in quotes")
  }

  /// A quotation mark that is not closed.
  static func unclosedQuote(_ quote: UInt8, at location: SourceLocation) -> Diagnostic {
    let character = String(decoding: [quote], as: UTF8.self)
    return .error(
      .yamlQuotes, at: location, "the quote \(character) is not closed", hint: "end the value with \(character)")
  }

  /// A bracket that is not closed.
  static func unclosedBracket(at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlQuotes, at: location, "the bracket is not closed",
      hint: "close it behind the last item, or put the value in quotes when it is no list")
  }

  /// Text after a closing quote or bracket.
  static func moreBehind(_ byte: UInt8, key: String?, value: String, at location: SourceLocation) -> Diagnostic {
    let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    return .error(
      .yamlQuotes, at: location, "the value goes on behind its \(isQuote ? "closing quote" : "bracket")",
      hint: "put quotes around all of it: \(key.map { $0 + ": " } ?? "")\(quoted(value))")
  }

  /// A backslash in double quotes before a character that it does not escape.
  static func unknownEscape(at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlQuotes, at: location, "a backslash means nothing here",
      hint: "write it twice, or put the value in single quotes")
  }

  /// Lists nested beyond the limit.
  static func tooDeep(at location: SourceLocation) -> Diagnostic {
    .error(.exceededLimit, at: location, "lists lie too deep within each other", hint: "keep to a list of plain values")
  }

  /// More values than the limit.
  static func tooManyValues(limit: Int, at location: SourceLocation) -> Diagnostic {
    .error(.exceededLimit, at: location, "there are more than \(limit) values here", hint: "keep fewer")
  }

  /// More bytes than the limit.
  static func settingsTooLong(limit: Int, at location: SourceLocation) -> Diagnostic {
    .error(
      .exceededLimit, at: location, "the keys and values are longer than \(limit / 1024) KiB",
      hint: "move text into the body")
  }

  /// An invisible control character.
  static func controlCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    .error(
      .controlCharacter, at: location,
      "the control character U+\(scalar.value.hexadecimal(digits: 4, uppercase: true)) cannot stand here",
      hint: "delete it; it is invisible in most editors")
  }

  /// A syntax error, in the words of the YAML parser.
  static func notYAML(_ problem: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .yamlSyntax, at: location, "this cannot be read (\(problem))",
      hint: "write each line as key: value, and put a value with : or # in it in quotes")
  }

  /// A list or a mapping where a key was expected.
  static func keyNotText(at location: SourceLocation) -> Diagnostic {
    .error(.yamlKey, at: location, "a key must be a word", hint: "write it as key: value")
  }

  /// A document that is no mapping of keys to values.
  static func noMapping(at location: SourceLocation) -> Diagnostic {
    .error(.yamlKey, at: location, "there are no keys here", hint: "write each line as key: value")
  }

  /// A value in the kind of quotes that needs the fewest changes.
  private static func quoted(_ value: String) -> String {
    if !value.contains("\"") && !value.contains("\\") { return "\"\(value)\"" }
    if !value.contains("'") { return "'\(value)'" }
    return "'\(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
