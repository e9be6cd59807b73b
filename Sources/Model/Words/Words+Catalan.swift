extension Words {
  /// Catalan.
  package static let catalan = Words(
    language: LanguageTag(tag: "ca", language: "ca"),
    words: [
      .notes: "Notes",
      .editorsNotes: "Notes de l’editor",
      .note: "Nota",
      .more: "més",
      .less: "menys",
      .skipToText: "Ves al text",
      .contents: "Taula",
      .forms: "Aquest text en altres formes",
      .readHere: "Llegeix aquí",
      .otherForms: "Altres formes",
      .by: "per",
      .translatedBy: "traduït per",
      .colophon: "Colofó",
      .source: "Font",
      .rights: "Drets",
      .translation: "Traducció",
      .publisher: "Editorial",
      .cite: "Citeu aquest text",
      .moreTexts: "Més textos",
      .bySameAuthor: "Del mateix autor",
      .onSameTopic: "Sobre el mateix tema",
      .otherLanguages: "Aquest text en altres llengües",
      .alsoIn: "També en",
      .siteMenu: "Lloc web",
      .titles: "Títols",
      .authors: "Autors",
      .author: "Autor",
      .topics: "Temes",
      .topic: "Tema",
      .seriesPlural: "Sèries",
      .series: "Sèrie",
      .years: "Anys",
      .year: "Any",
      .collections: "Col·leccions",
      .collection: "Col·lecció",
      .alphabetical: "A–Z",
      .titlesByLetter: "Títols per lletra",
      .undated: "Sense data",
      .otherLetters: "#",
      .showAs: "Mostra com a",
      .rack: "expositor",
      .list: "llista",
      .pages: "Pàgines",
      .next: "Següent",
      .previous: "Anterior",
      .draft: "Esborrany",
      .missingTitle: "Falta aquest full",
      .missingText: "No hi ha cap pàgina en aquesta adreça. Potser ha canviat de nom, o no s’ha enquadernat mai.",
      .allTitles: "Tots els títols",
      .and: " i ",
      .comma: ", ",
      .search: "Cerca",
      .searchWithoutScript: "La cerca necessita JavaScript. Sense, aquests enllaços porten als textos:",
      .nothingFound: "No s’ha trobat res",
      .concordance: "Concordança",
      .answer: "Respon",
      .elsewhere: "En altres llocs",
      .otherLibraries: "Altres biblioteques",
      .newest: "Novetats",
      .languages: "Llengües",
      .links: "Enllaços",
      .formatPage: "Pàgina",
      .formatSource: "Font",
      .formatCover: "Coberta",
      .formatText: "Text sense format",
      .formatBooklet: "Opuscle",
      .formatZine: "Fanzín",
      .formatLeaflet: "Tríptic",
      .formatPoster: "Cartell",
      .formatNewspaper: "Diari",
      .bothSides: "a dues cares",
      .shortEdge: "girar per la vora curta",
      .longEdge: "girar per la vora llarga",
      .foldAndStaple: "plegar i grapar",
      .foldAndCut: "plegar en vuit i tallar pel mig",
      .foldInThree: "plegar en tres",
      .glueTogether: "enganxar els fulls",
      .foldInHalf: "plegar per la meitat",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = [
          "segona", "tercera", "quarta", "cinquena", "sisena", "setena", "vuitena", "novena", "desena",
        ]
        return switch occurrence {
        case ...1: "Torna a la crida \(mark)"
        case ...10: "Torna a la crida \(mark), \(ordinals[occurrence - 2]) aparició"
        default: "Torna a la crida \(mark), aparició \(occurrence)"
        }
      },
      table: { "Taula \($0)" },
      minutes: { $0 == 1 ? "1 minut" : "\($0) minuts" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) kB" },
      sheets: { $0 == 1 ? "1 full" : "\($0) fulls" },
      numberInSeries: { "núm. \($0)" },
      calendarDate: { date in
        let months = [
          "gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre",
          "novembre", "desembre",
        ]
        let genitives = [
          "de gener", "de febrer", "de març", "d’abril", "de maig", "de juny", "de juliol", "d’agost",
          "de setembre", "d’octubre", "de novembre", "de desembre",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) de \(year)"
        case .day(let day, let month, let year): "\(day) \(genitives[month - 1]) de \(year)"
        }
      },
      previousInSeries: { "Anterior a «\($0)»" },
      nextInSeries: { "Següent a «\($0)»" },
      languageCount: { "\($0) llengües" },
      textCount: { $0 == 1 ? "1 text" : "\($0) textos" },
      page: { "Pàgina \($0)" },
      continuedOn: { "Continua a la pàgina \($0)" },
      continuedFrom: { "Ve de la pàgina \($0)" },
      textsOf: { "\($0): textos a «\($1)»" }))
}
