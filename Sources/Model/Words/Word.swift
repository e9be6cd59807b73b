/// A word or phrase of the program's own on pages, without a number or a name in it.
///
/// A new one needs a case and a row here; a language that lacks it has the English. Templates name it in lower case
/// with hyphens: ``seriesPlural`` is `{{words.series-plural}}`.
package enum Word: Int, CaseIterable, Sendable {
  case notes
  case editorsNotes
  case note
  case more
  case less
  case skipToText
  case contents
  case forms
  case readHere
  case otherForms
  case by
  case translatedBy
  case colophon
  case source
  case rights
  case translation
  case publisher
  case cite
  case moreTexts
  case bySameAuthor
  case onSameTopic
  case otherLanguages
  case alsoIn
  case siteMenu
  case titles
  case authors
  case author
  case topics
  case topic
  case seriesPlural
  case series
  case years
  case year
  case collections
  case collection
  case alphabetical
  case titlesByLetter
  case undated
  case otherLetters
  case showAs
  case rack
  case list
  case pages
  case next
  case previous
  case draft
  case missingTitle
  case missingText
  case allTitles
  case and
  case comma
  case search
  case searchWithoutScript
  case nothingFound
  case concordance
  case answer
  case elsewhere
  case otherLibraries
  case newest
  case languages

  // Names of formats, and instructions for printing
  case links
  case formatPage
  case formatSource
  case formatCover
  case formatText
  case formatEPUB
  case formatPDF
  case formatBooklet
  case formatZine
  case formatLeaflet
  case formatPoster
  case formatNewspaper
  case bothSides
  case shortEdge
  case longEdge
  case foldAndStaple
  case foldAndCut
  case foldInThree
  case glueTogether
  case foldInHalf

  /// The English, and the use of the word, in a line for the manual.
  var row: (english: String, meaning: String) {
    switch self {
    case .notes: ("Notes", "The heading of the author’s notes.")
    case .editorsNotes: ("Editor’s notes", "The heading of the editor’s notes.")
    case .note: ("Note", "The name of a note opened in place.")
    case .more: ("more", "Unfolds a note.")
    case .less: ("less", "Folds it again.")
    case .skipToText: ("Skip to the text", "The link past the menu.")
    case .contents: ("Contents", "The heading of the contents.")
    case .forms: ("This text in other forms", "The name of the row of formats.")
    case .readHere: ("Read here", "The format that is this page.")
    case .otherForms: ("Other forms", "Stands before the formats that are not in that row.")
    case .by: ("by", "Stands before authors; none where the language needs none.")
    case .translatedBy: ("translated by", "Stands before translators.")
    case .colophon: ("Colophon", "A heading.")
    case .source: ("Source", "Stands before where the text was taken from.")
    case .rights: ("Rights", "Stands before what others may do with it.")
    case .translation: ("Translation", "Stands before translators in the colophon.")
    case .publisher: ("Publisher", "Stands before the publisher.")
    case .cite: ("Cite this text", "A heading.")
    case .moreTexts: ("More", "A heading.")
    case .bySameAuthor: ("By the same author", "Texts by one author.")
    case .onSameTopic: ("On the same topic", "Texts on one topic.")
    case .otherLanguages: ("This text in other languages", "The name of the row of translations.")
    case .alsoIn: ("Also in", "Stands in lists before the other languages a text is there in.")
    case .siteMenu: ("Site", "The name of the menu.")
    case .titles: ("Titles", "The list of all texts.")
    case .authors: ("Authors", "The list of authors.")
    case .author: ("Author", "Stands above an author’s name.")
    case .topics: ("Topics", "The list of topics.")
    case .topic: ("Topic", "Stands above a topic.")
    case .seriesPlural: ("Series", "The list of series.")
    case .series: ("Series", "Stands above a series.")
    case .years: ("Years", "The list of years.")
    case .year: ("Year", "Stands above a year.")
    case .collections: ("Collections", "The list of collections.")
    case .collection: ("Collection", "Stands above a collection.")
    case .alphabetical: ("A–Z", "The heading of titles by letter.")
    case .titlesByLetter: ("Titles by letter", "The name of the row of letters.")
    case .undated: ("Undated", "The heading of texts without a date.")
    case .otherLetters: ("#", "The heading of titles that begin with a digit or a sign.")
    case .showAs: ("Show as", "Stands before the ways a list can be shown in.")
    case .rack: ("rack", "One of them: covers side by side.")
    case .list: ("list", "The other: line under line.")
    case .pages: ("Pages", "The name of the row of page numbers.")
    case .next: ("Next", "The next page.")
    case .previous: ("Previous", "The page before.")
    case .draft: ("Draft", "Marks texts that are not yet published.")
    case .missingTitle: ("This leaf is missing", "The heading of the page for wrong addresses.")
    case .missingText:
      ("There is no page at this address. It may have been renamed, or it was never bound in.", "Its text.")
    case .allTitles: ("All titles", "Its link to all titles.")
    case .and: (" and ", "Stands between the last two of several names.")
    case .comma: (", ", "Stands between other names.")
    case .search: ("Search", "The link to the search page, its heading, and its button.")
    case .searchWithoutScript:
      (
        "Searching needs JavaScript. Without it, these lead to the texts:",
        "Stands on the search page where scripts do not run, before links to the lists."
      )
    case .nothingFound: ("Nothing found", "Stands on the search page.")
    case .concordance: ("Concordance", "The list of the words that tell texts apart.")
    case .answer: ("Answer", "Opens a letter that quotes a paragraph.")
    case .elsewhere: ("Elsewhere", "The heading of texts in other libraries.")
    case .otherLibraries: ("Other libraries", "The list of linked libraries.")
    case .newest: ("Newest", "The list of the newest texts, for e-readers.")
    case .languages: ("Languages", "The list of languages, for e-readers.")
    case .links: ("Links", "The heading of the addresses a plain text leads to.")
    case .formatPage: ("Page", "The name of the page as a format.")
    case .formatSource: ("Source", "The name of the Markdown file as a format.")
    case .formatCover: ("Cover", "The name of a format.")
    case .formatText: ("Plain text", "The name of a format.")
    case .formatEPUB: ("EPUB", "The name of a format.")
    case .formatPDF: ("PDF", "The name of a format.")
    case .formatBooklet: ("Booklet", "The name of a format.")
    case .formatZine: ("Zine", "The name of a format.")
    case .formatLeaflet: ("Leaflet", "The name of a format.")
    case .formatPoster: ("Poster", "The name of a format.")
    case .formatNewspaper: ("Newspaper", "The name of a format.")
    case .bothSides: ("both sides", "Behind the paper of a form that is printed on both sides of it.")
    case .shortEdge:
      (
        "flip on short edge",
        "Behind it, in the words of printing dialogues, where the back is to be turned over the short edge."
      )
    case .longEdge: ("flip on long edge", "The same over the long edge.")
    case .foldAndStaple: ("fold and staple", "What is to be done with the sheets of a booklet.")
    case .foldAndCut: ("fold in eight, slit the middle", "What is to be done with a zine.")
    case .foldInThree: ("fold in three", "What is to be done with a leaflet.")
    case .glueTogether: ("glue together", "What is to be done with the sheets of a poster in parts.")
    case .foldInHalf: ("fold in half", "What is to be done with a newspaper.")
    }
  }

  /// The word in English.
  package var english: String { row.english }

  /// The use of the word, in a line for the manual.
  package var meaning: String { row.meaning }

  /// The name in templates: `series-plural`.
  package var name: String {
    var name = ""
    for letter in "\(self)" {
      let startsPart = letter.isUppercase && name.last?.isUppercase != true
      name += startsPart ? "-\(letter)" : "\(letter)"
    }
    return name.lowercased()
  }
}
