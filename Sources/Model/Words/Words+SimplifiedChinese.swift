extension Words {
  /// Chinese in simplified characters.
  package static let simplifiedChinese = Words(
    language: LanguageTag(tag: "zh-Hans", language: "zh"),
    words: [
      .notes: "注",
      .editorsNotes: "编者注",
      .note: "注",
      .more: "展开",
      .less: "收起",
      .skipToText: "跳到正文",
      .contents: "目录",
      .forms: "本文的其他形式",
      .readHere: "在此阅读",
      .otherForms: "其他形式",
      .by: "",
      .translatedBy: "译者",
      .colophon: "版本",
      .source: "底本",
      .rights: "权利",
      .translation: "翻译",
      .publisher: "出版者",
      .cite: "引用",
      .moreTexts: "延伸阅读",
      .bySameAuthor: "同一作者",
      .onSameTopic: "同一主题",
      .otherLanguages: "本文的其他语言版本",
      .siteMenu: "本站",
      .titles: "书目",
      .authors: "作者",
      .author: "作者",
      .topics: "主题",
      .topic: "主题",
      .seriesPlural: "丛书",
      .series: "丛书",
      .years: "年份",
      .year: "年份",
      .collections: "文集",
      .collection: "文集",
      .alphabetical: "按题名",
      .titlesByLetter: "按首字排列的题名",
      .undated: "年代不详",
      .otherLetters: "#",
      .showAs: "显示为",
      .rack: "书架",
      .list: "列表",
      .pages: "页码",
      .next: "下一页",
      .previous: "上一页",
      .draft: "草稿",
      .missingTitle: "此页缺失",
      .missingText: "此网址没有页面。它或许改了名，或许从未装订成册。",
      .allTitles: "全部书目",
      .and: "、",
      .comma: "、",
      .search: "搜索",
      .searchWithoutScript: "搜索需要 JavaScript。没有时，可由以下链接找到文章：",
      .nothingFound: "没有找到",
      .concordance: "词语索引",
      .answer: "回复",
      .elsewhere: "别处",
      .otherLibraries: "其他图书馆",
      .newest: "最新",
      .languages: "语言",
      .links: "链接",
      .formatPage: "网页",
      .formatSource: "源文件",
      .formatText: "纯文本",
      .formatBooklet: "小册子",
      .formatZine: "小志",
      .formatLeaflet: "折页",
      .formatPoster: "海报",
      .formatNewspaper: "报纸",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = ["二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return switch call {
        case ...1: "返回注\(mark)的引用处"
        case ...10: "返回注\(mark)的引用处，第\(ordinals[call - 2])次引用"
        default: "返回注\(mark)的引用处，第\(call)次引用"
        }
      },
      table: { "表\($0)" },
      minutes: { "\($0)分钟" },
      minutesShort: { "\($0)分钟" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { "\($0)张纸" },
      numberInSeries: { "第\($0)种" },
      calendarDate: { date in
        switch date {
        case .year(let year): "\(year)年"
        case .month(let month, let year): "\(year)年\(month)月"
        case .day(let day, let month, let year): "\(year)年\(month)月\(day)日"
        }
      },
      previousInSeries: { "《\($0)》前一种" },
      nextInSeries: { "《\($0)》后一种" },
      languageCount: { "\($0)种语言" },
      textCount: { "\($0)篇" },
      page: { "第\($0)页" },
      textsOf: { "《\($1)》所收\($0)的文章" }))
}
