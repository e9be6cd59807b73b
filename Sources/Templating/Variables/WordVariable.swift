import Manuscript

/// The program's own words in the page's language, as `{{words.contents}}`.
enum WordVariable: String, ScopeVariable {
  case lang
  case notes
  case editorsNotes = "editors-notes"
  case note
  case more
  case less
  case skipToText = "skip-to-text"
  case contents
  case forms
  case readHere = "read-here"
  case by
  case translatedBy = "translated-by"
  case colophon
  case source
  case rights
  case translation
  case publisher
  case cite
  case moreTexts = "more-texts"
  case bySameAuthor = "by-same-author"
  case onSameTopic = "on-same-topic"
  case otherLanguages = "other-languages"
  case siteMenu = "site-menu"
  case titles
  case authors
  case author
  case topics
  case topic
  case seriesPlural = "series-plural"
  case series
  case years
  case year
  case collections
  case collection
  case alphabetical
  case titlesByLetter = "titles-by-letter"
  case undated
  case pages
  case next
  case previous
  case draft
  case missingTitle = "missing-title"
  case missingText = "missing-text"
  case allTitles = "all-titles"
  case and
  case comma

  var variable: TemplateVariable {
    switch self {
    case .lang:
      .html("The attributes that say which language the words are in, where it is not the page’s.", " lang=\"en\"")
    case .notes: .text("The heading of the author’s notes.", "Notes")
    case .editorsNotes: .text("The heading of the editor’s notes.", "Editor’s notes")
    case .note: .text("What a note opened in place is called.", "Note")
    case .more: .text("Unfolds a note.", "more")
    case .less: .text("Folds it again.", "less")
    case .skipToText: .text("The link past the menu.", "Skip to the text")
    case .contents: .text("The heading of the contents.", "Contents")
    case .forms: .text("The name of the row of forms.", "This text in other forms")
    case .readHere: .text("The form that is this page.", "Read here")
    case .by: .text("Stands before authors; none where the language needs none.", "by")
    case .translatedBy: .text("Stands before translators.", "translated by")
    case .colophon: .text("A heading.", "Colophon")
    case .source: .text("Where a text was taken from.", "Source")
    case .rights: .text("What others may do with it.", "Rights")
    case .translation: .text("Stands before translators in the colophon.", "Translation")
    case .publisher: .text("Stands before the publisher.", "Publisher")
    case .cite: .text("A heading.", "Cite this text")
    case .moreTexts: .text("A heading.", "More")
    case .bySameAuthor: .text("Texts by one author.", "By the same author")
    case .onSameTopic: .text("Texts on one topic.", "On the same topic")
    case .otherLanguages: .text("The name of the row of translations.", "This text in other languages")
    case .siteMenu: .text("The name of the menu.", "Site")
    case .titles: .text("The list of all texts.", "Titles")
    case .authors: .text("The list of authors.", "Authors")
    case .author: .text("Stands above an author’s name.", "Author")
    case .topics: .text("The list of topics.", "Topics")
    case .topic: .text("Stands above a topic.", "Topic")
    case .seriesPlural: .text("The list of series.", "Series")
    case .series: .text("Stands above a series.", "Series")
    case .years: .text("The list of years.", "Years")
    case .year: .text("Stands above a year.", "Year")
    case .collections: .text("The list of collections.", "Collections")
    case .collection: .text("Stands above a collection.", "Collection")
    case .alphabetical: .text("The heading of titles by letter.", "A–Z")
    case .titlesByLetter: .text("The name of the row of letters.", "Titles by letter")
    case .undated: .text("The heading of texts without a date.", "Undated")
    case .pages: .text("The name of the row of page numbers.", "Pages")
    case .next: .text("The next page.", "Next")
    case .previous: .text("The page before.", "Previous")
    case .draft: .text("Marks what is not yet published.", "Draft")
    case .missingTitle: .text("The heading of the page for wrong addresses.", "This leaf is missing")
    case .missingText: .text("What it says.", "There is no page at this address.")
    case .allTitles: .text("Its way out.", "All titles")
    case .and: .text("Stands between the last two of several names.", " and ")
    case .comma: .text("Stands between other names.", ", ")
    }
  }

  func value(on page: PageContext) -> TemplateValue {
    switch self {
    case .lang: .html(page.attributesOfWords)
    case .notes: .text(page.wording.notes)
    case .editorsNotes: .text(page.wording.editorsNotes)
    case .note: .text(page.wording.note)
    case .more: .text(page.wording.more)
    case .less: .text(page.wording.less)
    case .skipToText: .text(page.wording.skipToText)
    case .contents: .text(page.wording.contents)
    case .forms: .text(page.wording.forms)
    case .readHere: .text(page.wording.readHere)
    case .by: .text(page.wording.by)
    case .translatedBy: .text(page.wording.translatedBy)
    case .colophon: .text(page.wording.colophon)
    case .source: .text(page.wording.source)
    case .rights: .text(page.wording.rights)
    case .translation: .text(page.wording.translation)
    case .publisher: .text(page.wording.publisher)
    case .cite: .text(page.wording.cite)
    case .moreTexts: .text(page.wording.moreTexts)
    case .bySameAuthor: .text(page.wording.bySameAuthor)
    case .onSameTopic: .text(page.wording.onSameTopic)
    case .otherLanguages: .text(page.wording.otherLanguages)
    case .siteMenu: .text(page.wording.siteMenu)
    case .titles: .text(page.wording.titles)
    case .authors: .text(page.wording.authors)
    case .author: .text(page.wording.author)
    case .topics: .text(page.wording.topics)
    case .topic: .text(page.wording.topic)
    case .seriesPlural: .text(page.wording.seriesPlural)
    case .series: .text(page.wording.series)
    case .years: .text(page.wording.years)
    case .year: .text(page.wording.year)
    case .collections: .text(page.wording.collections)
    case .collection: .text(page.wording.collection)
    case .alphabetical: .text(page.wording.alphabetical)
    case .titlesByLetter: .text(page.wording.titlesByLetter)
    case .undated: .text(page.wording.undated)
    case .pages: .text(page.wording.pages)
    case .next: .text(page.wording.next)
    case .previous: .text(page.wording.previous)
    case .draft: .text(page.wording.draft)
    case .missingTitle: .text(page.wording.missingTitle)
    case .missingText: .text(page.wording.missingText)
    case .allTitles: .text(page.wording.allTitles)
    case .and: .text(page.wording.and)
    case .comma: .text(page.wording.comma)
    }
  }
}
