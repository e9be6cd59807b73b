import HTML
import Model

/// The values a template is given about a text besides its content, as Typst source.
struct TemplateFacts {
  /// The front matter of the text or the newspaper.
  let front: FrontMatter

  /// Its page or list on the web; `nil` when it has none.
  let page: OutputPath?
  let settings: SiteSettings
  let address: PublishedAddress?
  let faces: FontChoice

  /// The number of headings of the highest level; three or more get a table of contents.
  let sections: Int

  /// The address of the text's page; `nil` when the site's is not known.
  var pageAddress: String? { page.flatMap { address?.address(of: $0) } }

  /// The QR code of the address as SVG; `nil` without an address, or when it is too long.
  var code: String? { pageAddress.flatMap(QRCode.init)?.svg }

  /// The date in the document's metadata, which PDF/A requires of every file; never the clock's.
  var published: (year: Int, month: Int, day: Int) {
    guard let date = front.date, date.year > 0 else { return (1970, 1, 1) }
    return (date.year, date.month ?? 1, date.day ?? 1)
  }

  /// The definition of `facts`.
  var definition: String {
    let words = Words.of(front.language)
    let (year, month, day) = published
    let language = front.language
    let isIdeographic = ["zh", "ja", "yue", "lzh"].contains(language.language)
    func optional(_ value: String?) -> String { value.map(\.typstLiteral) ?? "none" }
    func list(_ values: [String]) -> String { "(" + values.map { $0.typstLiteral + "," }.joined() + ")" }
    // A phrase in two parts: the page's number between them is known only when the pages are set.
    func parted(_ phrase: (String) -> String) -> String {
      let parts = phrase("\n").split(separator: "\n", omittingEmptySubsequences: false).map { String($0).typstLiteral }
      return parts.count == 2 ? "(\(parts[0]), \(parts[1]))" : "(\"\", \"\")"
    }
    let series = front.series.map {
      $0.number.map { number in
        "\(front.series?.name ?? ""), \(words.phrases.numberInSeries(number))"
      } ?? $0.name
    }
    return """
      #let facts = (
        title: \(front.title.typstLiteral), short-title: \(front.title.typstLiteral),
        subtitle: \(optional(front.subtitle)),
        authors: \(list(front.printedAuthors)), translators: \(list(front.translators)),
        date: \(optional(front.date.map(words.date))), published: datetime(year: \(year), month: \(month), day: \(day)),
        \(language.typstArguments.replacingLang), direction: \(language.direction.rawValue.typstLiteral),
        ideographic: \(isIdeographic), summary: \(optional(front.summary)), topics: \(list(front.topics)),
        series: \(optional(series)), issue: \(optional(front.issue)), publisher: \(optional(front.publisher ?? settings.publisher)),
        source: \(optional(front.source)), rights: \(optional(front.rights ?? settings.rights)),
        address: \(code == nil ? "none" : optional(pageAddress)), shown-address: \(optional(pageAddress.map(Self.shown))),
        site: \(settings.title.typstLiteral), contents: \(sections >= 3),
        faces: \(faces.faces), code-faces: \(faces.codeFaces),
        words: (contents: \(words[.contents].typstLiteral), translated-by: \(words[.translatedBy].typstLiteral),
          translation: \(words[.translation].typstLiteral), publisher: \(words[.publisher].typstLiteral),
          source: \(words[.source].typstLiteral), rights: \(words[.rights].typstLiteral),
          continued-on: \(parted(words.phrases.continuedOn)), continued-from: \(parted(words.phrases.continuedFrom)),
          comma: \(words[.comma].typstLiteral), last-comma: \(words[.and].typstLiteral)),
      )

      """
  }

  /// An address as people write it, which breaks behind its slashes.
  private static func shown(_ address: String) -> String {
    var shown = Substring(address)
    for scheme in ["https://", "http://"] where shown.hasPrefix(scheme) { shown = shown.dropFirst(scheme.count) }
    if shown.hasSuffix("/index.html") { shown = shown.dropLast(10) }
    if shown.hasSuffix("/") { shown = shown.dropLast() }
    return shown.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "/\u{200B}")
  }
}

extension String {
  /// Typst's arguments `lang: …` as the fields of `facts`.
  fileprivate var replacingLang: String { "language" + dropFirst("lang".count) }
}
