import Model

extension CitedText {
  /// A record for reference managers, as plain text with a line feed after each line.
  var ris: String {
    var lines: [(tag: String, value: String)] = [("TY", "BOOK")]
    func add(_ tag: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append((tag, value.onOneLine)) }
    }
    for author in authors { add("AU", author.filed) }
    add("TI", title)
    for translator in translators { add("A4", translator.filed) }
    add("PB", publisher)
    add("CY", city)
    add("T3", series?.name)
    add("VL", series?.number.map { "\($0)" })
    add("PY", date.map { "\($0.year)" })
    add(
      "DA",
      date.map {
        // RIS allows words after the third slash.
        $0.iso8601.replacingHyphens + String(repeating: "/", count: $0.month == nil ? 3 : $0.day == nil ? 2 : 1)
          + ($0.isExact ? "" : dateInWords)
      })
    add("LA", language.tag)
    add("UR", address)
    lines.append(("ER", ""))
    return lines.map { "\($0.tag)  - \($0.value)\n" }.joined()
  }
}

extension String {
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? "/" : $0 }) }

  /// The text with a space for each control character and line separator.
  fileprivate var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": line.unicodeScalars.append(" ")
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
