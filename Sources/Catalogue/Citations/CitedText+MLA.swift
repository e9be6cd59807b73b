extension CitedText {
  /// `Thoreau, Henry David. <cite>Walden: Economy</cite>. Ticknor and Fields, 1854. <cite>The Stapled Library</cite>, ….`
  ///
  /// What is not known is left out, as the handbook has it.
  var mla: String {
    let imprint = [translation, publisher?.escapedForHTML, date.map { _ in dateInWords }].compactMap(\.self)
    let container = ["<cite>\(site.escapedForHTML)</cite>", printedAddress(hasScheme: false)].compactMap(\.self)
    return sentences([
      authors(limit: 3, named: 1), citedTitle, imprint.isEmpty ? nil : imprint.joined(separator: ", "),
      container.joined(separator: ", ") + (address == nil ? "" : "."),
    ])
  }
}
