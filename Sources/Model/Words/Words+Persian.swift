extension Words {
  /// Persian.
  package static let persian = Words(
    language: LanguageTag(tag: "fa", language: "fa"),
    words: [
      .notes: "یادداشت‌ها",
      .editorsNotes: "یادداشت‌های ویراستار",
      .note: "یادداشت",
      .more: "بیشتر",
      .less: "کمتر",
      .skipToText: "رفتن به متن",
      .contents: "فهرست",
      .forms: "این متن به صورت‌های دیگر",
      .readHere: "خواندن در همین‌جا",
      .otherForms: "قالب‌های دیگر",
      .by: "نوشتهٔ",
      .translatedBy: "ترجمهٔ",
      .colophon: "شناسنامه",
      .source: "منبع",
      .rights: "حقوق",
      .translation: "ترجمه",
      .publisher: "ناشر",
      .cite: "ارجاع به این متن",
      .moreTexts: "متن‌های دیگر",
      .bySameAuthor: "از همین نویسنده",
      .onSameTopic: "در همین موضوع",
      .otherLanguages: "این متن به زبان‌های دیگر",
      .alsoIn: "به زبان‌های دیگر",
      .siteMenu: "وبگاه",
      .titles: "عنوان‌ها",
      .authors: "نویسندگان",
      .author: "نویسنده",
      .topics: "موضوع‌ها",
      .topic: "موضوع",
      .seriesPlural: "مجموعه‌ها",
      .series: "مجموعه",
      .years: "سال‌ها",
      .year: "سال",
      .collections: "گنجینه‌ها",
      .collection: "گنجینه",
      .alphabetical: "الف–ی",
      .titlesByLetter: "عنوان‌ها به ترتیب حروف",
      .undated: "بی‌تاریخ",
      .otherLetters: "#",
      .showAs: "نمایش",
      .rack: "قفسه",
      .list: "فهرست",
      .pages: "صفحه‌ها",
      .next: "بعدی",
      .previous: "پیشین",
      .draft: "پیش‌نویس",
      .missingTitle: "این برگ نیست",
      .missingText: "در این نشانی صفحه‌ای نیست. شاید نامش عوض شده، یا هرگز صحافی نشده است.",
      .allTitles: "همهٔ عنوان‌ها",
      .and: " و ",
      .comma: "، ",
      .search: "جستجو",
      .searchWithoutScript: "جستجو به جاوااسکریپت نیاز دارد. بدون آن، این پیوندها به متن‌ها می‌رسند:",
      .nothingFound: "چیزی یافت نشد",
      .concordance: "واژه‌نما",
      .answer: "پاسخ",
      .elsewhere: "جاهای دیگر",
      .otherLibraries: "کتابخانه‌های دیگر",
      .newest: "تازه‌ترین‌ها",
      .languages: "زبان‌ها",
      .links: "پیوندها",
      .formatPage: "صفحه",
      .formatSource: "متن خام",
      .formatCover: "جلد",
      .formatText: "متن ساده",
      .formatBooklet: "دفترچه",
      .formatZine: "فنزین",
      .formatLeaflet: "بروشور",
      .formatPoster: "پوستر",
      .formatNewspaper: "روزنامه",
      .bothSides: "دو رو",
      .shortEdge: "برگرداندن از لبهٔ کوتاه",
      .longEdge: "برگرداندن از لبهٔ بلند",
      .foldAndStaple: "تا و منگنه کنید",
      .foldAndCut: "به هشت بخش تا کنید و میان را ببرید",
      .foldInThree: "سه‌تا کنید",
      .glueTogether: "به هم بچسبانید",
      .foldInHalf: "از وسط تا کنید",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = ["دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم"]
        return switch occurrence {
        case ...1: "بازگشت به ارجاع \(mark)"
        case ...10: "بازگشت به ارجاع \(mark)، جای \(ordinals[occurrence - 2])"
        default: "بازگشت به ارجاع \(mark)، جای \(digits(occurrence))"
        }
      },
      table: { "جدول \(digits($0))" },
      minutes: { "\(digits($0)) دقیقه" },
      minutesShort: { "\(digits($0)) دقیقه" },
      fileSize: { "\(digits(Phrases.kilobytes($0))) کیلوبایت" },
      sheets: { "\(digits($0)) برگ" },
      numberInSeries: { "شمارهٔ \(digits($0))" },
      calendarDate: { date in
        let months = [
          "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر",
          "دسامبر",
        ]
        return switch date {
        case .year(let year): "\(digits(year))"
        case .month(let month, let year): "\(months[month - 1]) \(digits(year))"
        case .day(let day, let month, let year): "\(digits(day)) \(months[month - 1]) \(digits(year))"
        }
      },
      previousInSeries: { "پیشین در مجموعهٔ «\($0)»" },
      nextInSeries: { "بعدی در مجموعهٔ «\($0)»" },
      languageCount: { "\(digits($0)) زبان" },
      textCount: { "\(digits($0)) متن" },
      page: { "صفحهٔ \(digits($0))" },
      continuedOn: { "ادامه در صفحهٔ \($0)" },
      continuedFrom: { "ادامه از صفحهٔ \($0)" },
      textsOf: { "متن‌های \($0) در «\($1)»" }))

  /// A number in the digits Persian is written with.
  private static func digits(_ number: Int) -> String {
    let digits = ["۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"]
    return String(number).utf8.map { $0.isDigit ? digits[Int($0 - 0x30)] : "-" }.joined()
  }
}
