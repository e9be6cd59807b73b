extension Words {
  /// Czech.
  package static let czech = Words(
    language: LanguageTag(tag: "cs", language: "cs"),
    notes: "Poznámky",
    editorsNotes: "Poznámky editora",
    note: "Poznámka",
    more: "více",
    less: "méně",
    backToReference: { mark, call in
      let ordinals = ["druhý", "třetí", "čtvrtý", "pátý", "šestý", "sedmý", "osmý", "devátý", "desátý"]
      return switch call {
      case ...1: "Zpět k odkazu \(mark)"
      case ...10: "Zpět k odkazu \(mark), \(ordinals[call - 2]) výskyt"
      default: "Zpět k odkazu \(mark), výskyt \(call)"
      }
    },
    skipToText: "Přejít k textu",
    contents: "Obsah",
    forms: "Tento text v jiných podobách",
    readHere: "Číst zde",
    formatName: { format in
      switch format {
      case .html: "Stránka"
      case .source: "Zdrojový text"
      }
    },
    table: { "Tabulka \($0)" },
    by: "",
    translatedBy: "překlad:",
    minutes: { Plural.czech($0, one: "1 minuta", few: "\($0) minuty", many: "\($0) minut") },
    minutesShort: { "\($0) min" },
    fileSize: { "\(kilobytes($0)) kB" },
    numberInSeries: { "č. \($0)" },
    date: { date in
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
    colophon: "Tiráž",
    source: "Zdroj",
    rights: "Práva",
    translation: "Překlad",
    publisher: "Nakladatel",
    cite: "Jak tento text citovat",
    moreTexts: "Další texty",
    bySameAuthor: "Od téhož autora",
    onSameTopic: "Na stejné téma",
    previousInSeries: { "Předchozí v řadě „\($0)“" },
    nextInSeries: { "Následující v řadě „\($0)“" },
    otherLanguages: "Tento text v jiných jazycích",
    siteMenu: "Web",
    titles: "Tituly",
    authors: "Autoři",
    author: "Autor",
    topics: "Témata",
    topic: "Téma",
    seriesPlural: "Řady",
    series: "Řada",
    years: "Roky",
    year: "Rok",
    collections: "Sbírky",
    collection: "Sbírka",
    alphabetical: "A–Ž",
    titlesByLetter: "Tituly podle písmen",
    undated: "Bez data",
    otherLetters: "#",
    textCount: { Plural.czech($0, one: "1 text", few: "\($0) texty", many: "\($0) textů") },
    pages: "Stránky",
    page: { "Stránka \($0)" },
    next: "Další",
    previous: "Předchozí",
    draft: "Koncept",
    textsOf: { "\($0): texty ve sbírce „\($1)“" },
    missingTitle: "Tento list chybí",
    missingText: "Na této adrese žádná stránka není. Možná byla přejmenována, nebo nikdy nebyla svázána.",
    allTitles: "Všechny tituly",
    and: " a ",
    comma: ", ")
}
