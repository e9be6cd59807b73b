extension Words {
  /// Czech.
  package static let czech = Words(
    language: LanguageTag(tag: "cs", language: "cs"),
    words: [
      .notes: "Poznámky",
      .editorsNotes: "Poznámky editora",
      .note: "Poznámka",
      .more: "více",
      .less: "méně",
      .skipToText: "Přejít k textu",
      .contents: "Obsah",
      .forms: "Tento text v jiných podobách",
      .readHere: "Číst zde",
      .otherForms: "Jiné podoby",
      .by: "",
      .translatedBy: "překlad:",
      .colophon: "Tiráž",
      .source: "Zdroj",
      .rights: "Práva",
      .translation: "Překlad",
      .publisher: "Nakladatel",
      .cite: "Jak tento text citovat",
      .moreTexts: "Další texty",
      .bySameAuthor: "Od téhož autora",
      .onSameTopic: "Na stejné téma",
      .otherLanguages: "Tento text v jiných jazycích",
      .alsoIn: "Další jazyky",
      .siteMenu: "Web",
      .titles: "Tituly",
      .authors: "Autoři",
      .author: "Autor",
      .topics: "Témata",
      .topic: "Téma",
      .seriesPlural: "Řady",
      .series: "Řada",
      .years: "Roky",
      .year: "Rok",
      .collections: "Sbírky",
      .collection: "Sbírka",
      .alphabetical: "A–Ž",
      .titlesByLetter: "Tituly podle písmen",
      .undated: "Bez data",
      .otherLetters: "#",
      .showAs: "Zobrazit jako",
      .rack: "stojan",
      .list: "seznam",
      .pages: "Stránky",
      .next: "Další",
      .previous: "Předchozí",
      .draft: "Koncept",
      .missingTitle: "Tento list chybí",
      .missingText: "Na této adrese žádná stránka není. Možná byla přejmenována, nebo nikdy nebyla svázána.",
      .allTitles: "Všechny tituly",
      .and: " a ",
      .comma: ", ",
      .search: "Hledat",
      .searchWithoutScript: "Hledání potřebuje JavaScript. Bez něj vedou k textům tyto odkazy:",
      .nothingFound: "Nic nenalezeno",
      .concordance: "Konkordance",
      .answer: "Odpovědět",
      .elsewhere: "Jinde",
      .otherLibraries: "Jiné knihovny",
      .newest: "Nejnovější",
      .languages: "Jazyky",
      .links: "Odkazy",
      .formatPage: "Stránka",
      .formatSource: "Zdrojový text",
      .formatCover: "Obálka",
      .formatText: "Prostý text",
      .formatBooklet: "Brožura",
      .formatZine: "Zin",
      .formatLeaflet: "Skládačka",
      .formatPoster: "Plakát",
      .formatNewspaper: "Noviny",
      .bothSides: "oboustranně",
      .shortEdge: "otočit podle kratšího okraje",
      .longEdge: "otočit podle delšího okraje",
      .foldAndStaple: "přeložit a sešít",
      .foldAndCut: "složit na osm, naříznout uprostřed",
      .foldInThree: "složit na tři",
      .glueTogether: "slepit",
      .foldInHalf: "přeložit napůl",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = ["druhý", "třetí", "čtvrtý", "pátý", "šestý", "sedmý", "osmý", "devátý", "desátý"]
        return switch occurrence {
        case ...1: "Zpět k odkazu \(mark)"
        case ...10: "Zpět k odkazu \(mark), \(ordinals[occurrence - 2]) výskyt"
        default: "Zpět k odkazu \(mark), výskyt \(occurrence)"
        }
      },
      table: { "Tabulka \($0)" },
      minutes: { Plural.czech($0, one: "1 minuta", few: "\($0) minuty", many: "\($0) minut") },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) kB" },
      sheets: { Plural.czech($0, one: "1 list", few: "\($0) listy", many: "\($0) listů") },
      numberInSeries: { "č. \($0)" },
      calendarDate: { date in
        let months = [
          "leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen",
          "listopad", "prosinec",
        ]
        let genitives = [
          "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
          "listopadu", "prosince",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day). \(genitives[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Předchozí v řadě „\($0)“" },
      nextInSeries: { "Následující v řadě „\($0)“" },
      languageCount: { $0 < 5 ? "\($0) jazyky" : "\($0) jazyků" },
      textCount: { Plural.czech($0, one: "1 text", few: "\($0) texty", many: "\($0) textů") },
      page: { "Stránka \($0)" },
      continuedOn: { "Pokračování na straně \($0)" },
      continuedFrom: { "Pokračování ze strany \($0)" },
      textsOf: { "\($0): texty ve sbírce „\($1)“" }))
}
