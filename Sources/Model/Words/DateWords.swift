/// The words of a language for dates that are not exact.
struct DateWords: Sendable {
  /// A phrase around a date, which is marked by `%`.
  struct Phrase: Sendable, ExpressibleByStringLiteral {
    private let before: String
    private let behind: String

    init(stringLiteral phrase: String) {
      let marker = phrase.firstIndex(of: "%") ?? phrase.endIndex
      before = String(phrase[..<marker])
      behind = String(phrase[marker...].dropFirst())
    }

    /// The phrase with a date inserted.
    func callAsFunction(_ date: String) -> String { before + date + behind }

    /// The date within a text in lower case, if it has the form of the phrase; else `nil`.
    func rest(of text: String) -> String? {
      let (start, end) = (before.lowercased(), behind.lowercased())
      guard text.hasPrefix(start), text.hasSuffix(end), text.utf8.count > start.utf8.count + end.utf8.count,
        !(start.isEmpty && end.isEmpty)
      else { return nil }
      return String(text.dropFirst(start.count).dropLast(end.count))
    }
  }

  let about: Phrase
  let before: Phrase
  let after: Phrase

  /// The name of a decade, by its first year.
  private let decade: @Sendable (Int) -> String

  /// The name of a century, by its ordinal number.
  private let century: @Sendable (Int) -> String

  /// Spring, summer, autumn and winter of a year.
  private let seasons: [Phrase]

  private init(
    _ about: Phrase, _ before: Phrase, _ after: Phrase, seasons: [Phrase],
    decade: @escaping @Sendable (Int) -> String, century: @escaping @Sendable (Int) -> String
  ) {
    self.about = about
    self.before = before
    self.after = after
    self.seasons = seasons
    self.decade = decade
    self.century = century
  }

  /// Prints a date.
  func text(of date: PublicationDate, _ words: Words) -> String {
    switch date.extent {
    case .on(let point): text(of: point, words)
    case .between(let first, let last): text(of: first, words) + "–" + text(of: last, words)
    case .before(let point): before(text(of: point, words))
    case .after(let point): after(text(of: point, words))
    }
  }

  private func text(of point: PublicationDate.Point, _ words: Words) -> String {
    let name = name(of: point.moment, words) + (point.isUncertain ? "?" : "")
    return point.isApproximate ? about(name) : name
  }

  /// Prints a moment.
  func name(of moment: PublicationDate.Moment, _ words: Words) -> String {
    switch moment {
    case .date(let date): words.phrases.calendarDate(date)
    case .season(let season, let year): seasons[season.rawValue - 21](words.phrases.calendarDate(.year(year)))
    case .decade(let year): decade(year)
    case .century(let year): century(year / 100 + 1)
    }
  }

  /// The words for dates in the language of other words.
  static func of(_ words: Words) -> DateWords {
    switch words.language.language {
    case "zh": words === Words.traditionalChinese ? traditionalChinese : simplifiedChinese
    case let language: byLanguage[language] ?? english
    }
  }

  private static let english = DateWords(
    "c. %", "before %", "after %", seasons: ["spring %", "summer %", "autumn %", "winter %"], decade: { "\($0)s" },
    century: { number in
      let ending =
        switch (number % 10, number % 100) {
        case (1, let rest) where rest != 11: "st"
        case (2, let rest) where rest != 12: "nd"
        case (3, let rest) where rest != 13: "rd"
        default: "th"
        }
      return "\(number)\(ending) century"
    })
  private static let simplifiedChinese = DateWords(
    "约%", "%以前", "%以后", seasons: ["%春季", "%夏季", "%秋季", "%冬季"], decade: { "\($0)年代" }, century: { "\($0)世纪" })
  private static let traditionalChinese = DateWords(
    "約%", "%以前", "%以後", seasons: ["%春季", "%夏季", "%秋季", "%冬季"], decade: { "\($0)年代" }, century: { "\($0)世紀" })

