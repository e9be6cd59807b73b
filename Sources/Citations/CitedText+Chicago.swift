import HTML
import Model

extension CitedText {
  /// Writes the citation in Chicago style.
  ///
  /// `Thoreau, Henry David. <cite>Walden: Economy</cite>. Boston: Ticknor and Fields, 1854. The Stapled Library.
  /// https://….`
  ///
  /// A pamphlet is cited as a book is (The Chicago Manual of Style, 17th edition, 14.220).
  func writeChicago(to html: inout [UInt8]) {
    write(to: &html) { parts in
      if !authors.isEmpty { parts.add { writeAuthors(limit: 7, named: 3, to: &$0) } }
      parts.add { writeTitle(to: &$0) }
      if !translators.isEmpty { parts.add { writeTranslation(to: &$0) } }
      parts.add { imprint in
        let start = imprint.count
        if let city {
          imprint.append(city, escapedFor: .text)
          imprint.append(literal: ": ")
        }
        if let publisher { imprint.append(publisher, escapedFor: .text) }
        if imprint.count > start { imprint.append(literal: ", ") }
        imprint.append(dateInWords, escapedFor: .text)
      }
      parts.add { $0.append(site, escapedFor: .text) }
      if let address {
        parts.add {
          write(address, to: &$0)
          $0.append(UInt8(ascii: "."))
        }
      }
    }
  }
}
