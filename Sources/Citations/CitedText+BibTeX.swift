import Escaping
import HTML
import Model

extension CitedText {
  /// Writes an entry for BibTeX without a line feed at its end, as HTML.
  func writeBibTeX(to html: inout [UInt8]) {
    html.append(literal: publisher == nil ? "@misc{" : "@book{")
    writeKey(to: &html)
    var width = 0
    for field in Field.allCases where isKnown(field) { width = max(width, field.name.utf8CodeUnitCount) }
    for field in Field.allCases where isKnown(field) {
      html.append(literal: ",\n  ")
      html.append(literal: field.name)
      for _ in field.name.utf8CodeUnitCount..<width { html.append(UInt8(ascii: " ")) }
      html.append(literal: " = ")
      write(field, to: &html)
    }
    html.append(literal: "\n}")
  }

  /// The fields of an entry, in their order.
  private enum Field: CaseIterable {
    case author, title, translator, publisher, address, series, number, date, year, month, url

    var name: StaticString {
      switch self {
      case .author: "author"
      case .title: "title"
      case .translator: "translator"
      case .publisher: "publisher"
      case .address: "address"
      case .series: "series"
      case .number: "number"
      case .date: "date"
      case .year: "year"
      case .month: "month"
      case .url: "url"
      }
    }
  }

  private func isKnown(_ field: Field) -> Bool {
    switch field {
    case .author: !authors.isEmpty
    case .title: true
    case .translator: !translators.isEmpty
    case .publisher: publisher != nil
    case .address: city != nil
    case .series: series != nil
    case .number: series?.number != nil
    case .date: date.map { !$0.isExact } ?? false
    case .year: date != nil
    case .month: date?.month != nil
    case .url: address != nil
    }
  }

  private func write(_ field: Field, to html: inout [UInt8]) {
    if case .month = field {
      if let month = date?.month { html.append(Self.months[month - 1], escapedFor: .text) }
      return
    }
    html.append(UInt8(ascii: "{"))
    switch field {
    case .author: write(authors, to: &html)
    case .title: html.append(tex: title)
    case .translator: write(translators, to: &html)
    case .publisher: html.append(tex: publisher ?? "")
    case .address: html.append(tex: city ?? "")
    case .series: html.append(tex: series?.name ?? "")
    case .number: html.append("\(series?.number ?? 0)", escapedFor: .text)
    // BibLaTeX reads the Extended Date/Time Format; BibTeX prints a year as it stands.
    case .date: html.append(date?.edtf ?? "", escapedFor: .text)
    case .year: html.append(tex: date.map { $0.isExact ? "\($0.year)" : dateInWords } ?? "")
    case .month: break
    case .url: html.append(address ?? "", escapedFor: .text)
    }
    html.append(UInt8(ascii: "}"))
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Writes the citation key: `thoreau1854walden`.
  private func writeKey(to html: inout [UInt8]) {
    let start = html.count
    html += authors.first.map { ($0.family ?? $0.printed).plainLatin.utf8.prefix(40) } ?? "".utf8.prefix(0)
    if let date { html.append("\(date.year)", escapedFor: .text) }
    html += title.keyWord.utf8.prefix(40)
    if html.count == start || !html[start].isLetter { html.insert(contentsOf: "text".utf8, at: start) }
  }

  private func write(_ names: [AuthorName], to html: inout [UInt8]) {
    for (index, name) in names.enumerated() {
      if index > 0 { html.append(literal: " and ") }
      write(name, to: &html)
    }
  }

  /// Writes a name in three parts, a particle with the family name: `van Beethoven, Ludwig`,
  /// `King, Jr., Martin Luther`.
  private func write(_ name: AuthorName, to html: inout [UInt8]) {
    guard let family = name.family, let given = name.given else {
      html.append(UInt8(ascii: "{"))
      html.append(tex: name.printed)
      html.append(UInt8(ascii: "}"))
      return
    }
    let (particle, rest) = given.endsInCapital ? ("", given) : Self.parted(given)
    html.append(tex: particle)
    html.append(tex: family)
    if let suffix = name.suffix {
      html.append(literal: ", ")
      html.append(tex: suffix)
    }
    html.append(literal: ", ")
    html.append(tex: rest)
  }

  /// Splits the particles at the end of the given names from the rest; they keep the space behind them.
  private static func parted(_ given: String) -> (particle: String, rest: String) {
    var words = given.split(separator: " ")
    var particles: [Substring] = []
    while words.count > 1, let last = words.last, last.unicodeScalars.first?.properties.isLowercase == true {
      particles.insert(words.removeLast(), at: 0)
    }
    let isJoined = particles.last.map { $0.hasSuffix("’") || $0.hasSuffix("'") } ?? true
    return (particles.joined(separator: " ") + (isJoined ? "" : " "), words.joined(separator: " "))
  }
}

extension String {
  /// Whether the last of the single-spaced words begins with an ASCII capital, so that it is no particle.
  fileprivate var endsInCapital: Bool {
    var previous = UInt8(ascii: " ")
    var isCapital = false
    for byte in utf8 {
      if previous == UInt8(ascii: " ") { isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
      previous = byte
    }
    return isCapital
  }

  /// The plain letters of the first word that has more than three, else of the first that has any.
  fileprivate var keyWord: String {
    var first = ""
    var rest = self[...]
    // Outside ASCII a combining mark may follow a space, which is then part of a word.
    let isASCII = utf8.allSatisfy { $0 < 0x80 }
    while !rest.isEmpty {
      let end = (isASCII ? rest.utf8.firstIndex(of: UInt8(ascii: " ")) : rest.firstIndex(of: " ")) ?? rest.endIndex
      let word = String(rest[..<end]).plainLatin
      if word.utf8.count > 3 { return word }
      if first.isEmpty { first = word }
      rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : ""
    }
    return first
  }

  /// The text on one line, with the special characters of TeX escaped and braces always in pairs.
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
      case "\u{2028}", "\u{2029}": escaped += " "
      case _ where scalar.isControl: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension [UInt8] {
  /// Appends words to a TeX entry within HTML, escaped for both.
  fileprivate mutating func append(tex words: String) {
    append(words.utf8.allSatisfy(\.isPlainInTeX) ? words : words.escapedForTeX, escapedFor: .text)
  }
}

extension UInt8 {
  /// Whether the byte never needs escaping for TeX. The first bytes of U+0080 to U+00BF and of U+2000 to U+2FFF may.
  fileprivate var isPlainInTeX: Bool {
    switch self {
    case 0..<0x20, 0x7B...0x7F, 0xC2, 0xE2, UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "&"), UInt8(ascii: "%"),
      UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"):
      false
    default: true
    }
  }
}
