extension Words {
  /// Turkish.
  package static let turkish = Words(
    language: LanguageTag(tag: "tr", language: "tr"),
    words: [
      .notes: "Notlar",
      .editorsNotes: "Editörün notları",
      .note: "Not",
      .more: "devamı",
      .less: "kısalt",
      .skipToText: "Metne geç",
      .contents: "İçindekiler",
      .forms: "Bu metnin öteki biçimleri",
      .readHere: "Burada oku",
      .otherForms: "Diğer biçimler",
      .by: "yazan",
      .translatedBy: "çeviren",
      .colophon: "Künye",
      .source: "Kaynak",
      .rights: "Haklar",
      .translation: "Çeviri",
      .publisher: "Yayıncı",
      .cite: "Bu metni kaynak gösterin",
      .moreTexts: "Başka metinler",
      .bySameAuthor: "Aynı yazardan",
      .onSameTopic: "Aynı konuda",
      .otherLanguages: "Bu metin başka dillerde",
      .siteMenu: "Site",
      .titles: "Başlıklar",
      .authors: "Yazarlar",
      .author: "Yazar",
      .topics: "Konular",
      .topic: "Konu",
      .seriesPlural: "Diziler",
      .series: "Dizi",
      .years: "Yıllar",
      .year: "Yıl",
      .collections: "Derlemeler",
      .collection: "Derleme",
      .alphabetical: "A–Z",
      .titlesByLetter: "Harfe göre başlıklar",
      .undated: "Tarihsiz",
      .otherLetters: "#",
      .showAs: "Görünüm",
      .rack: "raf",
      .list: "liste",
      .pages: "Sayfalar",
      .next: "Sonraki",
      .previous: "Önceki",
      .draft: "Taslak",
      .missingTitle: "Bu yaprak eksik",
      .missingText: "Bu adreste bir sayfa yok. Adı değişmiş ya da hiç ciltlenmemiş olabilir.",
      .allTitles: "Bütün başlıklar",
      .and: " ve ",
      .comma: ", ",
      .search: "Ara",
      .searchWithoutScript: "Arama JavaScript gerektirir. Olmadan bu bağlantılar metinlere götürür:",
      .nothingFound: "Hiçbir şey bulunamadı",
      .concordance: "Sözcük dizini",
      .answer: "Yanıtla",
      .elsewhere: "Başka yerlerde",
      .otherLibraries: "Diğer kütüphaneler",
      .newest: "En yeniler",
      .languages: "Diller",
      .links: "Bağlantılar",
      .formatPage: "Sayfa",
      .formatSource: "Kaynak metin",
      .formatText: "Düz metin",
      .formatBooklet: "Kitapçık",
      .formatZine: "Fanzin",
      .formatLeaflet: "Broşür",
      .formatPoster: "Afiş",
      .formatNewspaper: "Gazete",
      .bothSides: "çift taraflı",
      .shortEdge: "kısa kenardan çevirin",
      .longEdge: "uzun kenardan çevirin",
      .foldAndStaple: "katlayıp zımbalayın",
      .foldAndCut: "sekize katlayın, ortasını kesin",
      .foldInThree: "üçe katlayın",
      .glueTogether: "birbirine yapıştırın",
      .foldInHalf: "ortadan katlayın",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = [
          "ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu", "onuncu",
        ]
        return switch call {
        case ...1: "\(mark) numaralı göndermeye dön"
        case ...10: "\(mark) numaralı göndermeye dön, \(ordinals[call - 2]) yer"
        default: "\(mark) numaralı göndermeye dön, yer \(call)"
        }
      },
      table: { "Tablo \($0)" },
      minutes: { "\($0) dakika" },
      minutesShort: { "\($0) dk." },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { "\($0) yaprak" },
      numberInSeries: { "no. \($0)" },
      calendarDate: { date in
        let months = [
          "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
          "Aralık",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) \(year)"
        case .day(let day, let month, let year): "\(day) \(months[month - 1]) \(year)"
        }
      },
      previousInSeries: { "“\($0)” dizisinde önceki" },
      nextInSeries: { "“\($0)” dizisinde sonraki" },
      languageCount: { "\($0) dil" },
      textCount: { "\($0) metin" },
      page: { "Sayfa \($0)" },
      continuedOn: { "Devamı sayfa \($0)" },
      continuedFrom: { "Baştarafı sayfa \($0)" },
      textsOf: { "\($0): “\($1)” içindeki metinler" }))
}
