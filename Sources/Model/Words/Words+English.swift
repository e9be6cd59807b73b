extension Words {
  /// English.
  package static let english = Words(
    language: .english,
    notes: "Notes",
    editorsNotes: "Editor’s notes",
    note: "Note",
    more: "more",
    less: "less",
    backToReference: { mark, call in
      let ordinals = ["", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
      return switch call {
      case ...1: "Back to reference \(mark)"
      case ...10: "Back to reference \(mark), \(ordinals[call - 1]) call"
      default: "Back to reference \(mark), call \(call)"
      }
    },
    skipToText: "Skip to the text",
    contents: "Contents",
    forms: "This text in other forms",
    readHere: "Read here",
    formatName: { format in
      switch format {
      case .html: "Page"
      case .source: "Source"
      }
    },
    table: { "Table \($0)" },
    by: "by",
    translatedBy: "translated by",
    minutes: { $0 == 1 ? "1 minute" : "\($0) minutes" },
    minutesShort: { "\($0) min" },
    fileSize: { "\(kilobytes($0)) KB" },
    numberInSeries: { "no. \($0)" },
    date: { date in
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
      return switch date {
      case .year(let year): "\(year)"
      case .month(let month, let year): "\(months[month - 1]) \(year)"
      case .day(let day, let month, let year): "\(day) \(months[month - 1]) \(year)"
      }
    },
    colophon: "Colophon",
    source: "Source",
    rights: "Rights",
    translation: "Translation",
    publisher: "Publisher",
    cite: "Cite this text",
    moreTexts: "More",
    bySameAuthor: "By the same author",
    onSameTopic: "On the same topic",
    previousInSeries: { "Previous in \($0)" },
    nextInSeries: { "Next in \($0)" },
    otherLanguages: "This text in other languages",
    siteMenu: "Site",
    titles: "Titles",
    authors: "Authors",
    author: "Author",
    topics: "Topics",
    topic: "Topic",
    seriesPlural: "Series",
    series: "Series",
    years: "Years",
    year: "Year",
    collections: "Collections",
    collection: "Collection",
    alphabetical: "A–Z",
    titlesByLetter: "Titles by letter",
    undated: "Undated",
    otherLetters: "#",
    textCount: { $0 == 1 ? "1 text" : "\($0) texts" },
    pages: "Pages",
    page: { "Page \($0)" },
    next: "Next",
    previous: "Previous",
    draft: "Draft",
    textsOf: { "The texts of \($0) in \($1)" },
    missingTitle: "This leaf is missing",
    missingText: "There is no page at this address. It may have been renamed, or it was never bound in.",
    allTitles: "All titles",
    and: " and ",
    comma: ", ")
}
