import Model

/// The variables of a text in a list.
enum EntryVariable: String, ScopeVariable {
  case title
  case style, address, lang
  case isDraft = "is-draft"
  case number, authors, date
  case isoDate = "iso-date"
  case summary
  case hasOtherLanguages = "has-other-languages"
  case otherLanguages = "other-languages"
  case hasElsewhere = "has-elsewhere"
  case elsewhere
  case hasMeta = "has-meta"
  case minutes, formats, own
  case setTitle = "set-title"
  case body, notes

  var variable: TemplateVariable {
    switch self {
    case .title: .text("The title.", "Walden: Economy")
    case .style:
      .text(
        "The properties that choose its paper and the title’s size, in themes with covers.", "--stock: 7; --length: 15")
    case .address: .text("The link to its page.", "../walden/index.html")
    case .lang:
      .html("The attributes that say which language it is in, where it is not the page’s.", " lang=\"he\" dir=\"rtl\"")
    case .isDraft: .flag("Whether it is a draft.")
    case .number: .text("Its place in the series, in words, where the list is a series.", "no. 1")
    case .authors: .text("Its authors.", "Karl Marx and Friedrich Engels")
    case .date: .text("The date in words, where the headings do not say it.", "9 August 1854")
    case .isoDate: .text("The same date for machines.", "1854-08-09")
    case .summary: .text("What it is about.", "The first chapter, with its accounts.")
    case .hasOtherLanguages: .flag("Whether there are translations.")
    case .otherLanguages: .list(.link, "The same text in other languages.")
    case .hasElsewhere: .flag("Whether it is in linked libraries, too.")
    case .elsewhere: .list(.elsewhere, "The same text there.")
    case .hasMeta: .flag("Whether number, date, minutes or other forms are known.")
    case .minutes: .text("How long it takes to read, in short.", "22 min")
    case .formats: .list(.format, "Its forms that are named in lists: EPUB and PDF.")
    case .setTitle:
      .html(
        "The title with its emphasis, links and calls of notes, where it has any and the text is shown whole.",
        "Walden: <em>Economy</em>")
    case .body: .html("The running text, where the text is shown whole.", "<p>When I wrote the following pages …</p>")
    case .notes: .html("Its lists of notes, likewise.", "<section role=\"doc-endnotes\">…</section>")
    case .own: .group(.own, "Your own keys in its front matter.")
    }
  }

  func value(of entry: TextEntry, on page: PageContext) -> TemplateValue {
    switch self {
    case .title: .text(entry.title)
    case .style:
      .text(
        page.site.settings.theme == .book
          ? nil : entry.stock.map { "--stock: \($0); \(page.titleStyle(of: entry.title) ?? "")" })
    case .address: .address(entry.page)
    case .lang: .html(page.attributes(of: entry.language))
    case .isDraft: .flag(entry.isDraft)
    case .number: .text(entry.number.map(page.words.phrases.numberInSeries))
    case .authors:
      .text(entry.authors.count > 1 ? Words.of(entry.language).list(entry.authors) : entry.authors.first)
    case .date: .text(entry.date.map(page.words.date))
    case .isoDate: .text(entry.date.flatMap(\.htmlDate))
    case .summary: .text(entry.summary)
    case .hasOtherLanguages: .flag(!entry.translations.isEmpty)
    case .otherLanguages: .list(.links(entry.translations))
    case .hasElsewhere: .flag(!entry.elsewhere.isEmpty)
    case .elsewhere: .list(.elsewhere(entry.elsewhere))
    case .hasMeta:
      .flag(entry.minutes != nil || entry.date != nil || entry.number != nil || !entry.listedFormats.isEmpty)
    case .minutes: .text(entry.minutes.map(page.words.phrases.minutesShort))
    case .formats: .list(.formats(entry.listedFormats))
    case .setTitle: .bytes(entry.body?.title ?? [])
    case .body: .bytes(entry.body?.text ?? [])
    case .notes: .bytes(entry.body?.notes ?? [])
    case .own: .group(.own(entry.ownKeys))
    }
  }
}
