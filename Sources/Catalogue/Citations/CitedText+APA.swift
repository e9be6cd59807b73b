import Manuscript

extension CitedText {
  /// `Thoreau, H. D. (1854). <cite>Walden: Economy</cite>. Ticknor and Fields. https://…`
  var apa: String {
    let date = "(\(apaDate.escapedForHTML))."
    let names = authors.map(\.withInitials)
    let authors =
      switch names.count {
      case 0: nil as String?
      case 1: names[0].escapedForHTML
      case 2...20 where language.isWrittenWithoutSpaces: joined(names)
      case 2...20: (names.dropLast().joined(separator: ", ") + ", & " + names[names.count - 1]).escapedForHTML
      default: (names.prefix(19).joined(separator: ", ") + ", … " + names[names.count - 1]).escapedForHTML
      }
    var title = citedTitle
    if !translators.isEmpty {
      let printed = translators.map(\.printed)
      title +=
        language.language == "en"
        ? " (\(joined(printed)), Trans.)" : " (\(wording.translatedBy.escapedForHTML) \(joined(printed)))"
    }
    let parts: [String?] =
      if let authors { [authors, date, title] } else { [title, date] }
    return ([sentences(parts + [publisher?.escapedForHTML, site.escapedForHTML])] + [printedAddress()])
      .compactMap(\.self).joined(separator: " ")
  }

  private var apaDate: String {
    guard let date else { return noDate }
    guard language.language == "en", let month = date.month else { return date.iso8601 }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return "\(date.year), \(months[month - 1])" + (date.day.map { " \($0)" } ?? "")
  }
}

extension AuthorName {
  /// The name with initials: `Thoreau, H. D.`, `Sartre, J.-P.`, `Beethoven, L. van`.
  fileprivate var withInitials: String {
    guard let family, let given else { return filed }
    let words = given.split(separator: " ").map { word in
      guard word.unicodeScalars.first?.properties.isUppercase == true else { return String(word) }
      return word.split(separator: "-").map { $0.prefix(1) + "." }.joined(separator: "-")
    }
    return ([family, words.joined(separator: " ")] + [suffix].compactMap(\.self)).joined(separator: ", ")
  }
}
