import HTML
import Model

extension CitedText {
  /// Writes the citation in MLA style.
  ///
  /// `Thoreau, Henry David. <cite>Walden: Economy</cite>. Ticknor and Fields, 1854. <cite>The Stapled Library</cite>,
  /// ….`
  ///
  /// Unknown parts are left out, as the handbook says.
  func writeMLA(to html: inout [UInt8]) {
    write(to: &html) { parts in
      if !authors.isEmpty { parts.add { writeAuthors(limit: 3, named: 1, to: &$0) } }
      parts.add { writeTitle(to: &$0) }
      if !translators.isEmpty || publisher != nil || date != nil {
        parts.add { imprint in
          if !translators.isEmpty {
            writeTranslation(to: &imprint)
            if publisher != nil || date != nil { imprint.append(literal: ", ") }
          }
          if let publisher {
            imprint.append(publisher, escapedFor: .text)
            if date != nil { imprint.append(literal: ", ") }
          }
          if date != nil { imprint.append(dateInWords, escapedFor: .text) }
        }
      }
      parts.add { container in
        writeCite(site, to: &container)
        if let address {
          container.append(literal: ", ")
          write(address, hasScheme: false, to: &container)
          container.append(UInt8(ascii: "."))
        }
      }
    }
  }
}
