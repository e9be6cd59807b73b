extension CitedText {
  /// `Thoreau, Henry David. <cite>Walden: Economy</cite>. Boston: Ticknor and Fields, 1854. The Stapled Library. https://….`
  ///
  /// A pamphlet is cited as a book is (The Chicago Manual of Style, 17th edition, 14.220).
  var chicago: String {
    let publisher = [place, publisher].compactMap(\.self).joined(separator: ": ").escapedForHTML
    return sentences([
      authors(limit: 7, named: 3), citedTitle, translation,
      (publisher.isEmpty ? "" : publisher + ", ") + dateInWords, site.escapedForHTML,
      printedAddress().map { $0 + "." },
    ])
  }
}
