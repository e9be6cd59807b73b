/// The words the program itself puts on pages, in one language.
///
/// Phrases with a number or a name are functions, so that each language can put it where it belongs and choose the
/// plural it needs.
///
/// A class, since every page is worked out with it, and a copy of sixty words would cost more than most of them are
/// used. Nothing in it changes.
package final class Words: Sendable {
  /// The language the words are in.
  package let language: LanguageTag

  // Notes
  /// The heading of the author's notes: "Notes".
  package let notes: String
  /// The heading of the editor's notes: "Editor’s notes".
  package let editorsNotes: String
  /// What a note opened in place is called: "Note".
  package let note: String
  /// The button that unfolds a note: "more".
  package let more: String
  /// The button that folds it again: "less".
  package let less: String
  /// The name of a way back: "Back to reference 1", "Back to reference 1, second call". Calls count from 1.
  package let backToReference: @Sendable (_ mark: String, _ call: Int) -> String

  // The text's page
  /// "Skip to the text"
  package let skipToText: String
  /// "Contents"
  package let contents: String
  /// The name of the row of forms: "This text in other forms".
  package let forms: String
  /// "Read here"
  package let readHere: String
  /// "Text", "Source" … as the row of forms names them.
  private let commonFormatName: @Sendable (CommonFormat) -> String
  /// The name of a table without a caption: "Table 3".
  package let table: @Sendable (_ number: Int) -> String
  /// The word before authors: "by"; "" where the language needs none.
  package let by: String
  /// "translated by" before a translator.
  package let translatedBy: String
  /// A reading time: "22 minutes". At least 1.
  package let minutes: @Sendable (Int) -> String
  /// The same, short, for lists: "22 min".
  package let minutesShort: @Sendable (Int) -> String
  /// A file's size in bytes, rounded: "32 KB".
  package let fileSize: @Sendable (Int) -> String
  /// A place in a series after the series' name: "no. 1".
  package let numberInSeries: @Sendable (Int) -> String
  /// A date in words, with what is known: "October 1975".
  package let date: @Sendable (PublicationDate) -> String

  // The end matter
  /// "Colophon"
  package let colophon: String
  /// "Source", where the text was taken from.
  package let source: String
  /// "Rights"
  package let rights: String
  /// "Translation", before the translator in the colophon.
  package let translation: String
  /// "Publisher"
  package let publisher: String
  /// "Cite this text"
  package let cite: String
  /// "More"
  package let moreTexts: String
  /// "By the same author": the texts by one author.
  package let bySameAuthor: String
  /// "On the same topic"
  package let onSameTopic: String
  /// "Previous in Walden"
  package let previousInSeries: @Sendable (_ series: String) -> String
  /// "Next in Walden"
  package let nextInSeries: @Sendable (_ series: String) -> String
  /// "This text in other languages"
  package let otherLanguages: String

  // Lists
  /// The name of the site's menu: "Site".
  package let siteMenu: String
  /// "Titles"
  package let titles: String
  /// "Authors"
  package let authors: String
  /// "Author"
  package let author: String
  /// "Topics"
  package let topics: String
  /// "Topic"
  package let topic: String
  /// "Series", of many series.
  package let seriesPlural: String
  /// "Series", of one.
  package let series: String
  /// "Years"
  package let years: String
  /// "Year"
  package let year: String
  /// "Collections"
  package let collections: String
  /// "Collection"
  package let collection: String
  /// "A–Z"
  package let alphabetical: String
  /// The name of the row of letters: "Titles by letter".
  package let titlesByLetter: String
  /// The heading of texts without a date: "Undated".
  package let undated: String
  /// The heading of titles that begin with a digit or a sign.
  package let otherLetters: String
  /// "46 texts"
  package let textCount: @Sendable (Int) -> String
  /// The name of the row of page numbers: "Pages".
  package let pages: String
  /// "Page 2"
  package let page: @Sendable (Int) -> String
  /// "Next", of pages.
  package let next: String
  /// "Previous", of pages.
  package let previous: String
  /// "Draft", on what is not yet published.
  package let draft: String
  /// A description of an author's page: "The texts of Henry David Thoreau in the Stapled Library".
  package let textsOf: @Sendable (_ name: String, _ site: String) -> String

  // 404
  /// "This leaf is missing"
  package let missingTitle: String
  /// "There is no page at this address. It may have been renamed, or it was never bound in."
  package let missingText: String
  /// "All titles"
  package let allTitles: String

  // Letters and signs
  /// What stands between the last two of several names: " and ".
  package let and: String
  /// What stands between other names of several: ", ".
  package let comma: String

  /// Creates the words of a language.
  init(
    language: LanguageTag,
    notes: String,
    editorsNotes: String,
    note: String,
    more: String,
    less: String,
    backToReference: @escaping @Sendable (_ mark: String, _ call: Int) -> String,
    skipToText: String,
    contents: String,
    forms: String,
    readHere: String,
    formatName: @escaping @Sendable (CommonFormat) -> String,
    table: @escaping @Sendable (_ number: Int) -> String,
    by: String,
    translatedBy: String,
    minutes: @escaping @Sendable (Int) -> String,
    minutesShort: @escaping @Sendable (Int) -> String,
    fileSize: @escaping @Sendable (Int) -> String,
    numberInSeries: @escaping @Sendable (Int) -> String,
    date: @escaping @Sendable (PublicationDate) -> String,
    colophon: String,
    source: String,
    rights: String,
    translation: String,
    publisher: String,
    cite: String,
    moreTexts: String,
    bySameAuthor: String,
    onSameTopic: String,
    previousInSeries: @escaping @Sendable (_ series: String) -> String,
    nextInSeries: @escaping @Sendable (_ series: String) -> String,
    otherLanguages: String,
    siteMenu: String,
    titles: String,
    authors: String,
    author: String,
    topics: String,
    topic: String,
    seriesPlural: String,
    series: String,
    years: String,
    year: String,
    collections: String,
    collection: String,
    alphabetical: String,
    titlesByLetter: String,
    undated: String,
    otherLetters: String,
    textCount: @escaping @Sendable (Int) -> String,
    pages: String,
    page: @escaping @Sendable (Int) -> String,
    next: String,
    previous: String,
    draft: String,
    textsOf: @escaping @Sendable (_ name: String, _ site: String) -> String,
    missingTitle: String,
    missingText: String,
    allTitles: String,
    and: String,
    comma: String
  ) {
    self.language = language
    self.notes = notes
    self.editorsNotes = editorsNotes
    self.note = note
    self.more = more
    self.less = less
    self.backToReference = backToReference
    self.skipToText = skipToText
    self.contents = contents
    self.forms = forms
    self.readHere = readHere
    self.commonFormatName = formatName
    self.table = table
    self.by = by
    self.translatedBy = translatedBy
    self.minutes = minutes
    self.minutesShort = minutesShort
    self.fileSize = fileSize
    self.numberInSeries = numberInSeries
    self.date = date
    self.colophon = colophon
    self.source = source
    self.rights = rights
    self.translation = translation
    self.publisher = publisher
    self.cite = cite
    self.moreTexts = moreTexts
    self.bySameAuthor = bySameAuthor
    self.onSameTopic = onSameTopic
    self.previousInSeries = previousInSeries
    self.nextInSeries = nextInSeries
    self.otherLanguages = otherLanguages
    self.siteMenu = siteMenu
    self.titles = titles
    self.authors = authors
    self.author = author
    self.topics = topics
    self.topic = topic
    self.seriesPlural = seriesPlural
    self.series = series
    self.years = years
    self.year = year
    self.collections = collections
    self.collection = collection
    self.alphabetical = alphabetical
    self.titlesByLetter = titlesByLetter
    self.undated = undated
    self.otherLetters = otherLetters
    self.textCount = textCount
    self.pages = pages
    self.page = page
    self.next = next
    self.previous = previous
    self.draft = draft
    self.textsOf = textsOf
    self.missingTitle = missingTitle
    self.missingText = missingText
    self.allTitles = allTitles
    self.and = and
    self.comma = comma
  }
}

extension Words {
  /// A size in bytes as whole kilobytes of 1024, rounded, and at least 1.
  static func kilobytes(_ bytes: Int) -> Int { max(1, (bytes + 512) / 1024) }
}

extension Words {
  /// The forms every language has a name for.
  package enum CommonFormat: Sendable {
    case html, source
  }

  /// The name of a form, as the row of forms has it.
  package func formatName(_ format: Format) -> String {
    if format == .html { return commonFormatName(.html) }
    return format == .source ? commonFormatName(.source) : format.label
  }

  /// The paper a form takes: "9 sheets".
  package func sheets(_ count: Int) -> String { count == 1 ? "1 sheet" : "\(count) sheets" }
}
