extension Words {
  /// Norwegian.
  package static let norwegian = Words(
    language: LanguageTag(tag: "nb", language: "nb"),
    notes: "Noter",
    editorsNotes: "Utgiverens noter",
    note: "Note",
    more: "mer",
    less: "mindre",
    backToReference: { mark, call in
      let ordinals = [
        "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende",
      ]
      return switch call {
      case ...1: "Tilbake til notehenvisning \(mark)"
      case ...10: "Tilbake til notehenvisning \(mark), \(ordinals[call - 2]) sted"
      default: "Tilbake til notehenvisning \(mark), sted \(call)"
      }
    },
    skipToText: "Til teksten",
    contents: "Innhold",
    forms: "Teksten i andre former",
    readHere: "Les her",
    formatName: { format in
      switch format {
      case .html: "Side"
      case .source: "Kildetekst"
      }
    },
    table: { "Tabell \($0)" },
    by: "av",
    translatedBy: "oversatt av",
    minutes: { $0 == 1 ? "1 minutt" : "\($0) minutter" },
    minutesShort: { "\($0) min" },
    fileSize: { "\(kilobytes($0)) kB" },
    numberInSeries: { "nr. \($0)" },
    date: { date in
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
    colophon: "Kolofon",
    source: "Kilde",
    rights: "Rettigheter",
    translation: "Oversettelse",
    publisher: "Forlag",
    cite: "Siter teksten",
    moreTexts: "Flere tekster",
    bySameAuthor: "Av samme forfatter",
    onSameTopic: "Om samme emne",
    previousInSeries: { "Forrige i «\($0)»" },
    nextInSeries: { "Neste i «\($0)»" },
    otherLanguages: "Teksten på andre språk",
    siteMenu: "Nettsted",
    titles: "Titler",
    authors: "Forfattere",
    author: "Forfatter",
    topics: "Emner",
    topic: "Emne",
    seriesPlural: "Serier",
    series: "Serie",
    years: "År",
    year: "År",
    collections: "Samlinger",
    collection: "Samling",
    alphabetical: "A–Å",
    titlesByLetter: "Titler etter bokstav",
    undated: "Uten år",
    otherLetters: "#",
    textCount: { $0 == 1 ? "1 tekst" : "\($0) tekster" },
    pages: "Sider",
    page: { "Side \($0)" },
    next: "Neste",
    previous: "Forrige",
    draft: "Utkast",
    textsOf: { "Tekster av \($0) i «\($1)»" },
    missingTitle: "Dette bladet mangler",
    missingText: "Det finnes ingen side på denne adressen. Kanskje skiftet den navn, eller den ble aldri bundet inn.",
    allTitles: "Alle titler",
    and: " og ",
    comma: ", ")
}
