import Model
import Testing

@Suite("Filing keys") struct FilingKeyTests {
  /// Sorts titles, all in one language, as in a list of a language.
  private func filed(_ titles: [String], in language: String, listedIn list: String? = nil) throws -> [String] {
    let tag = try #require(LanguageTag(language))
    let alphabet = FilingAlphabet(for: try #require(LanguageTag(list ?? language)))
    return titles.map { ($0, FilingKey(title: $0, language: tag, alphabet: alphabet)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func key(_ title: String, in language: String = "en", listedIn list: String? = nil) throws -> FilingKey {
    FilingKey(
      title: title, language: try #require(LanguageTag(language)),
      alphabet: FilingAlphabet(for: try #require(LanguageTag(list ?? language))))
  }

  @Test(
    "a leading article in the title's language is skipped",
    arguments: [
      ("en", "The Digger’s Almanack", "Digger’s Almanack"), ("en", "“A New-Year’s Gift”", "New Year’s Gift"),
      ("en", "AN ACCOUNT", "Account"), ("fr", "L’été", "Été"), ("fr", "Les Misérables", "Misérables"),
      ("fr", "L'Ami du peuple", "Ami du peuple"), ("de", "Der Weber", "Weber"), ("de", "Eine Rede", "Rede"),
      ("es", "Los de abajo", "de abajo"), ("it", "Gli indifferenti", "indifferenti"), ("it", "Un’idea", "idea"),
      ("pt", "Os Sertões", "Sertões"), ("nl", "’t Schip", "Schip"), ("nl", "Het Achterhuis", "Achterhuis"),
      ("sv", "Den allvarsamma leken", "allvarsamma leken"), ("hu", "Az ember", "ember"),
      ("el", "Το Κιβώτιο", "Κιβώτιο"),
      ("ar", "الكتاب", "كتاب"), ("ar", "al-Kitāb", "Kitāb"), ("mt", "Il-Bidu", "Bidu"),
    ])
  func passesOverArticles(language: String, title: String, rest: String) throws {
    #expect(try key(title, in: language) == key(rest, in: "ia", listedIn: language))
  }

  @Test(
    "a word that is no article of the title's language counts",
    arguments: [
      ("fr", "The Times"), ("en", "La Marseillaise"), ("en", "A"), ("en", "The"), ("en", "Theory"), ("en", "A, B, C"),
      ("he", "הכתב"), ("de", "Dies irae"), ("fr", "Lettre"), ("en", "An-archy"), ("ar", "الف"),
    ])
  func keepsOtherWords(language: String, title: String) throws {
    #expect(try key(title, in: language) == key(title, in: "ia", listedIn: language))
  }

  @Test("titles are sorted word by word, ignoring case, accents and punctuation, numbers by value")
  func filesAsALibrarianWould() throws {
    let titles = [
      "?!", "9 Theses", "95 Theses", "1,000 Plateaus", "1984", "Æsop’s Fables", "“Afterword”", "De l’être",
      "Deliberation",
      "Émile", "The Ethics", "New York", "New-York Tribune", "Newark", "Œconomy", "Ötzi", "Straße", "Strasse II",
      "Zoology",
    ]
    #expect(try filed(titles.reversed(), in: "en") == titles)
  }

  @Test("scripts are sorted one after the other, each in its own order")
  func ordersScripts() throws {
    let titles = [
      "101", "Zebra", "Αντιγόνη", "Ωδή", "Азбука", "Ёлка", "Ель и ёж", "Йод", "Яма", "בראשית", "שמות", "أدب", "بيت",
      "پدر",
      "تاريخ", "한국", "カラス", "ガラス窓", "さくら", "一", "大學",
    ]
    #expect(try filed(titles.shuffledByPlace, in: "en") == titles)
  }

  @Test("Ukrainian and Serbian letters are sorted in alphabetical order")
  func ordersCyrillicLetters() throws {
    let ukrainian = ["Гай", "Ґава", "Дім", "Ера", "Єва", "Жук", "Иній", "Ірис", "Їжак", "Йод"]
    #expect(try filed(ukrainian.reversed(), in: "uk") == ukrainian)
    let serbian = ["Дом", "Ђак", "Јама", "Лед", "Љубав", "Нож", "Њива", "Тал", "Ћуп", "Час", "Џак", "Шах"]
    #expect(try filed(serbian.reversed(), in: "sr") == serbian)
  }

  @Test(
    "a language's own letters are sorted as in its dictionaries",
    arguments: [
      ("es", ["nube", "nutria", "ñandú", "oso"]), ("sv", ["zebra", "ål", "älg", "öl"]),
      ("da", ["zebra", "æble", "øl", "ål"]), ("pl", ["cud", "ćma", "dom", "lody", "łza", "zoo", "źle", "żaba"]),
      ("cs", ["hora", "chata", "idea", "rok", "řeka", "sen", "šok"]), ("hu", ["otthon", "öröm", "pap"]),
      ("et", ["sõna", "šokk", "zoo", "žanr", "tamm"]), ("tr", ["cam", "çam", "dal", "şal", "tas"]),
      ("de", ["Apfel", "Ära", "Arbeit", "Ofen", "Öfter", "Ofterdingen"]),
      ("vi", ["an", "ăn", "ấn", "ba", "dao", "đá"]), ("is", ["dagur", "ðe", "zeta", "þing", "ær", "öl"]),
    ])
  func ordersOwnLetters(language: String, words: [String]) throws {
    #expect(try filed(words.reversed(), in: language) == words)
  }

  @Test("a letter with a combining mark is filed as the composed letter")
  func filesDecomposedLetters() throws {
    #expect(try key("n\u{303}andu\u{301}", in: "es") == key("ñandú", in: "es"))
    #expect(try key("N\u{303}", in: "es").initial == "Ñ")
    #expect(try key("и\u{306}од", in: "ru") == key("йод", in: "ru"))
    #expect(try key("e\u{301}te\u{301}", in: "fr") == key("été", in: "fr"))
  }

  @Test(
    "the heading is the first letter of the filing key",
    arguments: [
      ("The Ethics", "E"), ("Émile", "E"), ("Æsop", "A"), ("ßigma", "S"), ("“zeal”", "Z"), ("ёлка", "Е"), ("ба", "Б"),
      ("ὠδή", "Ω"), ("בראשית", "ב"), ("أدب", "ا"), ("大學", "大"), ("ガラス", "か"), ("한국", "ㅎ"), ("Ｆull", "F"),
      ("თბილისი", "თ"), ("İzmir", "I"), ("\u{301}a", "A"),
    ])
  func namesHeadings(title: String, heading: String) throws {
    #expect(try key(title).initial == heading)
  }

  @Test(
    "titles that begin with a digit or have no letter have no heading", arguments: ["1984", "٣ كتب", "?!", "", "🙂"])
  func leavesHeadingsOut(title: String) throws {
    #expect(try key(title).initial == nil)
  }

  @Test("equal headings are adjacent in every list", arguments: ["en", "es", "sv", "cs", "tr", "et", "vi", "hu"])
  func keepsHeadingsTogether(language: String) throws {
    let letters = (0x41...0x24F).compactMap { Unicode.Scalar($0) } + (0x1E00...0x1EFF).compactMap { Unicode.Scalar($0) }
    let keys = try letters.map { try key(String($0) + "x", in: "ia", listedIn: language) }.sorted()
    var seen: [String?] = []
    for key in keys where seen.last != .some(key.initial) { seen.append(key.initial) }
    #expect(seen.count == Set(seen).count)
  }

  @Test("a number of a thousand digits can be filed")
  func filesLongNumbers() throws {
    #expect(try key(String(repeating: "9", count: 1_000)) < key("a"))
  }
}

extension [String] {
  /// The elements in another order, always the same one.
  fileprivate var shuffledByPlace: [String] {
    enumerated().sorted { ($0.offset * 7 % 11, $0.offset) < ($1.offset * 7 % 11, $1.offset) }.map(\.element)
  }
}
