extension Words {
  /// Esperanto.
  package static let esperanto = Words(
    language: LanguageTag(tag: "eo", language: "eo"),
    words: [
      .notes: "Notoj",
      .editorsNotes: "Notoj de la eldoninto",
      .note: "Noto",
      .more: "pli",
      .less: "malpli",
      .skipToText: "Al la teksto",
      .contents: "Enhavo",
      .forms: "Ĉi tiu teksto en aliaj formoj",
      .readHere: "Legu ĉi tie",
      .otherForms: "Aliaj formoj",
      .by: "de",
      .translatedBy: "tradukis",
      .colophon: "Kolofono",
      .source: "Fonto",
      .rights: "Rajtoj",
      .translation: "Traduko",
      .publisher: "Eldonejo",
      .cite: "Citu ĉi tiun tekston",
      .moreTexts: "Pliaj tekstoj",
      .bySameAuthor: "De la sama aŭtoro",
      .onSameTopic: "Pri la sama temo",
      .otherLanguages: "Ĉi tiu teksto en aliaj lingvoj",
      .siteMenu: "Retejo",
      .titles: "Titoloj",
      .authors: "Aŭtoroj",
      .author: "Aŭtoro",
      .topics: "Temoj",
      .topic: "Temo",
      .seriesPlural: "Serioj",
      .series: "Serio",
      .years: "Jaroj",
      .year: "Jaro",
      .collections: "Kolektoj",
      .collection: "Kolekto",
      .alphabetical: "A–Z",
      .titlesByLetter: "Titoloj laŭ litero",
      .undated: "Sen dato",
      .otherLetters: "#",
      .showAs: "Montri kiel",
      .rack: "breto",
      .list: "listo",
      .pages: "Paĝoj",
      .next: "Sekva",
      .previous: "Antaŭa",
      .draft: "Malneto",
      .missingTitle: "Ĉi tiu folio mankas",
      .missingText: "Ĉe ĉi tiu adreso estas neniu paĝo. Eble ĝi ŝanĝis sian nomon, aŭ neniam estis enbindita.",
      .allTitles: "Ĉiuj titoloj",
      .and: " kaj ",
      .comma: ", ",
      .search: "Serĉi",
      .searchWithoutScript: "Serĉado bezonas Ĝavaskripton. Sen ĝi ĉi tiuj ligiloj kondukas al la tekstoj:",
      .nothingFound: "Nenio trovita",
      .concordance: "Konkordanco",
      .answer: "Respondi",
      .elsewhere: "Aliloke",
      .otherLibraries: "Aliaj bibliotekoj",
      .newest: "Plej novaj",
      .languages: "Lingvoj",
      .links: "Ligiloj",
      .formatPage: "Paĝo",
      .formatSource: "Fontoteksto",
      .formatText: "Simpla teksto",
      .formatBooklet: "Broŝuro",
      .formatZine: "Fanzino",
      .formatLeaflet: "Faldfolio",
      .formatPoster: "Afiŝo",
      .formatNewspaper: "Ĵurnalo",
      .bothSides: "ambaŭflanke",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = ["dua", "tria", "kvara", "kvina", "sesa", "sepa", "oka", "naŭa", "deka"]
        return switch call {
        case ...1: "Reen al la referenco \(mark)"
        case ...10: "Reen al la referenco \(mark), \(ordinals[call - 2]) loko"
        default: "Reen al la referenco \(mark), loko \(call)"
        }
      },
      table: { "Tabelo \($0)" },
      minutes: { $0 == 1 ? "1 minuto" : "\($0) minutoj" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { $0 == 1 ? "1 folio" : "\($0) folioj" },
      numberInSeries: { "n-ro \($0)" },
      calendarDate: { date in
        let months = [
          "januaro", "februaro", "marto", "aprilo", "majo", "junio", "julio", "aŭgusto", "septembro", "oktobro",
          "novembro", "decembro",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day)-a de \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Antaŭa en «\($0)»" },
      nextInSeries: { "Sekva en «\($0)»" },
      languageCount: { "\($0) lingvoj" },
      textCount: { $0 == 1 ? "1 teksto" : "\($0) tekstoj" },
      page: { "Paĝo \($0)" },
      continuedOn: { "Daŭrigo sur paĝo \($0)" },
      continuedFrom: { "Daŭrigo de paĝo \($0)" },
      textsOf: { "La tekstoj de \($0) en «\($1)»" }))
}
