extension Words {
  /// French.
  package static let french = Words(
    language: LanguageTag(tag: "fr", language: "fr"),
    words: [
      .notes: "Notes",
      .editorsNotes: "Notes de l’éditeur",
      .note: "Note",
      .more: "plus",
      .less: "moins",
      .skipToText: "Aller au texte",
      .contents: "Table des matières",
      .forms: "Ce texte sous d’autres formes",
      .readHere: "Lire ici",
      .otherForms: "Autres formes",
      .by: "par",
      .translatedBy: "traduit par",
      .colophon: "Colophon",
      .source: "Source",
      .rights: "Droits",
      .translation: "Traduction",
      .publisher: "Éditeur",
      .cite: "Citer ce texte",
      .moreTexts: "À lire aussi",
      .bySameAuthor: "Du même auteur",
      .onSameTopic: "Sur le même sujet",
      .otherLanguages: "Ce texte dans d’autres langues",
      .siteMenu: "Site",
      .titles: "Titres",
      .authors: "Auteurs",
      .author: "Auteur",
      .topics: "Sujets",
      .topic: "Sujet",
      .seriesPlural: "Séries",
      .series: "Série",
      .years: "Années",
      .year: "Année",
      .collections: "Collections",
      .collection: "Collection",
      .alphabetical: "A–Z",
      .titlesByLetter: "Titres par lettre",
      .undated: "Sans date",
      .otherLetters: "#",
      .showAs: "Montrer en",
      .rack: "présentoir",
      .list: "liste",
      .pages: "Pages",
      .next: "Suivant",
      .previous: "Précédent",
      .draft: "Brouillon",
      .missingTitle: "Ce feuillet manque",
      .missingText: "Il n’y a pas de page à cette adresse. Elle a peut-être changé de nom, ou n’a jamais été reliée.",
      .allTitles: "Tous les titres",
      .and: " et ",
      .comma: ", ",
      .search: "Rechercher",
      .searchWithoutScript: "La recherche demande JavaScript. Sans lui, ces liens mènent aux textes :",
      .nothingFound: "Rien n’a été trouvé",
      .concordance: "Concordance",
      .answer: "Répondre",
      .elsewhere: "Ailleurs",
      .otherLibraries: "Autres bibliothèques",
      .newest: "Nouveautés",
      .languages: "Langues",
      .links: "Liens",
      .formatPage: "Page",
      .formatSource: "Source",
      .formatText: "Texte brut",
      .formatBooklet: "Livret",
      .formatZine: "Zine",
      .formatLeaflet: "Dépliant",
      .formatPoster: "Affiche",
      .formatNewspaper: "Journal",
      .bothSides: "recto verso",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = [
          "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième",
          "dixième",
        ]
        return switch call {
        case ...1: "Retour à l’appel \(mark)"
        case ...10: "Retour à l’appel \(mark), \(ordinals[call - 2]) occurrence"
        default: "Retour à l’appel \(mark), occurrence \(call)"
        }
      },
      table: { "Tableau \($0)" },
      minutes: { $0 < 2 ? "\($0) minute" : "\($0) minutes" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) Ko" },
      sheets: { $0 < 2 ? "\($0) feuille" : "\($0) feuilles" },
      numberInSeries: { "nº\u{A0}\($0)" },
      calendarDate: { date in
        let months = [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
          "novembre", "décembre",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day == 1 ? "1er" : "\(day)") \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Précédent dans «\u{A0}\($0)\u{A0}»" },
      nextInSeries: { "Suivant dans «\u{A0}\($0)\u{A0}»" },
      languageCount: { "\($0) langues" },
      textCount: { $0 < 2 ? "\($0) texte" : "\($0) textes" },
      page: { "Page \($0)" },
      continuedOn: { "Suite page \($0)" },
      continuedFrom: { "Suite de la page \($0)" },
      textsOf: { "Les textes de \($0) dans «\u{A0}\($1)\u{A0}»" }))
}
