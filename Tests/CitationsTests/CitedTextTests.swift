import Citations
import Model
import Testing

@Suite("Citations") struct CitedTextTests {
  /// A citation of a text on a site, as HTML.
  private func citation(
    _ style: CitationStyle, title: String = "Walden: Economy", language: String = "en",
    baseURL: String? = "https://example.org/library/", change: (inout FrontMatter) -> Void = { _ in }
  ) throws -> String {
    var frontMatter = FrontMatter(title: title, language: try #require(LanguageTag(language)))
    change(&frontMatter)
    var settings = SiteSettings()
    settings.title = "The Stapled Library"
    settings.baseURL = baseURL
    let text = Text(
      source: "content/walden.md", slug: try #require(Slug("walden")), collection: [], frontMatter: frontMatter,
      sourceSize: 0)
    return String(decoding: CitedText(text, on: CitedSite(settings)).html(in: style), as: UTF8.self)
  }

  /// Sets the front matter of the first chapter of Walden.
  private func walden(_ frontMatter: inout FrontMatter) {
    frontMatter.authors = ["Henry David Thoreau"]
    frontMatter.publisher = "Boston: Ticknor and Fields"
    frontMatter.date = .year(1854)
  }

  @Test("a book can be cited in each style")
  func citesBook() throws {
    #expect(
      try citation(.chicago, change: walden) == """
        Thoreau, Henry David. <cite>Walden: Economy</cite>. Boston: Ticknor and Fields, 1854. The Stapled Library. \
        https://example.org/library/walden/.
        """)
    #expect(
      try citation(.mla, change: walden) == """
        Thoreau, Henry David. <cite>Walden: Economy</cite>. Ticknor and Fields, 1854. \
        <cite>The Stapled Library</cite>, example.org/library/walden/.
        """)
    #expect(
      try citation(.apa, change: walden) == """
        Thoreau, H. D. (1854). <cite>Walden: Economy</cite>. Ticknor and Fields. The Stapled Library. \
        https://example.org/library/walden/
        """)
    #expect(
      try citation(.bibtex, change: walden) == """
        <pre dir="ltr">@book{thoreau1854walden,
          author    = {Thoreau, Henry David},
          title     = {Walden: Economy},
          publisher = {Ticknor and Fields},
          address   = {Boston},
          year      = {1854},
          url       = {https://example.org/library/walden/}
        }</pre>
        """)
    #expect(
      try citation(.ris, change: walden) == """
        <pre dir="ltr">TY  - BOOK
        AU  - Thoreau, Henry David
        TI  - Walden: Economy
        PB  - Ticknor and Fields
        CY  - Boston
        PY  - 1854
        DA  - 1854///
        LA  - en
        UR  - https://example.org/library/walden/
        ER  - 
        </pre>
        """)
  }

  @Test("what is not known is left out or said to be unknown")
  func citesNothing() throws {
    #expect(try citation(.chicago, baseURL: nil) == "<cite>Walden: Economy</cite>. n.d. The Stapled Library.")
    #expect(try citation(.mla, baseURL: nil) == "<cite>Walden: Economy</cite>. <cite>The Stapled Library</cite>.")
    #expect(try citation(.apa, baseURL: nil) == "<cite>Walden: Economy</cite>. (n.d.). The Stapled Library.")
    #expect(
      try citation(.bibtex, baseURL: nil) == "<pre dir=\"ltr\">@misc{walden,\n  title = {Walden: Economy}\n}</pre>")
    #expect(
      try citation(.ris, baseURL: nil) == "<pre dir=\"ltr\">TY  - BOOK\nTI  - Walden: Economy\nLA  - en\nER  - \n</pre>"
    )
    #expect(try citation(.chicago, language: "de", baseURL: nil).contains("o. J. The"))
  }

  @Test("a title that ends with a sign of its own gets no full stop")
  func keepsEndings() throws {
    #expect(
      try citation(.chicago, title: "What Is to Be Done?", baseURL: nil)
        == "<cite>What Is to Be Done?</cite> n.d. The Stapled Library.")
  }

  @Test(
    "several authors are named as the style has it",
    arguments: [
      (CitationStyle.chicago, 2, "Ash, Ann, and Ben Birch. "), (.chicago, 3, "Ash, Ann, Ben Birch, and Cy Cole. "),
      (.chicago, 7, "Ash, Ann, Ben Birch, Cy Cole, et al. "), (.mla, 2, "Ash, Ann, and Ben Birch. "),
      (.mla, 3, "Ash, Ann, et al. "), (.apa, 2, "Ash, A., &amp; Birch, B. (n.d.). "),
      (.apa, 3, "Ash, A., Birch, B., &amp; Cole, C. (n.d.). "),
    ])
  func namesAuthors(style: CitationStyle, count: Int, opening: String) throws {
    let names = ["Ann Ash", "Ben Birch", "Cy Cole", "Di Dale", "Ed Elm", "Flo Fir", "Gus Gale"]
    let citation = try citation(style) { $0.authors = Array(names.prefix(count)) }
    #expect(citation.hasPrefix(opening + "<cite>"))
  }

  @Test("APA names nineteen of many authors, and the last")
  func shortensManyAuthors() throws {
    let citation = try citation(.apa) { $0.authors = (1...25).map { "Ann A\(String(repeating: "x", count: $0))" } }
    #expect(
      citation.contains("A\(String(repeating: "x", count: 19)), A., … A\(String(repeating: "x", count: 25)), A. "))
    #expect(!citation.contains("A\(String(repeating: "x", count: 20)), A."))
  }

  @Test(
    "initials keep particles, hyphens and suffixes",
    arguments: [
      ("Jean-Paul Sartre", "Sartre, J.-P."), ("Ludwig van Beethoven", "Beethoven, L. van."),
      ("Martin Luther King Jr.", "King, M. L., Jr."), ("The Basement Group", "The Basement Group."),
      ("Пётр Кропоткин", "Кропоткин, П."),
    ])
  func shortensGivenNames(name: String, printed: String) throws {
    #expect(try citation(.apa) { $0.authors = [name] }.hasPrefix(printed + " (n.d.)."))
  }

  @Test(
    "BibTeX gets names in its own order, those of corporate authors in braces",
    arguments: [
      ("Ludwig van Beethoven", "{van Beethoven, Ludwig}"), ("Jean d’Alembert", "{d’Alembert, Jean}"),
      ("Martin Luther King, Jr.", "{King, Jr., Martin Luther}"), ("Ash and Birch", "{{Ash and Birch}}"),
      ("A } brace", "{{A \\textbraceright{} brace}}"),
    ])
  func writesBibTeXNames(name: String, field: String) throws {
    #expect(try citation(.bibtex) { $0.authors = [name] }.contains("author = \(field),"))
  }

  @Test(
    "the key of a BibTeX entry is plain, whatever the names",
    arguments: [
      ("Émile Zola", "J’accuse…!", "zola1898jaccuse"), ("曾子", "大學", "text1898"),
      ("", "The Œconomy", "text1898oeconomy"),
      ("The Basement Group", "On Walking", "thebasementgroup1898walking"),
    ])
  func makesKeys(author: String, title: String, key: String) throws {
    let citation = try citation(.bibtex, title: title) {
      $0.authors = author.isEmpty ? [] : [author]
      $0.date = .year(1898)
    }
    #expect(citation.contains("{\(key),"))
  }

  @Test("months are given in the style's own form")
  func citesMonths() throws {
    let day = { (frontMatter: inout FrontMatter) in frontMatter.date = .day(1, month: 10, year: 1975) }
    #expect(try citation(.apa, change: day).contains("(1975, October 1)."))
    #expect(try citation(.apa, language: "fr", change: day).contains("(1975-10-01)."))
    #expect(try citation(.mla, change: day).contains(" 1 October 1975."))
    #expect(try citation(.bibtex, change: day).contains("month = oct,"))
    #expect(try citation(.ris, change: day).contains("DA  - 1975/10/01/\n"))
  }

  @Test("a translator is named")
  func namesTranslators() throws {
    let translated = { (frontMatter: inout FrontMatter) in frontMatter.translators = ["Constance Garnett"] }
    #expect(try citation(.chicago, change: translated).contains("</cite>. Translated by Constance Garnett. "))
    #expect(try citation(.mla, change: translated).contains("</cite>. Translated by Constance Garnett. "))
    #expect(try citation(.apa, change: translated).contains("</cite> (Constance Garnett, Trans.). "))
    #expect(try citation(.bibtex, change: translated).contains("translator = {Garnett, Constance}"))
    #expect(try citation(.ris, change: translated).contains("A4  - Garnett, Constance"))
  }

  @Test("Chinese and Hebrew names are left as they are, and the address runs from left to right")
  func citesOtherScripts() throws {
    #expect(
      try citation(.chicago, title: "大學", language: "zh") { $0.authors = ["曾子"] }.hasPrefix("曾子. <cite>大學</cite>. "))
    #expect(try citation(.apa, title: "大學", language: "zh") { $0.authors = ["曾子", "朱熹"] }.hasPrefix("曾子、朱熹. ("))
    #expect(
      try citation(.mla, title: "בראשית", language: "he") { $0.authors = ["רש״י"] }
        .hasSuffix("<span dir=\"ltr\">example.org/library/walden/</span>."))
  }

  @Test("nothing in a text becomes markup, a line or a command", arguments: CitationStyle.allCases)
  func escapes(style: CitationStyle) throws {
    let hostile = "<script>\"&amp;</script>\u{0}\u{1F}\r\nER  - \u{2028}}\\input{x}\u{301}"
    let citation = try citation(style, title: hostile) {
      $0.authors = [hostile, "Ann <b>Ash</b>"]
      $0.translators = [hostile]
      $0.publisher = "\(hostile): \(hostile)"
      $0.series = .init(name: hostile, number: 1)
    }
    #expect(!citation.contains("<script"))
    #expect(!citation.contains("<b>"))
    let controls = citation.utf8.filter { $0 < 0x20 && $0 != UInt8(ascii: "\n") }
    #expect(controls.isEmpty)
    let tags = ["<cite>", "</cite>", "<pre dir=\"ltr\">", "</pre>"]
    let rest = tags.reduce(citation) { $0.split(separator: $1, omittingEmptySubsequences: false).joined() }
    #expect(!rest.utf8.contains(UInt8(ascii: "<")))
    #expect(!rest.utf8.contains(UInt8(ascii: ">")))
    if style == .ris {
      #expect(citation.split(separator: "\n").count { $0.hasPrefix("ER  -") } == 1)
    }
    if style == .bibtex {
      var depth = 0
      for scalar in citation.unicodeScalars {
        depth += scalar == "{" ? 1 : scalar == "}" ? -1 : 0
        #expect(depth >= 0)
      }
      #expect(depth == 0)
    }
  }
}
