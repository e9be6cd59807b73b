extension Words {
  /// Finnish.
  package static let finnish = Words(
    language: LanguageTag(tag: "fi", language: "fi"),
    words: [
      .notes: "Viitteet",
      .editorsNotes: "Toimittajan viitteet",
      .note: "Viite",
      .more: "lisää",
      .less: "vähemmän",
      .skipToText: "Siirry tekstiin",
      .contents: "Sisällys",
      .forms: "Teksti muissa muodoissa",
      .readHere: "Lue tässä",
      .otherForms: "Muut muodot",
      .by: "kirjoittanut",
      .translatedBy: "kääntänyt",
      .colophon: "Kolofoni",
      .source: "Lähde",
      .rights: "Oikeudet",
      .translation: "Käännös",
      .publisher: "Kustantaja",
      .cite: "Viittaa tähän tekstiin",
      .moreTexts: "Lisää luettavaa",
      .bySameAuthor: "Samalta tekijältä",
      .onSameTopic: "Samasta aiheesta",
      .otherLanguages: "Teksti muilla kielillä",
      .siteMenu: "Sivusto",
      .titles: "Nimekkeet",
      .authors: "Tekijät",
      .author: "Tekijä",
      .topics: "Aiheet",
      .topic: "Aihe",
      .seriesPlural: "Sarjat",
      .series: "Sarja",
      .years: "Vuodet",
      .year: "Vuosi",
      .collections: "Kokoelmat",
      .collection: "Kokoelma",
      .alphabetical: "A–Ö",
      .titlesByLetter: "Nimekkeet kirjaimittain",
      .undated: "Ei vuotta",
      .otherLetters: "#",
      .showAs: "Näytä muodossa",
      .rack: "teline",
      .list: "luettelo",
      .pages: "Sivut",
      .next: "Seuraava",
      .previous: "Edellinen",
      .draft: "Luonnos",
      .missingTitle: "Tämä lehti puuttuu",
      .missingText: "Tässä osoitteessa ei ole sivua. Ehkä sen nimi on muuttunut, tai sitä ei koskaan sidottu mukaan.",
      .allTitles: "Kaikki nimekkeet",
      .and: " ja ",
      .comma: ", ",
      .search: "Haku",
      .searchWithoutScript: "Haku tarvitsee JavaScriptin. Ilman sitä nämä johtavat teksteihin:",
      .nothingFound: "Mitään ei löytynyt",
      .concordance: "Konkordanssi",
      .answer: "Vastaa",
      .elsewhere: "Muualla",
      .otherLibraries: "Muita kirjastoja",
      .newest: "Uusimmat",
      .languages: "Kielet",
      .links: "Linkit",
      .formatPage: "Sivu",
      .formatSource: "Lähdeteksti",
      .formatText: "Pelkkä teksti",
      .formatBooklet: "Vihko",
      .formatZine: "Zine",
      .formatLeaflet: "Lehtinen",
      .formatPoster: "Juliste",
      .formatNewspaper: "Sanomalehti",
      .bothSides: "kaksipuolisesti",
      .shortEdge: "käännä lyhyen reunan yli",
      .longEdge: "käännä pitkän reunan yli",
      .foldAndStaple: "taita ja nido",
      .foldAndCut: "taita kahdeksaan osaan, leikkaa keskeltä",
      .foldInThree: "taita kolmeen",
      .glueTogether: "liimaa yhteen",
      .foldInHalf: "taita keskeltä",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = [
          "toinen", "kolmas", "neljäs", "viides", "kuudes", "seitsemäs", "kahdeksas", "yhdeksäs", "kymmenes",
        ]
        return switch call {
        case ...1: "Takaisin viitteeseen \(mark)"
        case ...10: "Takaisin viitteeseen \(mark), \(ordinals[call - 2]) kohta"
        default: "Takaisin viitteeseen \(mark), kohta \(call)"
        }
      },
      table: { "Taulukko \($0)" },
      minutes: { $0 == 1 ? "1 minuutti" : "\($0) minuuttia" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) kt" },
      sheets: { $0 == 1 ? "1 arkki" : "\($0) arkkia" },
      numberInSeries: { "nro \($0)" },
      calendarDate: { date in
        let months = [
          "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu",
          "lokakuu", "marraskuu", "joulukuu",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day). \(months[month - 1])ta \(year)"
        }
      },
      previousInSeries: { "Edellinen sarjassa ”\($0)”" },
      nextInSeries: { "Seuraava sarjassa ”\($0)”" },
      languageCount: { "\($0) kieltä" },
      textCount: { $0 == 1 ? "1 teksti" : "\($0) tekstiä" },
      page: { "Sivu \($0)" },
      continuedOn: { "Jatkuu sivulla \($0)" },
      continuedFrom: { "Jatkoa sivulta \($0)" },
      textsOf: { "\($0): tekstit kokoelmassa ”\($1)”" }))
}
