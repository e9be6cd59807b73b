extension Words {
  /// Polish.
  package static let polish = Words(
    language: LanguageTag(tag: "pl", language: "pl"),
    words: [
      .notes: "Przypisy",
      .editorsNotes: "Przypisy redakcji",
      .note: "Przypis",
      .more: "więcej",
      .less: "mniej",
      .skipToText: "Przejdź do tekstu",
      .contents: "Spis treści",
      .forms: "Ten tekst w innych postaciach",
      .readHere: "Czytaj tutaj",
      .otherForms: "Inne postacie",
      .by: "",
      .translatedBy: "przekład:",
      .colophon: "Nota wydawnicza",
      .source: "Źródło",
      .rights: "Prawa",
      .translation: "Przekład",
      .publisher: "Wydawca",
      .cite: "Cytuj ten tekst",
      .moreTexts: "Inne teksty",
      .bySameAuthor: "Tego samego autora",
      .onSameTopic: "Na ten sam temat",
      .otherLanguages: "Ten tekst w innych językach",
      .alsoIn: "Inne języki",
      .siteMenu: "Witryna",
      .titles: "Tytuły",
      .authors: "Autorzy",
      .author: "Autor",
      .topics: "Tematy",
      .topic: "Temat",
      .seriesPlural: "Serie",
      .series: "Seria",
      .years: "Lata",
      .year: "Rok",
      .collections: "Zbiory",
      .collection: "Zbiór",
      .alphabetical: "A–Ż",
      .titlesByLetter: "Tytuły według liter",
      .undated: "Bez daty",
      .otherLetters: "#",
      .showAs: "Pokaż jako",
      .rack: "stojak",
      .list: "lista",
      .pages: "Strony",
      .next: "Następna",
      .previous: "Poprzednia",
      .draft: "Szkic",
      .missingTitle: "Brakuje tej karty",
      .missingText: "Pod tym adresem nie ma strony. Być może zmieniła nazwę albo nigdy jej nie wszyto.",
      .allTitles: "Wszystkie tytuły",
      .and: " i ",
      .comma: ", ",
      .search: "Szukaj",
      .searchWithoutScript: "Wyszukiwanie wymaga JavaScriptu. Bez niego do tekstów prowadzą te odnośniki:",
      .nothingFound: "Nic nie znaleziono",
      .concordance: "Konkordancja",
      .answer: "Odpowiedz",
      .elsewhere: "Gdzie indziej",
      .otherLibraries: "Inne biblioteki",
      .newest: "Najnowsze",
      .languages: "Języki",
      .links: "Odnośniki",
      .formatPage: "Strona",
      .formatSource: "Plik źródłowy",
      .formatCover: "Okładka",
      .formatText: "Czysty tekst",
      .formatBooklet: "Broszura",
      .formatZine: "Zin",
      .formatLeaflet: "Ulotka",
      .formatPoster: "Plakat",
      .formatNewspaper: "Gazeta",
      .bothSides: "dwustronnie",
      .shortEdge: "odwracać wzdłuż krótszej krawędzi",
      .longEdge: "odwracać wzdłuż dłuższej krawędzi",
      .foldAndStaple: "złożyć i zszyć",
      .foldAndCut: "złożyć na osiem, naciąć środek",
      .foldInThree: "złożyć na trzy",
      .glueTogether: "skleić",
      .foldInHalf: "złożyć na pół",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = [
          "drugie", "trzecie", "czwarte", "piąte", "szóste", "siódme", "ósme", "dziewiąte", "dziesiąte",
        ]
        return switch occurrence {
        case ...1: "Wróć do odsyłacza \(mark)"
        case ...10: "Wróć do odsyłacza \(mark), \(ordinals[occurrence - 2]) wystąpienie"
        default: "Wróć do odsyłacza \(mark), wystąpienie \(occurrence)"
        }
      },
      table: { "Tabela \($0)" },
      minutes: { Plural.polish($0, one: "\($0) minuta", few: "\($0) minuty", many: "\($0) minut") },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { Plural.polish($0, one: "1 arkusz", few: "\($0) arkusze", many: "\($0) arkuszy") },
      numberInSeries: { "nr \($0)" },
      calendarDate: { date in
        let months = [
          "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
          "październik", "listopad", "grudzień",
        ]
        let genitives = [
          "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
          "października", "listopada", "grudnia",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(genitives[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Poprzedni w serii „\($0)”" },
      nextInSeries: { "Następny w serii „\($0)”" },
      languageCount: { Plural.polish($0, one: "\($0) język", few: "\($0) języki", many: "\($0) języków") },
      textCount: { Plural.polish($0, one: "\($0) tekst", few: "\($0) teksty", many: "\($0) tekstów") },
      page: { "Strona \($0)" },
      continuedOn: { "Ciąg dalszy na stronie \($0)" },
      continuedFrom: { "Ciąg dalszy ze strony \($0)" },
      textsOf: { "\($0): teksty w zbiorze „\($1)”" }))
}
