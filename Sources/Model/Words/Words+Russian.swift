extension Words {
  /// Russian.
  package static let russian = Words(
    language: LanguageTag(tag: "ru", language: "ru"),
    words: [
      .notes: "Примечания",
      .editorsNotes: "Примечания редактора",
      .note: "Примечание",
      .more: "развернуть",
      .less: "свернуть",
      .skipToText: "Перейти к тексту",
      .contents: "Содержание",
      .forms: "Этот текст в других видах",
      .readHere: "Читать здесь",
      .otherForms: "Другие формы",
      .by: "",
      .translatedBy: "перевод:",
      .colophon: "Выходные данные",
      .source: "Источник",
      .rights: "Права",
      .translation: "Перевод",
      .publisher: "Издатель",
      .cite: "Как ссылаться на этот текст",
      .moreTexts: "Другие тексты",
      .bySameAuthor: "Того же автора",
      .onSameTopic: "На ту же тему",
      .otherLanguages: "Этот текст на других языках",
      .alsoIn: "На других языках",
      .siteMenu: "Сайт",
      .titles: "Заглавия",
      .authors: "Авторы",
      .author: "Автор",
      .topics: "Темы",
      .topic: "Тема",
      .seriesPlural: "Серии",
      .series: "Серия",
      .years: "Годы",
      .year: "Год",
      .collections: "Собрания",
      .collection: "Собрание",
      .alphabetical: "А–Я",
      .titlesByLetter: "Заглавия по буквам",
      .undated: "Без даты",
      .otherLetters: "#",
      .showAs: "Показать как",
      .rack: "стойка",
      .list: "список",
      .pages: "Страницы",
      .next: "Следующая",
      .previous: "Предыдущая",
      .draft: "Черновик",
      .missingTitle: "Этого листа не хватает",
      .missingText: "По этому адресу страницы нет. Возможно, её переименовали или так и не подшили.",
      .allTitles: "Все заглавия",
      .and: " и ",
      .comma: ", ",
      .search: "Поиск",
      .searchWithoutScript: "Для поиска нужен JavaScript. Без него к текстам ведут эти ссылки:",
      .nothingFound: "Ничего не найдено",
      .concordance: "Конкорданс",
      .answer: "Ответить",
      .elsewhere: "В других местах",
      .otherLibraries: "Другие библиотеки",
      .newest: "Новые",
      .languages: "Языки",
      .links: "Ссылки",
      .formatPage: "Страница",
      .formatSource: "Исходный текст",
      .formatCover: "Обложка",
      .formatText: "Простой текст",
      .formatBooklet: "Брошюра",
      .formatZine: "Зин",
      .formatLeaflet: "Листовка",
      .formatPoster: "Плакат",
      .formatNewspaper: "Газета",
      .bothSides: "с двух сторон",
      .shortEdge: "переворот по короткому краю",
      .longEdge: "переворот по длинному краю",
      .foldAndStaple: "сложить и скрепить",
      .foldAndCut: "сложить на восемь частей, прорезать середину",
      .foldInThree: "сложить втрое",
      .glueTogether: "склеить",
      .foldInHalf: "сложить пополам",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = [
          "второе", "третье", "четвёртое", "пятое", "шестое", "седьмое", "восьмое", "девятое", "десятое",
        ]
        return switch occurrence {
        case ...1: "Вернуться к сноске \(mark)"
        case ...10: "Вернуться к сноске \(mark), \(ordinals[occurrence - 2]) место"
        default: "Вернуться к сноске \(mark), место \(occurrence)"
        }
      },
      table: { "Таблица \($0)" },
      minutes: { Plural.eastSlavic($0, one: "\($0) минута", few: "\($0) минуты", many: "\($0) минут") },
      minutesShort: { "\($0) мин" },
      fileSize: { "\(Phrases.kilobytes($0)) КБ" },
      sheets: { Plural.eastSlavic($0, one: "\($0) лист", few: "\($0) листа", many: "\($0) листов") },
      numberInSeries: { "№\u{A0}\($0)" },
      calendarDate: { date in
        let months = [
          "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
          "декабрь",
        ]
        let genitives = [
          "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
          "ноября", "декабря",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(genitives[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Предыдущий в серии «\($0)»" },
      nextInSeries: { "Следующий в серии «\($0)»" },
      languageCount: { Plural.eastSlavic($0, one: "\($0) язык", few: "\($0) языка", many: "\($0) языков") },
      textCount: { Plural.eastSlavic($0, one: "\($0) текст", few: "\($0) текста", many: "\($0) текстов") },
      page: { "Страница \($0)" },
      continuedOn: { "Продолжение на с. \($0)" },
      continuedFrom: { "Начало на с. \($0)" },
      textsOf: { "\($0): тексты в собрании «\($1)»" }))
}
