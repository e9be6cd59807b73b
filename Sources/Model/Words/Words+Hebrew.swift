extension Words {
  /// Hebrew.
  package static let hebrew = Words(
    language: LanguageTag(tag: "he", language: "he"),
    words: [
      .notes: "הערות",
      .editorsNotes: "הערות העורך",
      .note: "הערה",
      .more: "עוד",
      .less: "פחות",
      .skipToText: "דילוג לטקסט",
      .contents: "תוכן",
      .forms: "הטקסט בצורות אחרות",
      .readHere: "לקריאה כאן",
      .otherForms: "צורות אחרות",
      .by: "מאת",
      .translatedBy: "בתרגום",
      .colophon: "קולופון",
      .source: "מקור",
      .rights: "זכויות",
      .translation: "תרגום",
      .publisher: "הוצאה לאור",
      .cite: "לציטוט",
      .moreTexts: "לקריאה נוספת",
      .bySameAuthor: "מאותו מחבר",
      .onSameTopic: "באותו נושא",
      .otherLanguages: "הטקסט בשפות אחרות",
      .siteMenu: "האתר",
      .titles: "כותרים",
      .authors: "מחברים",
      .author: "מחבר",
      .topics: "נושאים",
      .topic: "נושא",
      .seriesPlural: "סדרות",
      .series: "סדרה",
      .years: "שנים",
      .year: "שנה",
      .collections: "אוספים",
      .collection: "אוסף",
      .alphabetical: "א–ת",
      .titlesByLetter: "כותרים לפי אות",
      .undated: "ללא תאריך",
      .otherLetters: "#",
      .showAs: "תצוגה",
      .rack: "מתקן",
      .list: "רשימה",
      .pages: "עמודים",
      .next: "הבא",
      .previous: "הקודם",
      .draft: "טיוטה",
      .missingTitle: "הדף הזה חסר",
      .missingText: "אין עמוד בכתובת הזאת. אולי שונה שמו, ואולי לא נכרך מעולם.",
      .allTitles: "כל הכותרים",
      .and: " ו",
      .comma: ", ",
      .search: "חיפוש",
      .searchWithoutScript: "החיפוש דורש JavaScript. בלעדיו, אלה מובילים אל הטקסטים:",
      .nothingFound: "לא נמצא דבר",
      .concordance: "קונקורדנציה",
      .answer: "תשובה",
      .elsewhere: "במקומות אחרים",
      .otherLibraries: "ספריות אחרות",
      .newest: "החדשים ביותר",
      .languages: "שפות",
      .links: "קישורים",
      .formatPage: "דף",
      .formatSource: "מקור",
      .formatText: "טקסט פשוט",
      .formatBooklet: "חוברת",
      .formatZine: "פנזין",
      .formatLeaflet: "עלון",
      .formatPoster: "כרזה",
      .formatNewspaper: "עיתון",
      .bothSides: "דו־צדדי",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = ["שנייה", "שלישית", "רביעית", "חמישית", "שישית", "שביעית", "שמינית", "תשיעית", "עשירית"]
        return switch call {
        case ...1: "חזרה להפניה \(mark)"
        case ...10: "חזרה להפניה \(mark), הפניה \(ordinals[call - 2])"
        default: "חזרה להפניה \(mark), הפניה \(call)"
        }
      },
      table: { "טבלה \($0)" },
      minutes: { $0 == 1 ? "דקה אחת" : $0 == 2 ? "שתי דקות" : "\($0) דקות" },
      minutesShort: { "\($0) דק׳" },
      fileSize: { "\(Phrases.kilobytes($0)) ק״ב" },
      sheets: { $0 == 1 ? "גיליון אחד" : "\($0) גיליונות" },
      numberInSeries: { "מס׳ \($0)" },
      calendarDate: { date in
        let months = [
          "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר",
          "דצמבר",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) ב\(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "הקודם בסדרה ״\($0)״" },
      nextInSeries: { "הבא בסדרה ״\($0)״" },
      languageCount: { "\($0) שפות" },
      textCount: { $0 == 1 ? "טקסט אחד" : $0 == 2 ? "שני טקסטים" : "\($0) טקסטים" },
      page: { "עמוד \($0)" },
      continuedOn: { "המשך בעמוד \($0)" },
      continuedFrom: { "המשך מעמוד \($0)" },
      textsOf: { "הטקסטים של \($0) בתוך ״\($1)״" }))
}
