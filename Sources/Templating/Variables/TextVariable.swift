import Escaping
import Model

/// The variables of a text on its page.
enum TextVariable: String, ScopeVariable {
  case title
  case setTitle = "set-title"
  case isLongTitle = "is-long-title"
  case titleStyle = "title-style"
  case subtitle, kind
  case isPage = "is-page"
  case isBrief = "is-brief"
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
  case summary, minutes, formats
  case hasForms = "has-forms"
  case formsToRead = "forms-to-read"
  case hasFormsToPrint = "has-forms-to-print"
  case formsToPrint = "forms-to-print"
  case hasOtherForms = "has-other-forms"
  case otherForms = "other-forms"
  case pdf
  case hasOtherLanguages = "has-other-languages"
  case otherLanguages = "other-languages"
  case hasElsewhere = "has-elsewhere"
  case elsewhere
  case contents
  case hasShortContents = "has-short-contents"
  case dedication, body, notes
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
    case .setTitle:
      .html("The title with its emphasis, links and calls of notes.", "Walden: <em>Economy</em>")
    case .isLongTitle: .flag("Whether the title has more than sixty characters.")
    case .titleStyle: .text("The properties that choose the title’s size; none when it has no long word.", "--word: 39")
    case .kind: .text("What it is to the style sheet: leaflet, page, or nothing.", "leaflet")
    case .isPage: .flag("Whether it is a page that is no pamphlet.")
    case .isBrief: .flag("Whether it has many headings with little text below each.")
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
    case .formats: .list(.format, "Its other forms.")
    case .hasForms: .flag("Whether there is a form beside the page and its source, and room for a row of forms.")
    case .formsToRead: .list(.format, "The forms to read on a screen, without the page itself and the source.")
    case .hasFormsToPrint: .flag("Whether there are forms to print.")
    case .formsToPrint: .list(.format, "The forms to print.")
    case .hasOtherForms: .flag("Whether there are forms that are not in the row.")
    case .otherForms: .list(.format, "Those forms: the source, and of a leaflet all.")
    case .pdf:
      .text(
        "The whole address of its PDF, where there is one and the site has a base_url.", "https://example.org/a.pdf")
    case .hasOtherLanguages: .flag("Whether there are translations.")
    case .otherLanguages: .list(.link, "The same text in other languages.")
    case .hasElsewhere: .flag("Whether it is in linked libraries, too.")
    case .elsewhere: .list(.elsewhere, "The same text there.")
    case .contents:
      .html("Its headings as nested lists; none when they are few.", "<ol><li><a href=\"#bread\">Bread</a></li></ol>")
    case .hasShortContents: .flag("Whether the contents have at most twelve entries.")
    case .dedication: .text("To whom it is dedicated.", "For J. W., who taught me the case")
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
    case .collection: .group(.link, "The collection it is in.")
    case .hasNeighbours: .flag("Whether there is a text before or after it in the series.")
    case .previous: .group(.link, "The text before it in the series.")
    case .next: .group(.link, "The text after it in the series.")
    case .structuredData:
      .html("What it is in JSON-LD, safe in a script element.", "{\"@context\":\"https://schema.org\",…}")
    case .own: .group(.own, "Your own keys in its front matter.")
    }
  }

  func value(of page: Box<TextPage>, on context: PageContext) -> TemplateValue {
    switch self {
    case .title: .text(page.value.text.frontMatter.title)
    case .setTitle:
      page.value.body.title.isEmpty
        ? .html(page.value.text.frontMatter.title.escaped()) : .bytes(page.value.body.title)
    case .isLongTitle: .flag(TitleMeasure(title: page.value.text.frontMatter.title).isLong)
    case .titleStyle: .text(context.titleStyle(of: page.value.text.frontMatter.title))
    case .kind: .text(page.value.text.frontMatter.isPage ? "page" : page.value.isLeaflet ? "leaflet" : nil)
    case .isPage: .flag(page.value.text.frontMatter.isPage)
    case .isBrief: .flag(page.value.body.isBrief)
    case .subtitle: .text(page.value.text.frontMatter.subtitle)
    case .isDraft: .flag(page.value.text.frontMatter.isDraft)
    case .series: .group(page.value.series)
    case .number: .text(page.value.text.frontMatter.series?.number.map(context.words.phrases.numberInSeries))
    case .hasAuthors: .flag(!page.value.authors.isEmpty)
    case .authors: .list(.links(page.value.authors))
    case .hasTranslators: .flag(!page.value.translators.isEmpty)
    case .translators: .list(.links(page.value.translators))
    case .hasImprint: .flag(page.value.text.frontMatter.publisher != nil || page.value.text.frontMatter.date != nil)
    case .publisher: .text(page.value.text.frontMatter.publisher)
    case .date: .text(page.value.text.frontMatter.date.map(context.words.date))
    case .isoDate: .text(page.value.text.frontMatter.date.flatMap(\.htmlDate))
    case .citationDate: .text(page.value.text.frontMatter.date.flatMap(\.citationDate))
    case .summary: .text(page.value.text.frontMatter.summary)
    case .minutes: .text(context.words.phrases.minutes(page.value.minutes))
    case .formats: .list(.formats(page.value.formats))
    case .hasForms: .flag(!page.value.formsInRow.isEmpty)
    case .formsToRead: .list(.formats(page.value.formsInRow.filter { !$0.format.isForPaper }))
    case .hasFormsToPrint: .flag(page.value.formsInRow.contains { $0.format.isForPaper })
    case .formsToPrint: .list(.formats(page.value.formsInRow.filter(\.format.isForPaper)))
    case .hasOtherForms: .flag(!page.value.otherForms.isEmpty)
    case .otherForms: .list(.formats(page.value.otherForms))
    case .pdf:
      .text(
        page.value.formats.first { $0.format.mediaType == "application/pdf" && !$0.format.isOfSeveralTexts }.flatMap {
          context.absoluteAddress(of: $0.path)
        })
    case .hasOtherLanguages: .flag(!page.value.translations.isEmpty)
    case .otherLanguages: .list(.links(page.value.translations))
    case .hasElsewhere: .flag(!page.value.elsewhere.isEmpty)
    case .elsewhere: .list(.elsewhere(page.value.elsewhere))
    case .contents: .bytes(page.value.body.contents)
    case .hasShortContents: .flag(page.value.body.contents.count(of: "<li") <= 12)
    case .dedication: .text(page.value.text.frontMatter.dedication)
    case .body: .bytes(page.value.body.text)
    case .notes: .bytes(page.value.body.notes)
    case .hasColophon:
      .flag(
        page.value.text.frontMatter.source != nil || page.value.text.frontMatter.rights != nil
          || page.value.text.frontMatter.publisher != nil || !page.value.translators.isEmpty
          || !page.value.otherForms.isEmpty)
    case .source: page.value.text.frontMatter.source.map { .html(context.linked($0)) } ?? .nothing
    case .rights: page.value.text.frontMatter.rights.map { .html(context.linked($0)) } ?? .nothing
    case .hasCitations: .flag(!page.value.citations.isEmpty)
    case .citations: .list(.citations(page.value.citations))
    case .hasMore: .flag(!page.value.more.isEmpty || !page.value.topics.isEmpty || page.value.collection != nil)
    case .more: .list(.more(page.value.more))
    case .hasTopics: .flag(!page.value.topics.isEmpty)
    case .topics: .list(.links(page.value.topics))
    case .collection: .group(page.value.collection)
    case .hasNeighbours: .flag(page.value.previous != nil || page.value.next != nil)
    case .previous: .group(page.value.previous)
    case .next: .group(page.value.next)
    case .structuredData: .bytes(StructuredData.json(of: page, on: context))
    case .own: .group(.own(page.value.text.frontMatter.ownKeys))
    }
  }
}
