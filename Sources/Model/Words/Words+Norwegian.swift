extension Words {
  /// Norwegian.
  package static let norwegian = Words(
    language: LanguageTag(tag: "nb", language: "nb"),
    words: [
      .notes: "Noter",
      .editorsNotes: "Utgiverens noter",
      .note: "Note",
      .more: "mer",
      .less: "mindre",
      .skipToText: "Til teksten",
      .contents: "Innhold",
      .forms: "Teksten i andre former",
      .readHere: "Les her",
      .otherForms: "Andre former",
      .by: "av",
      .translatedBy: "oversatt av",
      .colophon: "Kolofon",
      .source: "Kilde",
      .rights: "Rettigheter",
      .translation: "Oversettelse",
      .publisher: "Forlag",
      .cite: "Siter teksten",
      .moreTexts: "Flere tekster",
      .bySameAuthor: "Av samme forfatter",
      .onSameTopic: "Om samme emne",
      .otherLanguages: "Teksten på andre språk",
      .alsoIn: "Også på",
      .siteMenu: "Nettsted",
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
      .titlesByLetter: "Titler etter bokstav",
      .undated: "Uten år",
      .otherLetters: "#",
      .showAs: "Vis som",
      .rack: "stativ",
      .list: "liste",
      .pages: "Sider",
      .next: "Neste",
      .previous: "Forrige",
      .draft: "Utkast",
      .missingTitle: "Dette bladet mangler",
      .missingText:
        "Det finnes ingen side på denne adressen. Kanskje skiftet den navn, eller den ble aldri bundet inn.",
      .allTitles: "Alle titler",
      .and: " og ",
      .comma: ", ",
      .search: "Søk",
      .searchWithoutScript: "Søk krever JavaScript. Uten det fører disse til tekstene:",
      .nothingFound: "Ingenting funnet",
      .concordance: "Konkordans",
      .answer: "Svar",
      .elsewhere: "Andre steder",
      .otherLibraries: "Andre biblioteker",
      .newest: "Nyeste",
      .languages: "Språk",
      .links: "Lenker",
      .formatPage: "Side",
      .formatSource: "Kildetekst",
      .formatCover: "Omslag",
      .formatText: "Ren tekst",
      .formatBooklet: "Hefte",
      .formatZine: "Zine",
      .formatLeaflet: "Brosjyre",
      .formatPoster: "Plakat",
      .formatNewspaper: "Avis",
      .bothSides: "begge sider",
      .shortEdge: "vend på kortsiden",
      .longEdge: "vend på langsiden",
      .foldAndStaple: "brett og stift",
      .foldAndCut: "brett i åtte, skjær i midten",
      .foldInThree: "brett i tre",
      .glueTogether: "lim sammen",
      .foldInHalf: "brett på midten",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = [
          "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende",
        ]
        return switch occurrence {
        case ...1: "Tilbake til notehenvisning \(mark)"
        case ...10: "Tilbake til notehenvisning \(mark), \(ordinals[occurrence - 2]) sted"
        default: "Tilbake til notehenvisning \(mark), sted \(occurrence)"
        }
      },
      table: { "Tabell \($0)" },
      minutes: { $0 == 1 ? "1 minutt" : "\($0) minutter" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) kB" },
      sheets: { "\($0) ark" },
      numberInSeries: { "nr. \($0)" },
      calendarDate: { date in
        let months = [
          "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
          "november", "desember",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day). \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Forrige i «\($0)»" },
      nextInSeries: { "Neste i «\($0)»" },
      languageCount: { "\($0) språk" },
      textCount: { $0 == 1 ? "1 tekst" : "\($0) tekster" },
      page: { "Side \($0)" },
      continuedOn: { "Fortsetter på side \($0)" },
      continuedFrom: { "Fortsatt fra side \($0)" },
      textsOf: { "Tekster av \($0) i «\($1)»" }))
}
