extension Words {
  /// German.
  package static let german = Words(
    language: LanguageTag(tag: "de", language: "de"),
    notes: "Anmerkungen",
    editorsNotes: "Anmerkungen des Herausgebers",
    note: "Anmerkung",
    more: "mehr",
    less: "weniger",
    backToReference: { mark, call in
      let ordinals = [
        "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte",
      ]
      return switch call {
      case ...1: "Zurück zu Verweis \(mark)"
      case ...10: "Zurück zu Verweis \(mark), \(ordinals[call - 2]) Stelle"
      default: "Zurück zu Verweis \(mark), Stelle \(call)"
      }
    },
    skipToText: "Zum Text",
    contents: "Inhalt",
    forms: "Dieser Text in anderen Formen",
    readHere: "Hier lesen",
    formatName: { format in
      switch format {
      case .html: "Seite"
      case .source: "Quelltext"
      }
    },
    table: { "Tabelle \($0)" },
    by: "von",
    translatedBy: "übersetzt von",
    minutes: { $0 == 1 ? "1 Minute" : "\($0) Minuten" },
    minutesShort: { "\($0) Min." },
    fileSize: { "\(kilobytes($0)) KB" },
    numberInSeries: { "Nr. \($0)" },
    date: { date in
      let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
        "November", "Dezember",
      ]
      return switch date {
      case .year(let year): "\(year)"
      case .month(let month, let year): "\(months[month - 1]) \(year)"
      case .day(let day, let month, let year): "\(day). \(months[month - 1]) \(year)"
      }
    },
    colophon: "Kolophon",
    source: "Quelle",
    rights: "Rechte",
    translation: "Übersetzung",
    publisher: "Verlag",
    cite: "Diesen Text zitieren",
    moreTexts: "Weiterlesen",
    bySameAuthor: "Von derselben Feder",
    onSameTopic: "Zum selben Thema",
    previousInSeries: { "Davor in „\($0)“" },
    nextInSeries: { "Danach in „\($0)“" },
    otherLanguages: "Dieser Text in anderen Sprachen",
    siteMenu: "Website",
    titles: "Titel",
    authors: "Autoren",
    author: "Autor",
    topics: "Themen",
    topic: "Thema",
    seriesPlural: "Reihen",
    series: "Reihe",
    years: "Jahre",
    year: "Jahr",
    collections: "Sammlungen",
    collection: "Sammlung",
    alphabetical: "A–Z",
    titlesByLetter: "Titel nach Anfangsbuchstaben",
    undated: "Ohne Jahr",
    otherLetters: "#",
    textCount: { $0 == 1 ? "1 Text" : "\($0) Texte" },
    pages: "Seiten",
    page: { "Seite \($0)" },
    next: "Weiter",
    previous: "Zurück",
    draft: "Entwurf",
    textsOf: { "Die Texte von \($0) in „\($1)“" },
    missingTitle: "Dieses Blatt fehlt",
    missingText: "Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie umbenannt oder nie eingebunden.",
    allTitles: "Alle Titel",
    and: " und ",
    comma: ", ")
}
