extension Words {
  /// German.
  package static let german = Words(
    language: LanguageTag(tag: "de", language: "de"),
    words: [
      .notes: "Anmerkungen",
      .editorsNotes: "Anmerkungen des Herausgebers",
      .note: "Anmerkung",
      .more: "mehr",
      .less: "weniger",
      .skipToText: "Zum Text",
      .contents: "Inhalt",
      .forms: "Dieser Text in anderen Formen",
      .readHere: "Hier lesen",
      .otherForms: "Andere Formen",
      .by: "von",
      .translatedBy: "übersetzt von",
      .colophon: "Kolophon",
      .source: "Quelle",
      .rights: "Rechte",
      .translation: "Übersetzung",
      .publisher: "Verlag",
      .cite: "Diesen Text zitieren",
      .moreTexts: "Weiterlesen",
      .bySameAuthor: "Von derselben Feder",
      .onSameTopic: "Zum selben Thema",
      .otherLanguages: "Dieser Text in anderen Sprachen",
      .siteMenu: "Website",
      .titles: "Titel",
      .authors: "Autoren",
      .author: "Autor",
      .topics: "Themen",
      .topic: "Thema",
      .seriesPlural: "Reihen",
      .series: "Reihe",
      .years: "Jahre",
      .year: "Jahr",
      .collections: "Sammlungen",
      .collection: "Sammlung",
      .alphabetical: "A–Z",
      .titlesByLetter: "Titel nach Anfangsbuchstaben",
      .undated: "Ohne Jahr",
      .otherLetters: "#",
      .showAs: "Zeigen als",
      .rack: "Ständer",
      .list: "Liste",
      .pages: "Seiten",
      .next: "Weiter",
      .previous: "Zurück",
      .draft: "Entwurf",
      .missingTitle: "Dieses Blatt fehlt",
      .missingText: "Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie umbenannt oder nie eingebunden.",
      .allTitles: "Alle Titel",
      .and: " und ",
      .comma: ", ",
      .search: "Suche",
      .searchWithoutScript: "Die Suche braucht JavaScript. Ohne führt dies zu den Texten:",
      .nothingFound: "Nichts gefunden",
      .concordance: "Konkordanz",
      .answer: "Antworten",
      .elsewhere: "Anderswo",
      .otherLibraries: "Andere Bibliotheken",
      .newest: "Neueste",
      .languages: "Sprachen",
      .links: "Links",
      .formatPage: "Seite",
      .formatSource: "Quelltext",
      .formatText: "Reiner Text",
      .formatBooklet: "Heft",
      .formatZine: "Zine",
      .formatLeaflet: "Faltblatt",
      .formatPoster: "Plakat",
      .formatNewspaper: "Zeitung",
      .bothSides: "beidseitig",
      .shortEdge: "über die kurze Kante wenden",
      .longEdge: "über die lange Kante wenden",
      .foldAndStaple: "falten und heften",
      .foldAndCut: "achtfach falten, die Mitte einschneiden",
      .foldInThree: "in drei Teile falten",
      .glueTogether: "zusammenkleben",
      .foldInHalf: "in der Mitte falten",
    ],
    phrases: Phrases(
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
      table: { "Tabelle \($0)" },
      minutes: { $0 == 1 ? "1 Minute" : "\($0) Minuten" },
      minutesShort: { "\($0) Min." },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { "\($0) Blatt" },
      numberInSeries: { "Nr. \($0)" },
      calendarDate: { date in
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
      previousInSeries: { "Davor in „\($0)“" },
      nextInSeries: { "Danach in „\($0)“" },
      languageCount: { "\($0) Sprachen" },
      textCount: { $0 == 1 ? "1 Text" : "\($0) Texte" },
      page: { "Seite \($0)" },
      continuedOn: { "Fortsetzung auf Seite \($0)" },
      continuedFrom: { "Fortsetzung von Seite \($0)" },
      textsOf: { "Die Texte von \($0) in „\($1)“" }))
}
