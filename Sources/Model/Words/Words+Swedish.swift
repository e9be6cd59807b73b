extension Words {
  /// Swedish.
  package static let swedish = Words(
    language: LanguageTag(tag: "sv", language: "sv"),
    words: [
      .notes: "Noter",
      .editorsNotes: "Utgivarens noter",
      .note: "Not",
      .more: "mer",
      .less: "mindre",
      .skipToText: "Till texten",
      .contents: "Innehåll",
      .forms: "Texten i andra former",
      .readHere: "Läs här",
      .otherForms: "Andra former",
      .by: "av",
      .translatedBy: "översatt av",
      .colophon: "Kolofon",
      .source: "Källa",
      .rights: "Rättigheter",
      .translation: "Översättning",
      .publisher: "Utgivare",
      .cite: "Citera texten",
      .moreTexts: "Fler texter",
      .bySameAuthor: "Av samma författare",
      .onSameTopic: "Om samma ämne",
      .otherLanguages: "Texten på andra språk",
      .siteMenu: "Webbplats",
      .titles: "Titlar",
      .authors: "Författare",
      .author: "Författare",
      .topics: "Ämnen",
      .topic: "Ämne",
      .seriesPlural: "Serier",
      .series: "Serie",
      .years: "År",
      .year: "År",
      .collections: "Samlingar",
      .collection: "Samling",
      .alphabetical: "A–Ö",
      .titlesByLetter: "Titlar efter bokstav",
      .undated: "Utan år",
      .otherLetters: "#",
      .showAs: "Visa som",
      .rack: "ställ",
      .list: "lista",
      .pages: "Sidor",
      .next: "Nästa",
      .previous: "Föregående",
      .draft: "Utkast",
      .missingTitle: "Det här bladet saknas",
      .missingText:
        "Det finns ingen sida på den här adressen. Den kan ha bytt namn, eller så blev den aldrig inbunden.",
      .allTitles: "Alla titlar",
      .and: " och ",
      .comma: ", ",
      .search: "Sök",
      .searchWithoutScript: "Sökning kräver JavaScript. Utan det leder dessa till texterna:",
      .nothingFound: "Inget hittades",
      .concordance: "Konkordans",
      .answer: "Svara",
      .elsewhere: "På annat håll",
      .otherLibraries: "Andra bibliotek",
      .newest: "Nyast",
      .languages: "Språk",
      .links: "Länkar",
      .formatPage: "Sida",
      .formatSource: "Källtext",
      .formatCover: "Omslag",
      .formatText: "Ren text",
      .formatBooklet: "Häfte",
      .formatZine: "Fanzin",
      .formatLeaflet: "Folder",
      .formatPoster: "Affisch",
      .formatNewspaper: "Tidning",
      .bothSides: "båda sidorna",
      .shortEdge: "vänd på kortsidan",
      .longEdge: "vänd på långsidan",
      .foldAndStaple: "vik och häfta",
      .foldAndCut: "vik i åtta delar, skär i mitten",
      .foldInThree: "vik i tre",
      .glueTogether: "klistra ihop",
      .foldInHalf: "vik på mitten",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = ["andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"]
        return switch call {
        case ...1: "Tillbaka till nothänvisning \(mark)"
        case ...10: "Tillbaka till nothänvisning \(mark), \(ordinals[call - 2]) stället"
        default: "Tillbaka till nothänvisning \(mark), ställe \(call)"
        }
      },
      table: { "Tabell \($0)" },
      minutes: { $0 == 1 ? "1 minut" : "\($0) minuter" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) kB" },
      sheets: { "\($0) ark" },
      numberInSeries: { "nr \($0)" },
      calendarDate: { date in
        let months = [
          "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
          "november", "december",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Föregående i ”\($0)”" },
      nextInSeries: { "Nästa i ”\($0)”" },
      languageCount: { "\($0) språk" },
      textCount: { $0 == 1 ? "1 text" : "\($0) texter" },
      page: { "Sida \($0)" },
      continuedOn: { "Fortsättning på sidan \($0)" },
      continuedFrom: { "Fortsättning från sidan \($0)" },
      textsOf: { "Texter av \($0) i ”\($1)”" }))
}
