extension Words {
  /// Greek.
  package static let greek = Words(
    language: LanguageTag(tag: "el", language: "el"),
    words: [
      .notes: "Σημειώσεις",
      .editorsNotes: "Σημειώσεις του επιμελητή",
      .note: "Σημείωση",
      .more: "περισσότερα",
      .less: "λιγότερα",
      .skipToText: "Μετάβαση στο κείμενο",
      .contents: "Περιεχόμενα",
      .forms: "Το κείμενο σε άλλες μορφές",
      .readHere: "Διαβάστε εδώ",
      .otherForms: "Άλλες μορφές",
      .by: "",
      .translatedBy: "μετάφραση:",
      .colophon: "Κολοφώνας",
      .source: "Πηγή",
      .rights: "Δικαιώματα",
      .translation: "Μετάφραση",
      .publisher: "Εκδότης",
      .cite: "Παραπομπή στο κείμενο",
      .moreTexts: "Περισσότερα",
      .bySameAuthor: "Του ίδιου συγγραφέα",
      .onSameTopic: "Για το ίδιο θέμα",
      .otherLanguages: "Το κείμενο σε άλλες γλώσσες",
      .alsoIn: "Και σε άλλες γλώσσες",
      .siteMenu: "Ιστότοπος",
      .titles: "Τίτλοι",
      .authors: "Συγγραφείς",
      .author: "Συγγραφέας",
      .topics: "Θέματα",
      .topic: "Θέμα",
      .seriesPlural: "Σειρές",
      .series: "Σειρά",
      .years: "Έτη",
      .year: "Έτος",
      .collections: "Συλλογές",
      .collection: "Συλλογή",
      .alphabetical: "Α–Ω",
      .titlesByLetter: "Τίτλοι κατά γράμμα",
      .undated: "Χωρίς χρονολογία",
      .otherLetters: "#",
      .showAs: "Προβολή ως",
      .rack: "ράφι",
      .list: "λίστα",
      .pages: "Σελίδες",
      .next: "Επόμενη",
      .previous: "Προηγούμενη",
      .draft: "Προσχέδιο",
      .missingTitle: "Αυτό το φύλλο λείπει",
      .missingText: "Δεν υπάρχει σελίδα σε αυτή τη διεύθυνση. Ίσως άλλαξε όνομα ή δεν δέθηκε ποτέ στο βιβλίο.",
      .allTitles: "Όλοι οι τίτλοι",
      .and: " και ",
      .comma: ", ",
      .search: "Αναζήτηση",
      .searchWithoutScript: "Η αναζήτηση χρειάζεται JavaScript. Χωρίς αυτήν, οι εξής σύνδεσμοι οδηγούν στα κείμενα:",
      .nothingFound: "Δεν βρέθηκε τίποτα",
      .concordance: "Πίνακας λέξεων",
      .answer: "Απάντηση",
      .elsewhere: "Αλλού",
      .otherLibraries: "Άλλες βιβλιοθήκες",
      .newest: "Νεότερα",
      .languages: "Γλώσσες",
      .links: "Σύνδεσμοι",
      .formatPage: "Σελίδα",
      .formatSource: "Πηγαίο κείμενο",
      .formatCover: "Εξώφυλλο",
      .formatText: "Απλό κείμενο",
      .formatBooklet: "Μπροσούρα",
      .formatZine: "Φανζίν",
      .formatLeaflet: "Φυλλάδιο",
      .formatPoster: "Αφίσα",
      .formatNewspaper: "Εφημερίδα",
      .bothSides: "και στις δύο όψεις",
      .shortEdge: "αναστροφή στη μικρή πλευρά",
      .longEdge: "αναστροφή στη μεγάλη πλευρά",
      .foldAndStaple: "δίπλωμα και συρραφή",
      .foldAndCut: "δίπλωμα στα οκτώ, σχίσιμο στη μέση",
      .foldInThree: "δίπλωμα στα τρία",
      .glueTogether: "συγκόλληση",
      .foldInHalf: "δίπλωμα στη μέση",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = ["δεύτερη", "τρίτη", "τέταρτη", "πέμπτη", "έκτη", "έβδομη", "όγδοη", "ένατη", "δέκατη"]
        return switch occurrence {
        case ...1: "Επιστροφή στην παραπομπή \(mark)"
        case ...10: "Επιστροφή στην παραπομπή \(mark), \(ordinals[occurrence - 2]) εμφάνιση"
        default: "Επιστροφή στην παραπομπή \(mark), εμφάνιση \(occurrence)"
        }
      },
      table: { "Πίνακας \($0)" },
      minutes: { $0 == 1 ? "1 λεπτό" : "\($0) λεπτά" },
      minutesShort: { "\($0) λεπτά" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { $0 == 1 ? "1 φύλλο" : "\($0) φύλλα" },
      numberInSeries: { "αρ. \($0)" },
      calendarDate: { date in
        let months = [
          "Ιανουάριος", "Φεβρουάριος", "Μάρτιος", "Απρίλιος", "Μάιος", "Ιούνιος", "Ιούλιος", "Αύγουστος",
          "Σεπτέμβριος", "Οκτώβριος", "Νοέμβριος", "Δεκέμβριος",
        ]
        let genitives = [
          "Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου",
          "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(genitives[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Προηγούμενο στη σειρά «\($0)»" },
      nextInSeries: { "Επόμενο στη σειρά «\($0)»" },
      languageCount: { "\($0) γλώσσες" },
      textCount: { $0 == 1 ? "1 κείμενο" : "\($0) κείμενα" },
      page: { "Σελίδα \($0)" },
      continuedOn: { "Συνέχεια στη σελίδα \($0)" },
      continuedFrom: { "Συνέχεια από τη σελίδα \($0)" },
      textsOf: { "\($0): κείμενα στη συλλογή «\($1)»" }))
}
