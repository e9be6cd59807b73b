extension Words {
  /// Ukrainian.
  package static let ukrainian = Words(
    language: LanguageTag(tag: "uk", language: "uk"),
    words: [
      .notes: "Примітки",
      .editorsNotes: "Примітки редактора",
      .note: "Примітка",
      .more: "розгорнути",
      .less: "згорнути",
      .skipToText: "Перейти до тексту",
      .contents: "Зміст",
      .forms: "Цей текст в інших формах",
      .readHere: "Читати тут",
      .otherForms: "Інші форми",
      .by: "",
      .translatedBy: "переклад:",
      .colophon: "Вихідні дані",
      .source: "Джерело",
      .rights: "Права",
      .translation: "Переклад",
      .publisher: "Видавець",
      .cite: "Як посилатися на цей текст",
      .moreTexts: "Інші тексти",
      .bySameAuthor: "Того самого автора",
      .onSameTopic: "На ту саму тему",
      .otherLanguages: "Цей текст іншими мовами",
      .alsoIn: "Іншими мовами",
      .siteMenu: "Сайт",
      .titles: "Назви",
      .authors: "Автори",
      .author: "Автор",
      .topics: "Теми",
      .topic: "Тема",
      .seriesPlural: "Серії",
      .series: "Серія",
      .years: "Роки",
      .year: "Рік",
      .collections: "Зібрання",
      .collection: "Зібрання",
      .alphabetical: "А–Я",
      .titlesByLetter: "Назви за літерами",
      .undated: "Без дати",
      .otherLetters: "#",
      .showAs: "Показати як",
      .rack: "стійка",
      .list: "список",
      .pages: "Сторінки",
      .next: "Наступна",
      .previous: "Попередня",
      .draft: "Чернетка",
      .missingTitle: "Цього аркуша бракує",
      .missingText: "За цією адресою сторінки немає. Можливо, її перейменували або так і не підшили.",
      .allTitles: "Усі назви",
      .and: " і ",
      .comma: ", ",
      .search: "Пошук",
      .searchWithoutScript: "Для пошуку потрібен JavaScript. Без нього до текстів ведуть ці посилання:",
      .nothingFound: "Нічого не знайдено",
      .concordance: "Конкорданс",
      .answer: "Відповісти",
      .elsewhere: "В інших місцях",
      .otherLibraries: "Інші бібліотеки",
      .newest: "Нові",
      .languages: "Мови",
      .links: "Посилання",
      .formatPage: "Сторінка",
      .formatSource: "Вихідний текст",
      .formatCover: "Обкладинка",
      .formatText: "Простий текст",
      .formatBooklet: "Брошура",
      .formatZine: "Зін",
      .formatLeaflet: "Листівка",
      .formatPoster: "Плакат",
      .formatNewspaper: "Газета",
      .bothSides: "з обох боків",
      .shortEdge: "перевертати за коротким краєм",
      .longEdge: "перевертати за довгим краєм",
      .foldAndStaple: "скласти й скріпити",
      .foldAndCut: "скласти на вісім частин, прорізати середину",
      .foldInThree: "скласти втроє",
      .glueTogether: "склеїти",
      .foldInHalf: "скласти навпіл",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = ["друге", "третє", "четверте", "п’яте", "шосте", "сьоме", "восьме", "дев’яте", "десяте"]
        return switch occurrence {
        case ...1: "Повернутися до виноски \(mark)"
        case ...10: "Повернутися до виноски \(mark), \(ordinals[occurrence - 2]) місце"
        default: "Повернутися до виноски \(mark), місце \(occurrence)"
        }
      },
      table: { "Таблиця \($0)" },
      minutes: { Plural.eastSlavic($0, one: "\($0) хвилина", few: "\($0) хвилини", many: "\($0) хвилин") },
      minutesShort: { "\($0) хв" },
      fileSize: { "\(Phrases.kilobytes($0)) КБ" },
      sheets: { Plural.eastSlavic($0, one: "\($0) аркуш", few: "\($0) аркуші", many: "\($0) аркушів") },
      numberInSeries: { "№\u{A0}\($0)" },
      calendarDate: { date in
        let months = [
          "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень",
          "жовтень", "листопад", "грудень",
        ]
        let genitives = [
          "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
          "листопада", "грудня",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(genitives[month - 1]) \(year)"
        }
      },
      previousInSeries: { "Попередній у серії «\($0)»" },
      nextInSeries: { "Наступний у серії «\($0)»" },
      languageCount: { Plural.eastSlavic($0, one: "\($0) мова", few: "\($0) мови", many: "\($0) мов") },
      textCount: { Plural.eastSlavic($0, one: "\($0) текст", few: "\($0) тексти", many: "\($0) текстів") },
      page: { "Сторінка \($0)" },
      continuedOn: { "Продовження на с. \($0)" },
      continuedFrom: { "Початок на с. \($0)" },
      textsOf: { "\($0): тексти в зібранні «\($1)»" }))
}
