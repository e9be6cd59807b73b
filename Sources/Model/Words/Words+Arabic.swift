extension Words {
  /// Arabic.
  package static let arabic = Words(
    language: LanguageTag(tag: "ar", language: "ar"),
    words: [
      .notes: "الحواشي",
      .editorsNotes: "حواشي المحقق",
      .note: "حاشية",
      .more: "المزيد",
      .less: "أقل",
      .skipToText: "انتقل إلى النص",
      .contents: "المحتويات",
      .forms: "هذا النص في صور أخرى",
      .readHere: "القراءة هنا",
      .otherForms: "صيغ أخرى",
      .by: "تأليف",
      .translatedBy: "ترجمة",
      .colophon: "بيانات النشر",
      .source: "المصدر",
      .rights: "الحقوق",
      .translation: "الترجمة",
      .publisher: "الناشر",
      .cite: "الاستشهاد بهذا النص",
      .moreTexts: "نصوص أخرى",
      .bySameAuthor: "للمؤلف نفسه",
      .onSameTopic: "في الموضوع نفسه",
      .otherLanguages: "هذا النص بلغات أخرى",
      .alsoIn: "بلغات أخرى",
      .siteMenu: "الموقع",
      .titles: "العناوين",
      .authors: "المؤلفون",
      .author: "المؤلف",
      .topics: "الموضوعات",
      .topic: "الموضوع",
      .seriesPlural: "السلاسل",
      .series: "السلسلة",
      .years: "السنوات",
      .year: "السنة",
      .collections: "المجموعات",
      .collection: "المجموعة",
      .alphabetical: "أ–ي",
      .titlesByLetter: "العناوين بحسب الحروف",
      .undated: "بلا تاريخ",
      .otherLetters: "#",
      .showAs: "العرض",
      .rack: "رف",
      .list: "قائمة",
      .pages: "الصفحات",
      .next: "التالية",
      .previous: "السابقة",
      .draft: "مسودة",
      .missingTitle: "هذه الورقة مفقودة",
      .missingText: "لا توجد صفحة في هذا العنوان. ربما تغيّر اسمها، أو لم تُضمّ إلى الكتاب قط.",
      .allTitles: "كل العناوين",
      .and: " و",
      .comma: "، ",
      .search: "بحث",
      .searchWithoutScript: "البحث يحتاج إلى جافاسكربت. ومن دونها تقود هذه الروابط إلى النصوص:",
      .nothingFound: "لم يُعثر على شيء",
      .concordance: "فهرس الكلمات",
      .answer: "رد",
      .elsewhere: "في أماكن أخرى",
      .otherLibraries: "مكتبات أخرى",
      .newest: "الأحدث",
      .languages: "اللغات",
      .links: "روابط",
      .formatPage: "صفحة",
      .formatSource: "الملف المصدر",
      .formatCover: "الغلاف",
      .formatText: "نص عادي",
      .formatBooklet: "كتيّب",
      .formatZine: "مجلة مصغّرة",
      .formatLeaflet: "مطوية",
      .formatPoster: "ملصق",
      .formatNewspaper: "جريدة",
      .bothSides: "على الوجهين",
      .shortEdge: "القلب على الحافة القصيرة",
      .longEdge: "القلب على الحافة الطويلة",
      .foldAndStaple: "تُطوى وتُدبَّس",
      .foldAndCut: "تُطوى ثمانية أقسام ويُشقّ وسطها",
      .foldInThree: "تُطوى ثلاثًا",
      .glueTogether: "تُلصق معًا",
      .foldInHalf: "تُطوى نصفين",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = [
          "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
        ]
        return switch occurrence {
        case ...1: "العودة إلى الإحالة \(mark)"
        case ...10: "العودة إلى الإحالة \(mark)، الموضع \(ordinals[occurrence - 2])"
        default: "العودة إلى الإحالة \(mark)، الموضع \(occurrence)"
        }
      },
      table: { "الجدول \($0)" },
      minutes: {
        Plural.arabic(
          $0, zero: "0 دقيقة", one: "دقيقة واحدة", two: "دقيقتان",
          few: "\($0) دقائق", many: "\($0) دقيقة", other: "\($0) دقيقة")
      },
      minutesShort: { "\($0) د" },
      fileSize: { "\(Phrases.kilobytes($0)) ك.ب" },
      sheets: {
        Plural.arabic(
          $0, zero: "0 ورقة", one: "ورقة واحدة", two: "ورقتان",
          few: "\($0) ورقات", many: "\($0) ورقة", other: "\($0) ورقة")
      },
      numberInSeries: { "رقم \($0)" },
      calendarDate: { date in
        let months = [
          "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
          "ديسمبر",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "السابق في سلسلة «\($0)»" },
      nextInSeries: { "التالي في سلسلة «\($0)»" },
      languageCount: { "\($0) لغات" },
      textCount: {
        Plural.arabic(
          $0, zero: "لا نصوص", one: "نص واحد", two: "نصان",
          few: "\($0) نصوص", many: "\($0) نصًا", other: "\($0) نص")
      },
      page: { "الصفحة \($0)" },
      continuedOn: { "التتمة في الصفحة \($0)" },
      continuedFrom: { "تتمة الصفحة \($0)" },
      textsOf: { "نصوص \($0) في «\($1)»" }))
}
