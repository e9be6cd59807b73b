extension Words {
  /// Japanese.
  package static let japanese = Words(
    language: LanguageTag(tag: "ja", language: "ja"),
    words: [
      .notes: "注",
      .editorsNotes: "編者注",
      .note: "注",
      .more: "続き",
      .less: "閉じる",
      .skipToText: "本文へ",
      .contents: "目次",
      .forms: "この文章の他の形式",
      .readHere: "ここで読む",
      .otherForms: "ほかの形式",
      .by: "",
      .translatedBy: "訳者",
      .colophon: "奥付",
      .source: "底本",
      .rights: "権利",
      .translation: "翻訳",
      .publisher: "発行",
      .cite: "この文章を引用する",
      .moreTexts: "他の文章",
      .bySameAuthor: "同じ著者の文章",
      .onSameTopic: "同じ主題の文章",
      .otherLanguages: "この文章の他言語版",
      .siteMenu: "サイト",
      .titles: "題名",
      .authors: "著者",
      .author: "著者",
      .topics: "主題",
      .topic: "主題",
      .seriesPlural: "シリーズ",
      .series: "シリーズ",
      .years: "刊行年",
      .year: "刊行年",
      .collections: "文集",
      .collection: "文集",
      .alphabetical: "題名順",
      .titlesByLetter: "頭文字で引く題名",
      .undated: "刊年不明",
      .otherLetters: "#",
      .showAs: "表示",
      .rack: "棚",
      .list: "一覧",
      .pages: "ページ",
      .next: "次へ",
      .previous: "前へ",
      .draft: "下書き",
      .missingTitle: "この丁は失われています",
      .missingText: "このアドレスにページはありません。名前が変わったか、はじめから綴じられなかったのかもしれません。",
      .allTitles: "すべての題名",
      .and: "、",
      .comma: "、",
      .search: "検索",
      .searchWithoutScript: "検索には JavaScript が必要です。なければ、次のリンクから本文へ進めます。",
      .nothingFound: "見つかりません",
      .concordance: "語句索引",
      .answer: "返信",
      .elsewhere: "ほかの場所",
      .otherLibraries: "ほかの図書館",
      .newest: "新着",
      .languages: "言語",
      .links: "リンク",
      .formatPage: "ページ",
      .formatSource: "ソース",
      .formatText: "プレーンテキスト",
      .formatBooklet: "小冊子",
      .formatZine: "ZINE",
      .formatLeaflet: "リーフレット",
      .formatPoster: "ポスター",
      .formatNewspaper: "新聞",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = ["2", "3", "4", "5", "6", "7", "8", "9", "10"]
        return switch call {
        case ...1: "注\(mark)の参照箇所に戻る"
        case ...10: "注\(mark)の参照箇所に戻る（\(ordinals[call - 2])か所目）"
        default: "注\(mark)の参照箇所に戻る（\(call)か所目）"
        }
      },
      table: { "表\($0)" },
      minutes: { "\($0)分" },
      minutesShort: { "\($0)分" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { "\($0)枚" },
      numberInSeries: { "第\($0)号" },
      calendarDate: { date in
        switch date {
        case .year(let year): "\(year)年"
        case .month(let month, let year): "\(year)年\(month)月"
        case .day(let day, let month, let year): "\(year)年\(month)月\(day)日"
        }
      },
      previousInSeries: { "『\($0)』の前の号" },
      nextInSeries: { "『\($0)』の次の号" },
      languageCount: { "\($0)言語" },
      textCount: { "\($0)編" },
      page: { "\($0)ページ" },
      textsOf: { "『\($1)』に収められた\($0)の文章" }))
}