  private static let byLanguage: [String: DateWords] = [
    "ar": DateWords(
      "نحو %", "قبل %", "بعد %", seasons: ["ربيع %", "صيف %", "خريف %", "شتاء %"], decade: { "عقد \($0)" },
      century: { "القرن \($0)" }),
    "ca": DateWords(
      "c. %", "abans de %", "després de %",
      seasons: ["primavera de %", "estiu de %", "tardor de %", "hivern de %"], decade: { "dècada de \($0)" },
      century: { "segle \(roman($0))" }),
    "cs": DateWords(
      "kolem %", "před %", "po %", seasons: ["jaro %", "léto %", "podzim %", "zima %"],
      decade: { "\($0 % 100). léta \($0 / 100 + 1). století" }, century: { "\($0). století" }),
    "da": DateWords(
      "ca. %", "før %", "efter %", seasons: ["foråret %", "sommeren %", "efteråret %", "vinteren %"],
      decade: { "\($0)’erne" }, century: { "\(($0 - 1) * 100)-tallet" }),
    "de": DateWords(
      "um %", "vor %", "nach %", seasons: ["Frühjahr %", "Sommer %", "Herbst %", "Winter %"],
      decade: { "\($0)er Jahre" },
      century: { "\($0). Jahrhundert" }),
    "el": DateWords(
      "περ. %", "πριν από το %", "μετά το %", seasons: ["άνοιξη %", "καλοκαίρι %", "φθινόπωρο %", "χειμώνας %"],
      decade: { "δεκαετία του \($0)" }, century: { "\($0)ος αιώνας" }),
    "en": english,
    "eo": DateWords(
      "ĉ. %", "antaŭ %", "post %", seasons: ["printempo %", "somero %", "aŭtuno %", "vintro %"],
      decade: { "\($0)-aj jaroj" }, century: { "\($0)-a jarcento" }),
    "es": DateWords(
      "hacia %", "antes de %", "después de %",
      seasons: ["primavera de %", "verano de %", "otoño de %", "invierno de %"], decade: { "década de \($0)" },
      century: { "siglo \(roman($0))" }),
    "fa": DateWords(
      "حدود %", "پیش از %", "پس از %", seasons: ["بهار %", "تابستان %", "پاییز %", "زمستان %"],
      decade: { "دههٔ \(Words.persian.phrases.calendarDate(.year($0)))" },
      century: { "سدهٔ \(Words.persian.phrases.calendarDate(.year($0)))" }),
    "fi": DateWords(
      "n. %", "ennen vuotta %", "vuoden % jälkeen", seasons: ["kevät %", "kesä %", "syksy %", "talvi %"],
      decade: { "\($0)-luku" }, century: { "\(($0 - 1) * 100)-luku" }),
    "fr": DateWords(
      "vers %", "avant %", "après %", seasons: ["printemps %", "été %", "automne %", "hiver %"],
      decade: { "années \($0)" }, century: { "\(roman($0))\($0 == 1 ? "er" : "e") siècle" }),
    "he": DateWords(
      "בערך %", "לפני %", "אחרי %", seasons: ["אביב %", "קיץ %", "סתיו %", "חורף %"], decade: { "שנות ה־\($0)" },
      century: { "המאה ה־\($0)" }),
    "it": DateWords(
      "ca. %", "prima del %", "dopo il %", seasons: ["primavera %", "estate %", "autunno %", "inverno %"],
      decade: { "anni \($0)" }, century: { "\(roman($0)) secolo" }),
    "ja": DateWords(
      "%頃", "%より前", "%より後", seasons: ["%春", "%夏", "%秋", "%冬"], decade: { "\($0)年代" }, century: { "\($0)世紀" }),
    "nl": DateWords(
      "ca. %", "vóór %", "na %", seasons: ["voorjaar %", "zomer %", "herfst %", "winter %"], decade: { "jaren \($0)" },
      century: { "\($0)e eeuw" }),
    "nb": DateWords(
      "ca. %", "før %", "etter %", seasons: ["våren %", "sommeren %", "høsten %", "vinteren %"],
      decade: { "\($0)-årene" }, century: { "\(($0 - 1) * 100)-tallet" }),
    "pl": DateWords(
      "ok. %", "przed %", "po %", seasons: ["wiosna %", "lato %", "jesień %", "zima %"],
      decade: { "lata \($0 % 100). \(roman($0 / 100 + 1)) w." }, century: { "\(roman($0)) w." }),
    "pt": DateWords(
      "c. %", "antes de %", "depois de %", seasons: ["primavera de %", "verão de %", "outono de %", "inverno de %"],
      decade: { "década de \($0)" }, century: { "século \(roman($0))" }),
    "ru": DateWords(
      "ок. %", "до %", "после %", seasons: ["весна %", "лето %", "осень %", "зима %"], decade: { "\($0)-е годы" },
      century: { "\(roman($0)) век" }),
    "sv": DateWords(
      "ca %", "före %", "efter %", seasons: ["våren %", "sommaren %", "hösten %", "vintern %"],
      decade: { "\($0)-talet" }, century: { "\(($0 - 1) * 100)-talet" }),
    "tr": DateWords(
      "y. %", "% öncesi", "% sonrası", seasons: ["% ilkbaharı", "% yazı", "% sonbaharı", "% kışı"],
      decade: { "\($0)’\([10, 30, 40, 60, 90].contains($0 % 100) ? "lar" : "ler")" }, century: { "\($0). yüzyıl" }),
    "uk": DateWords(
      "бл. %", "до %", "після %", seasons: ["весна %", "літо %", "осінь %", "зима %"], decade: { "\($0)-ті роки" },
      century: { "\(roman($0)) століття" }),
  ]

  /// A number in Roman numerals, as centuries are written.
  private static func roman(_ number: Int) -> String {
    let figures = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var roman = ""
    for (value, figure) in figures {
      while rest >= value {
        roman += figure
        rest -= value
      }
    }
    return roman
  }
}
