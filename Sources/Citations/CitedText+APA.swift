import HTML
import Model

extension CitedText {
  /// Writes the citation in APA style.
  ///
  /// `Thoreau, H. D. (1854). <cite>Walden: Economy</cite>. Ticknor and Fields. https://…`
  func writeAPA(to html: inout [UInt8]) {
    write(to: &html) { parts in
      if !authors.isEmpty { parts.add { writeAPAAuthors(to: &$0) } }
      if authors.isEmpty { parts.add { writeAPATitle(to: &$0) } }
      parts.add { $0.append("(\(apaDate)).", escapedFor: .text) }
      if !authors.isEmpty { parts.add { writeAPATitle(to: &$0) } }
      if let publisher { parts.add { $0.append(publisher, escapedFor: .text) } }
      parts.add { $0.append(site, escapedFor: .text) }
    }
    if let address {
      html.append(UInt8(ascii: " "))
      write(address, to: &html)
    }
  }

  private func writeAPAAuthors(to html: inout [UInt8]) {
    let names = authors.map(\.withInitials)
    switch names.count {
    case 0...1: html.append(names.first ?? "", escapedFor: .text)
    case 2...20 where language.isWrittenWithoutSpaces: write(names, to: &html)
    case 2...20:
      html.append(names.dropLast().joined(separator: ", ") + ", & " + names[names.count - 1], escapedFor: .text)
    default: html.append(names.prefix(19).joined(separator: ", ") + ", … " + names[names.count - 1], escapedFor: .text)
    }
  }

  private func writeAPATitle(to html: inout [UInt8]) {
    writeTitle(to: &html)
    guard !translators.isEmpty else { return }
    let isEnglish = language.language == "en"
    html.append(isEnglish ? " (" : " (\(words[.translatedBy]) ", escapedFor: .text)
    write(translators.map(\.printed), to: &html)
    html.append(isEnglish ? ", Trans.)" : ")", escapedFor: .text)
  }

  private var apaDate: String {
    guard let date, date.isExact else { return dateInWords }
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
