extension Words {
  /// Chinese in traditional characters.
  package static let traditionalChinese = Words(
    language: LanguageTag(tag: "zh-Hant", language: "zh"),
    words: [
      .notes: "注",
      .editorsNotes: "編者注",
      .note: "注",
      .more: "展開",
      .less: "收起",
      .skipToText: "跳到正文",
      .contents: "目錄",
      .forms: "本文的其他形式",
      .readHere: "在此閱讀",
      .otherForms: "其他形式",
      .by: "",
      .translatedBy: "譯者",
      .colophon: "版本",
      .source: "底本",
      .rights: "權利",
      .translation: "翻譯",
      .publisher: "出版者",
      .cite: "引用",
      .moreTexts: "延伸閱讀",
      .bySameAuthor: "同一作者",
      .onSameTopic: "同一主題",
      .otherLanguages: "本文的其他語言版本",
      .siteMenu: "本站",
      .titles: "書目",
      .authors: "作者",
      .author: "作者",
      .topics: "主題",
      .topic: "主題",
      .seriesPlural: "叢書",
      .series: "叢書",
      .years: "年份",
      .year: "年份",
      .collections: "文集",
      .collection: "文集",
      .alphabetical: "依題名",
      .titlesByLetter: "依首字排列的題名",
      .undated: "年代不詳",
      .otherLetters: "#",
      .showAs: "顯示為",
      .rack: "書架",
      .list: "列表",
      .pages: "頁碼",
      .next: "下一頁",
      .previous: "上一頁",
      .draft: "草稿",
      .missingTitle: "此頁缺失",
      .missingText: "此網址沒有頁面。它或許改了名，或許從未裝訂成冊。",
      .allTitles: "全部書目",
      .and: "、",
      .comma: "、",
      .search: "搜尋",
      .searchWithoutScript: "搜尋需要 JavaScript。沒有時，可由以下連結找到文章：",
      .nothingFound: "沒有找到",
      .concordance: "詞語索引",
      .answer: "回覆",
      .elsewhere: "別處",
      .otherLibraries: "其他圖書館",
      .newest: "最新",
      .languages: "語言",
      .links: "連結",
      .formatPage: "網頁",
      .formatSource: "源文件",
      .formatText: "純文字",
      .formatBooklet: "小冊子",
      .formatZine: "小誌",
      .formatLeaflet: "摺頁",
      .formatPoster: "海報",
      .formatNewspaper: "報紙",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = ["二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return switch call {
        case ...1: "返回注\(mark)的引用處"
        case ...10: "返回注\(mark)的引用處，第\(ordinals[call - 2])次引用"
        default: "返回注\(mark)的引用處，第\(call)次引用"
        }
      },
      table: { "表\($0)" },
      minutes: { "\($0)分鐘" },
      minutesShort: { "\($0)分鐘" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { "\($0)張紙" },
      numberInSeries: { "第\($0)種" },
      calendarDate: { date in
        switch date {
        case .year(let year): "\(year)年"
        case .month(let month, let year): "\(year)年\(month)月"
        case .day(let day, let month, let year): "\(year)年\(month)月\(day)日"
        }
      },
      previousInSeries: { "《\($0)》前一種" },
      nextInSeries: { "《\($0)》下一種" },
      languageCount: { "\($0)種語言" },
      textCount: { "\($0)篇" },
      page: { "第\($0)頁" },
      textsOf: { "《\($1)》所收\($0)的文章" }))
}
