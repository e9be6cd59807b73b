extension Words {
  /// Italian.
  package static let italian = Words(
    language: LanguageTag(tag: "it", language: "it"),
    words: [
      .notes: "Note",
      .editorsNotes: "Note del curatore",
      .note: "Nota",
      .more: "di più",
      .less: "di meno",
      .skipToText: "Vai al testo",
      .contents: "Indice",
      .forms: "Questo testo in altre forme",
      .readHere: "Leggi qui",
      .otherForms: "Altre forme",
      .by: "di",
      .translatedBy: "traduzione di",
      .colophon: "Colophon",
      .source: "Fonte",
      .rights: "Diritti",
      .translation: "Traduzione",
      .publisher: "Editore",
      .cite: "Cita questo testo",
      .moreTexts: "Altri testi",
      .bySameAuthor: "Dello stesso autore",
      .onSameTopic: "Sullo stesso argomento",
      .otherLanguages: "Questo testo in altre lingue",
      .siteMenu: "Sito",
      .titles: "Titoli",
      .authors: "Autori",
      .author: "Autore",
      .topics: "Argomenti",
      .topic: "Argomento",
      .seriesPlural: "Serie",
      .series: "Serie",
      .years: "Anni",
      .year: "Anno",
      .collections: "Raccolte",
      .collection: "Raccolta",
      .alphabetical: "A–Z",
      .titlesByLetter: "Titoli per lettera",
      .undated: "Senza data",
      .otherLetters: "#",
      .showAs: "Mostra come",
      .rack: "espositore",
      .list: "elenco",
      .pages: "Pagine",
      .next: "Successiva",
      .previous: "Precedente",
      .draft: "Bozza",
      .missingTitle: "Questo foglio manca",
      .missingText: "A questo indirizzo non c’è nessuna pagina. Forse ha cambiato nome, o non è mai stata rilegata.",
      .allTitles: "Tutti i titoli",
      .and: " e ",
      .comma: ", ",
      .search: "Cerca",
      .searchWithoutScript: "La ricerca richiede JavaScript. Senza, questi collegamenti portano ai testi:",
      .nothingFound: "Nessun risultato",
      .concordance: "Concordanza",
      .answer: "Rispondi",
      .elsewhere: "Altrove",
      .otherLibraries: "Altre biblioteche",
      .newest: "Novità",
      .languages: "Lingue",
      .links: "Collegamenti",
      .formatPage: "Pagina",
      .formatSource: "Sorgente",
      .formatText: "Testo semplice",
      .formatBooklet: "Opuscolo",
      .formatZine: "Fanzine",
      .formatLeaflet: "Pieghevole",
      .formatPoster: "Manifesto",
      .formatNewspaper: "Giornale",
      .bothSides: "fronte e retro",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = ["seconda", "terza", "quarta", "quinta", "sesta", "settima", "ottava", "nona", "decima"]
        return switch call {
        case ...1: "Torna al richiamo \(mark)"
        case ...10: "Torna al richiamo \(mark), \(ordinals[call - 2]) occorrenza"
        default: "Torna al richiamo \(mark), occorrenza \(call)"
        }
      },
      table: { "Tabella \($0)" },
      minutes: { $0 == 1 ? "1 minuto" : "\($0) minuti" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { $0 == 1 ? "1 foglio" : "\($0) fogli" },
      numberInSeries: { "n. \($0)" },
      calendarDate: { date in
        let months = [
          "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
          "ottobre", "novembre", "dicembre",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day == 1 ? "1º" : "\(day)") \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Precedente in «\($0)»" },
      nextInSeries: { "Successivo in «\($0)»" },
      languageCount: { "\($0) lingue" },
      textCount: { $0 == 1 ? "1 testo" : "\($0) testi" },
      page: { "Pagina \($0)" },
      continuedOn: { "Continua a pagina \($0)" },
      continuedFrom: { "Segue da pagina \($0)" },
      textsOf: { "I testi di \($0) in «\($1)»" }))
}
