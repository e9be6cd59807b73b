import Manuscript

/// What templates can name of a text on its page.
enum TextVariable: String, ScopeVariable {
  case title, subtitle
  case isDraft = "is-draft"
  case series, number
  case hasAuthors = "has-authors"
  case authors
  case hasTranslators = "has-translators"
  case translators
  case hasImprint = "has-imprint"
  case publisher, date
  case isoDate = "iso-date"
  case citationDate = "citation-date"
  case summary, minutes, editions
  case pdf
  case hasOtherLanguages = "has-other-languages"
  case otherLanguages = "other-languages"
  case contents
  case hasShortContents = "has-short-contents"
  case body, notes
  case hasColophon = "has-colophon"
  case source, rights
  case hasCitations = "has-citations"
  case citations
  case hasMore = "has-more"
  case more
  case hasTopics = "has-topics"
  case topics, collection
  case hasNeighbours = "has-neighbours"
  case previous, next
  case structuredData = "structured-data"
  case own

  var variable: TemplateVariable {
    switch self {
    case .title: .text("The title.", "Walden: Economy")
    case .subtitle: .text("The subtitle.", "The first chapter")
    case .isDraft: .flag("Whether it is a draft.")
    case .series: .group(.link, "The series it belongs to.")
    case .number: .text("Its place in the series, in words.", "no. 1")
    case .hasAuthors: .flag("Whether an author is named.")
    case .authors: .list(.link, "Its authors.")
    case .hasTranslators: .flag("Whether a translator is named.")
    case .translators: .list(.link, "Its translators.")
    case .hasImprint: .flag("Whether publisher or date are known.")
    case .publisher: .text("Who published it, and where.", "Boston, Ticknor and Fields")
    case .date: .text("The date in words.", "9 August 1854")
    case .isoDate: .text("The date for machines.", "1854-08-09")
    case .citationDate: .text("The date for reference managers.", "1854/08/09")
    case .summary: .text("What it is about.", "The first chapter, with its accounts.")
    case .minutes: .text("How long it takes to read.", "22 minutes")
    case .editions: .list(.edition, "Its other forms.")
    case .pdf: .text("The whole address of its PDF, where there is one and the site has a base_url.", "https://example.org/a.pdf")
    case .hasOtherLanguages: .flag("Whether there are translations.")
    case .otherLanguages: .list(.link, "The same text in other languages.")
    case .contents: .html("Its headings as nested lists; none when they are few.", "<ol><li><a href=\"#bread\">Bread</a></li></ol>")
    case .hasShortContents: .flag("Whether the contents have at most twelve entries.")
    case .body: .html("The running text.", "<p>When I wrote the following pages …</p>")
    case .notes: .html("The lists of notes.", "<section role=\"doc-endnotes\">…</section>")
    case .hasColophon: .flag("Whether there is anything to say in the colophon.")
    case .source: .html("Where it was taken from; web addresses are links.", "Standard Ebooks")
    case .rights: .html("What others may do with it; web addresses are links.", "Public domain.")
    case .hasCitations: .flag("Whether there are citations.")
    case .citations: .list(.citation, "How it is cited, style by style.")
    case .hasMore: .flag("Whether there is more by its authors, on its topics, or in its collection.")
    case .more: .list(.more, "More by its authors and on its topics.")
    case .hasTopics: .flag("Whether it has topics.")
    case .topics: .list(.link, "Its topics.")
    case .collection: .group(.link, "The collection it lies in.")
    case .hasNeighbours: .flag("Whether a text stands before or after it in the series.")
    case .previous: .group(.link, "The text before it in the series.")
    case .next: .group(.link, "The text after it in the series.")
    case .structuredData: .html("What it is in JSON-LD, safe in a script element.", "{\"@context\":\"https://schema.org\",…}")
    case .own: .group(.own, "Your own keys in its front matter.")
    }
  }

  func value(on page: PageContext) -> TemplateValue {
    guard let text = page.text else { return .nothing }
    let front = text.text.frontMatter
    return switch self {
    case .title: .text(front.title)
    case .subtitle: .text(front.subtitle)
    case .isDraft: .flag(front.isDraft)
    case .series: text.series.grouped
    case .number: .text(front.series?.number.map(page.wording.numberInSeries))
    case .hasAuthors: .flag(!text.authors.isEmpty)
    case .authors: text.authors.listed { .link($0, $1) }
    case .hasTranslators: .flag(!text.translators.isEmpty)
    case .translators: text.translators.listed { .link($0, $1) }
    case .hasImprint: .flag(front.publisher != nil || front.date != nil)
    case .publisher: .text(front.publisher)
    case .date: .text(front.date.map(page.wording.date))
    case .isoDate: .text(front.date.flatMap(\.htmlDate))
    case .citationDate: .text(front.date.flatMap(\.htmlDate)?.replacing("-", with: "/"))
    case .summary: .text(front.summary)
    case .minutes: .text(page.wording.minutes(text.minutes))
    case .editions: text.editions.listed { .edition($0, $1) }
    case .pdf: .text(text.editions.first { $0.edition.mediaType == "application/pdf" }.flatMap { page.absoluteAddress(of: $0.path) })
    case .hasOtherLanguages: .flag(!text.translations.isEmpty)
    case .otherLanguages: text.translations.listed { .link($0, $1) }
    case .contents: .bytes(text.body.contents)
    case .hasShortContents: .flag(text.body.contents.count(of: "<li") <= 12)
    case .body: .bytes(text.body.text)
    case .notes: .bytes(text.body.notes)
    case .hasColophon: .flag(front.source != nil || front.rights != nil || front.publisher != nil || !text.translators.isEmpty)
    case .source: front.source.map { .html(page.linked($0)) } ?? .nothing
    case .rights: front.rights.map { .html(page.linked($0)) } ?? .nothing
    case .hasCitations: .flag(!text.citations.isEmpty)
    case .citations: text.citations.listed { .citation($0, $1) }
    case .hasMore: .flag(!text.more.isEmpty || !text.topics.isEmpty || text.collection != nil)
    case .more: text.more.listed { .more($0, $1) }
    case .hasTopics: .flag(!text.topics.isEmpty)
    case .topics: text.topics.listed { .link($0, $1) }
    case .collection: text.collection.grouped
    case .hasNeighbours: .flag(text.previous != nil || text.next != nil)
    case .previous: text.previous.grouped
    case .next: text.next.grouped
    case .structuredData: .html(StructuredData.json(of: text, on: page))
    case .own: .group(.own(front.ownKeys))
    }
  }
}
