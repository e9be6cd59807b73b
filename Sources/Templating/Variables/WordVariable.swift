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

  func value(of wording: Wording, on page: PageContext) -> TemplateValue {
    switch self {
    case .lang: .html(page.attributesOfWords)
    case .notes: .text(wording.notes)
    case .editorsNotes: .text(wording.editorsNotes)
    case .note: .text(wording.note)
    case .more: .text(wording.more)
    case .less: .text(wording.less)
    case .skipToText: .text(wording.skipToText)
    case .contents: .text(wording.contents)
    case .forms: .text(wording.forms)
    case .readHere: .text(wording.readHere)
    case .by: .text(wording.by)
    case .translatedBy: .text(wording.translatedBy)
    case .colophon: .text(wording.colophon)
    case .source: .text(wording.source)
    case .rights: .text(wording.rights)
    case .translation: .text(wording.translation)
    case .publisher: .text(wording.publisher)
    case .cite: .text(wording.cite)
    case .moreTexts: .text(wording.moreTexts)
    case .bySameAuthor: .text(wording.bySameAuthor)
    case .onSameTopic: .text(wording.onSameTopic)
    case .otherLanguages: .text(wording.otherLanguages)
    case .siteMenu: .text(wording.siteMenu)
    case .titles: .text(wording.titles)
    case .authors: .text(wording.authors)
    case .author: .text(wording.author)
    case .topics: .text(wording.topics)
    case .topic: .text(wording.topic)
    case .seriesPlural: .text(wording.seriesPlural)
    case .series: .text(wording.series)
    case .years: .text(wording.years)
    case .year: .text(wording.year)
    case .collections: .text(wording.collections)
    case .collection: .text(wording.collection)
    case .alphabetical: .text(wording.alphabetical)
    case .titlesByLetter: .text(wording.titlesByLetter)
    case .undated: .text(wording.undated)
    case .pages: .text(wording.pages)
    case .next: .text(wording.next)
    case .previous: .text(wording.previous)
    case .draft: .text(wording.draft)
    case .missingTitle: .text(wording.missingTitle)
    case .missingText: .text(wording.missingText)
    case .allTitles: .text(wording.allTitles)
    case .and: .text(wording.and)
    case .comma: .text(wording.comma)
    }
  }
}
