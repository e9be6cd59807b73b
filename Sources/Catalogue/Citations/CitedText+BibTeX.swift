import Manuscript

extension CitedText {
  /// An entry for BibTeX, as plain text without a line feed at its end.
  var bibTeX: String {
    let fields: [(name: String, value: String?)] = [
      ("author", names(authors)), ("title", "{\(title.escapedForTeX)}"), ("translator", names(translators)),
      ("publisher", publisher.map { "{\($0.escapedForTeX)}" }), ("address", place.map { "{\($0.escapedForTeX)}" }),
      ("series", series.map { "{\($0.name.escapedForTeX)}" }), ("number", series?.number.map { "{\($0)}" }),
      ("year", date.map { "{\($0.year)}" }), ("month", date?.month.map { Self.months[$0 - 1] }),
      ("url", address.map { "{\($0)}" }),
    ]
    let known = fields.compactMap { field in field.value.map { (field.name, $0) } }
    let width = known.map(\.0.utf8.count).max() ?? 0
    var entry = publisher == nil ? "@misc{" : "@book{"
    entry += key
    for (name, value) in known {
      entry += ",\n  "
      entry += name
      for _ in name.utf8.count..<width { entry += " " }
      entry += " = "
      entry += value
    }
    return entry + "\n}"
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// What the entry is cited by: `thoreau1854walden`.
  private var key: String {
    let author = authors.first.map { ($0.family ?? $0.printed).plainLatin } ?? ""
    // Only as many words as it takes to find a long one.
    let words = title.split(separator: " ").lazy.map { String($0).plainLatin }
    let word = words.first { $0.utf8.count > 3 } ?? words.first { !$0.isEmpty } ?? ""
    let key = String(author.prefix(40)) + (date.map { "\($0.year)" } ?? "") + word.prefix(40)
    return key.utf8.first?.isLetter == true ? key : "text" + key
  }

  private func names(_ names: [AuthorName]) -> String? {
    names.isEmpty ? nil : "{\(names.map(name).joined(separator: " and "))}"
  }

  /// A name in three parts, a particle with the family name: `van Beethoven, Ludwig`, `King, Jr., Martin Luther`.
  private func name(_ name: AuthorName) -> String {
    guard let family = name.family, let given = name.given else { return "{\(name.printed.escapedForTeX)}" }
    var words = given.split(separator: " ")
    var particles: [Substring] = []
    while words.count > 1, let last = words.last, last.unicodeScalars.first?.properties.isLowercase == true {
      particles.insert(words.removeLast(), at: 0)
    }
    let isJoined = particles.last.map { $0.hasSuffix("’") || $0.hasSuffix("'") } ?? true
    let whole = particles.joined(separator: " ") + (isJoined ? "" : " ") + family
    return [whole, name.suffix, words.joined(separator: " ")].compactMap { $0?.escapedForTeX }.joined(separator: ", ")
  }
}

extension String {
  /// The text with what TeX takes for commands written out, braces always in pairs, on one line.
  fileprivate var escapedForTeX: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7B && !Self.signsOfTeX.contains($0) }) { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}"
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_": escaped += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": escaped.unicodeScalars.append(" ")
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The signs below `{` that TeX takes for commands.
  private static let signsOfTeX = Array("\\^&%$#_".utf8)
}
