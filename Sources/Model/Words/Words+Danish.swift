extension Words {
  /// Danish.
  package static let danish = Words(
    language: LanguageTag(tag: "da", language: "da"),
    words: [
      .notes: "Noter",
      .editorsNotes: "Udgiverens noter",
      .note: "Note",
      .more: "mere",
      .less: "mindre",
      .skipToText: "Til teksten",
      .contents: "Indhold",
      .forms: "Teksten i andre former",
      .readHere: "Læs her",
      .otherForms: "Andre former",
      .by: "af",
      .translatedBy: "oversat af",
      .colophon: "Kolofon",
      .source: "Kilde",
      .rights: "Rettigheder",
      .translation: "Oversættelse",
      .publisher: "Forlag",
      .cite: "Citér teksten",
      .moreTexts: "Flere tekster",
      .bySameAuthor: "Af samme forfatter",
      .onSameTopic: "Om samme emne",
      .otherLanguages: "Teksten på andre sprog",
      .siteMenu: "Websted",
      .titles: "Titler",
      .authors: "Forfattere",
      .author: "Forfatter",
      .topics: "Emner",
      .topic: "Emne",
      .seriesPlural: "Serier",
      .series: "Serie",
      .years: "År",
      .year: "År",
      .collections: "Samlinger",
      .collection: "Samling",
      .alphabetical: "A–Å",
      .titlesByLetter: "Titler efter bogstav",
      .undated: "Uden år",
      .otherLetters: "#",
      .showAs: "Vis som",
      .rack: "stativ",
      .list: "liste",
      .pages: "Sider",
      .next: "Næste",
      .previous: "Forrige",
      .draft: "Udkast",
      .missingTitle: "Dette blad mangler",
      .missingText: "Der er ingen side på denne adresse. Måske har den skiftet navn, eller den blev aldrig indbundet.",
      .allTitles: "Alle titler",
      .and: " og ",
      .comma: ", ",
      .search: "Søg",
      .searchWithoutScript: "Søgning kræver JavaScript. Uden det fører disse til teksterne:",
      .nothingFound: "Intet fundet",
      .concordance: "Konkordans",
      .answer: "Svar",
      .elsewhere: "Andre steder",
      .otherLibraries: "Andre biblioteker",
      .newest: "Nyeste",
      .languages: "Sprog",
      .links: "Links",
      .formatPage: "Side",
      .formatSource: "Kildetekst",
      .formatText: "Ren tekst",
      .formatBooklet: "Hæfte",
      .formatZine: "Zine",
      .formatLeaflet: "Folder",
      .formatPoster: "Plakat",
      .formatNewspaper: "Avis",
      .bothSides: "begge sider",
      .shortEdge: "vend på den korte kant",
      .longEdge: "vend på den lange kant",
      .foldAndStaple: "fold og hæft",
      .foldAndCut: "fold i otte, skær i midten",
      .foldInThree: "fold i tre",
      .glueTogether: "klæb sammen",
      .foldInHalf: "fold på midten",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = [
          "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende",
        ]
        return switch call {
        case ...1: "Tilbage til notehenvisning \(mark)"
        case ...10: "Tilbage til notehenvisning \(mark), \(ordinals[call - 2]) sted"
        default: "Tilbage til notehenvisning \(mark), sted \(call)"
        }
      },
      table: { "Tabel \($0)" },
      minutes: { $0 == 1 ? "1 minut" : "\($0) minutter" },
      minutesShort: { "\($0) min." },
      fileSize: { "\(Phrases.kilobytes($0)) kB" },
      sheets: { "\($0) ark" },
      numberInSeries: { "nr. \($0)" },
      calendarDate: { date in
        let months = [
          "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
          "november", "december",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day). \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Forrige i »\($0)«" },
      nextInSeries: { "Næste i »\($0)«" },
      languageCount: { "\($0) sprog" },
      textCount: { $0 == 1 ? "1 tekst" : "\($0) tekster" },
      page: { "Side \($0)" },
      continuedOn: { "Fortsættes på side \($0)" },
      continuedFrom: { "Fortsat fra side \($0)" },
      textsOf: { "Tekster af \($0) i »\($1)«" }))
}
