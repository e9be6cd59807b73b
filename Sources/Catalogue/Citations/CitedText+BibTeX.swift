import Manuscript

extension CitedText {
  /// An entry for BibTeX, as plain text without a line feed at its end.
  var bibTeX: String {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let fields: [(name: String, value: String?)] = [
      ("author", names(authors)), ("title", "{\(title.escapedForTeX)}"), ("translator", names(translators)),
      ("publisher", publisher.map { "{\($0.escapedForTeX)}" }), ("address", place.map { "{\($0.escapedForTeX)}" }),
      ("series", series.map { "{\($0.name.escapedForTeX)}" }), ("number", series?.number.map { "{\($0)}" }),
      ("year", date.map { "{\($0.year)}" }), ("month", date?.month.map { months[$0 - 1] }),
      ("url", address.map { "{\($0)}" }),
    ]
    let known = fields.compactMap { field in field.value.map { (field.name, $0) } }
    let width = known.map(\.0.count).max() ?? 0
    let lines = known.map { name, value in "  \(name)\(String(repeating: " ", count: width - name.count)) = \(value)" }
    return "@\(publisher == nil ? "misc" : "book"){\(key),\n\(lines.joined(separator: ",\n"))\n}"
  }

  /// What the entry is cited by: `thoreau1854walden`.
  private var key: String {
    let author = authors.first.map { ($0.family ?? $0.printed).plainLatin } ?? ""
    let words = title.split(separator: " ").map { String($0).plainLatin }.filter { !$0.isEmpty }
    let word = words.first { $0.utf8.count > 3 } ?? words.first ?? ""
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
}
