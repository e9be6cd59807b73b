extension Words {
  /// Dutch.
  package static let dutch = Words(
    language: LanguageTag(tag: "nl", language: "nl"),
    words: [
      .notes: "Noten",
      .editorsNotes: "Noten van de redactie",
      .note: "Noot",
      .more: "meer",
      .less: "minder",
      .skipToText: "Naar de tekst",
      .contents: "Inhoud",
      .forms: "Deze tekst in andere vormen",
      .readHere: "Lees hier",
      .otherForms: "Andere vormen",
      .by: "door",
      .translatedBy: "vertaald door",
      .colophon: "Colofon",
      .source: "Bron",
      .rights: "Rechten",
      .translation: "Vertaling",
      .publisher: "Uitgever",
      .cite: "Deze tekst citeren",
      .moreTexts: "Verder lezen",
      .bySameAuthor: "Van dezelfde auteur",
      .onSameTopic: "Over hetzelfde onderwerp",
      .otherLanguages: "Deze tekst in andere talen",
      .siteMenu: "Site",
      .titles: "Titels",
      .authors: "Auteurs",
      .author: "Auteur",
      .topics: "Onderwerpen",
      .topic: "Onderwerp",
      .seriesPlural: "Reeksen",
      .series: "Reeks",
      .years: "Jaren",
      .year: "Jaar",
      .collections: "Verzamelingen",
      .collection: "Verzameling",
      .alphabetical: "A–Z",
      .titlesByLetter: "Titels per letter",
      .undated: "Zonder jaar",
      .otherLetters: "#",
      .showAs: "Tonen als",
      .rack: "rek",
      .list: "lijst",
      .pages: "Pagina’s",
      .next: "Volgende",
      .previous: "Vorige",
      .draft: "Concept",
      .missingTitle: "Dit blad ontbreekt",
      .missingText: "Op dit adres is geen pagina. Misschien heeft ze een andere naam, of werd ze nooit ingebonden.",
      .allTitles: "Alle titels",
      .and: " en ",
      .comma: ", ",
      .search: "Zoeken",
      .searchWithoutScript: "Zoeken vereist JavaScript. Zonder leiden deze links naar de teksten:",
      .nothingFound: "Niets gevonden",
      .concordance: "Concordantie",
      .answer: "Antwoorden",
      .elsewhere: "Elders",
      .otherLibraries: "Andere bibliotheken",
      .newest: "Nieuwste",
      .languages: "Talen",
      .links: "Links",
      .formatPage: "Pagina",
      .formatSource: "Brontekst",
      .formatText: "Platte tekst",
      .formatBooklet: "Boekje",
      .formatZine: "Zine",
      .formatLeaflet: "Vouwblad",
      .formatPoster: "Affiche",
      .formatNewspaper: "Krant",
      .bothSides: "dubbelzijdig",
      .shortEdge: "omslaan over de korte kant",
      .longEdge: "omslaan over de lange kant",
      .foldAndStaple: "vouwen en nieten",
      .foldAndCut: "in achten vouwen, het midden insnijden",
      .foldInThree: "in drieën vouwen",
      .glueTogether: "aan elkaar plakken",
      .foldInHalf: "dubbelvouwen",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = [
          "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
        ]
        return switch call {
        case ...1: "Terug naar verwijzing \(mark)"
        case ...10: "Terug naar verwijzing \(mark), \(ordinals[call - 2]) vindplaats"
        default: "Terug naar verwijzing \(mark), vindplaats \(call)"
        }
      },
      table: { "Tabel \($0)" },
      minutes: { $0 == 1 ? "1 minuut" : "\($0) minuten" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { $0 == 1 ? "1 vel" : "\($0) vellen" },
      numberInSeries: { "nr. \($0)" },
      calendarDate: { date in
        let months = [
          "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Vorige in ‘\($0)’" },
      nextInSeries: { "Volgende in ‘\($0)’" },
      languageCount: { "\($0) talen" },
      textCount: { $0 == 1 ? "1 tekst" : "\($0) teksten" },
      page: { "Pagina \($0)" },
      continuedOn: { "Vervolg op pagina \($0)" },
      continuedFrom: { "Vervolg van pagina \($0)" },
      textsOf: { "De teksten van \($0) in ‘\($1)’" }))
}
