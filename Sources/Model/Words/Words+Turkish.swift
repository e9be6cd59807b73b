extension Words {
  /// Turkish.
  package static let turkish = Words(
    language: LanguageTag(tag: "tr", language: "tr"),
    notes: "Notlar",
    editorsNotes: "Editörün notları",
    note: "Not",
    more: "devamı",
    less: "kısalt",
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
    skipToText: "Metne geç",
    contents: "İçindekiler",
    forms: "Bu metnin öteki biçimleri",
    readHere: "Burada oku",
    formatName: { format in
      switch format {
      case .html: "Sayfa"
      case .source: "Kaynak metin"
      }
    },
    table: { "Tablo \($0)" },
    by: "yazan",
    translatedBy: "çeviren",
    minutes: { "\($0) dakika" },
    minutesShort: { "\($0) dk." },
    fileSize: { "\(kilobytes($0)) KB" },
    numberInSeries: { "no. \($0)" },
    date: { date in
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
    colophon: "Künye",
    source: "Kaynak",
    rights: "Haklar",
    translation: "Çeviri",
    publisher: "Yayıncı",
    cite: "Bu metni kaynak gösterin",
    moreTexts: "Başka metinler",
    bySameAuthor: "Aynı yazardan",
    onSameTopic: "Aynı konuda",
    previousInSeries: { "“\($0)” dizisinde önceki" },
    nextInSeries: { "“\($0)” dizisinde sonraki" },
    otherLanguages: "Bu metin başka dillerde",
    siteMenu: "Site",
    titles: "Başlıklar",
    authors: "Yazarlar",
    author: "Yazar",
    topics: "Konular",
    topic: "Konu",
    seriesPlural: "Diziler",
    series: "Dizi",
    years: "Yıllar",
    year: "Yıl",
    collections: "Derlemeler",
    collection: "Derleme",
    alphabetical: "A–Z",
    titlesByLetter: "Harfe göre başlıklar",
    undated: "Tarihsiz",
    otherLetters: "#",
    textCount: { "\($0) metin" },
    pages: "Sayfalar",
    page: { "Sayfa \($0)" },
    next: "Sonraki",
    previous: "Önceki",
    draft: "Taslak",
    textsOf: { "\($0): “\($1)” içindeki metinler" },
    missingTitle: "Bu yaprak eksik",
    missingText: "Bu adreste bir sayfa yok. Adı değişmiş ya da hiç ciltlenmemiş olabilir.",
    allTitles: "Bütün başlıklar",
    and: " ve ",
    comma: ", ")
}
