import Model

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
    case .notes: .text(page.words.notes)
    case .editorsNotes: .text(page.words.editorsNotes)
    case .note: .text(page.words.note)
    case .more: .text(page.words.more)
    case .less: .text(page.words.less)
    case .skipToText: .text(page.words.skipToText)
    case .contents: .text(page.words.contents)
    case .forms: .text(page.words.forms)
    case .readHere: .text(page.words.readHere)
    case .by: .text(page.words.by)
    case .translatedBy: .text(page.words.translatedBy)
    case .colophon: .text(page.words.colophon)
    case .source: .text(page.words.source)
    case .rights: .text(page.words.rights)
    case .translation: .text(page.words.translation)
    case .publisher: .text(page.words.publisher)
    case .cite: .text(page.words.cite)
    case .moreTexts: .text(page.words.moreTexts)
    case .bySameAuthor: .text(page.words.bySameAuthor)
    case .onSameTopic: .text(page.words.onSameTopic)
    case .otherLanguages: .text(page.words.otherLanguages)
    case .siteMenu: .text(page.words.siteMenu)
    case .titles: .text(page.words.titles)
    case .authors: .text(page.words.authors)
    case .author: .text(page.words.author)
    case .topics: .text(page.words.topics)
    case .topic: .text(page.words.topic)
    case .seriesPlural: .text(page.words.seriesPlural)
    case .series: .text(page.words.series)
    case .years: .text(page.words.years)
    case .year: .text(page.words.year)
    case .collections: .text(page.words.collections)
    case .collection: .text(page.words.collection)
    case .alphabetical: .text(page.words.alphabetical)
    case .titlesByLetter: .text(page.words.titlesByLetter)
    case .undated: .text(page.words.undated)
    case .pages: .text(page.words.pages)
    case .next: .text(page.words.next)
    case .previous: .text(page.words.previous)
    case .draft: .text(page.words.draft)
    case .missingTitle: .text(page.words.missingTitle)
    case .missingText: .text(page.words.missingText)
    case .allTitles: .text(page.words.allTitles)
    case .and: .text(page.words.and)
    case .comma: .text(page.words.comma)
    }
  }
}
