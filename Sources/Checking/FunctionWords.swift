/// The commonest words of some languages, by which a passage's language is guessed.
enum FunctionWords {
  /// The languages that are known.
  static let languages = ["de", "en", "es", "fr", "it", "nl", "pt", "ru", "sv"]

  private static let words = [
    "de":
      "der die das und ist nicht mit von den dem ein eine zu auf sich auch für es sie er wir ich wie aber wenn dass im zum war sind wird oder nur noch nach bei aus",
    "en":
      "the and of to that is was it with for as his he she they we not but by from which have had be are this there their or were been would who what when",
    "es":
      "el los las del y que en un una por con para su se lo es no como más pero sus le ya este fue son cuando muy sin sobre también hay",
    "fr":
      "le les des et est dans une pour qui que il elle ne pas sur au avec ce cette plus par mais nous vous ils sont été comme ou son ses leur était",
    "it":
      "il gli della delle di che è un una per con non si da sono nel alla come più anche ma del dei lo questo quella era suo aveva essere",
    "nl":
      "het een van en dat zijn niet met voor op te aan er ook als door maar bij of uit nog naar was hij zij wij dan deze wordt heeft",
    "pt":
      "o os as do da dos das que um uma em não com por para se mais como mas foi ao ele ela são seu sua nos já também muito",
    "ru": "и в не на я что он с как это по но они к у из за то все она так его было для от мы бы вы же ее",
    "sv":
      "och att det som en på är av för med till den har de inte om ett var han hon men sig från så kan när också ut",
  ]

  /// The languages a word belongs to, one bit each.
  private static let table: WordTable<UInt16> = {
    var bits: [UInt64: UInt16] = [:]
    for (bit, language) in languages.enumerated() {
      for word in (words[language] ?? "").split(separator: " ") {
        bits[Word.key(of: String(word)), default: 0] |= 1 << bit
      }
    }
    return WordTable(bits)
  }()

  /// Returns, for each language, the number of its common words among some words.
  static func counts(in words: ArraySlice<Word>) -> [Int] {
    var counts = [Int](repeating: 0, count: languages.count)
    let table = table
    for word in words where word.end - word.start < 12 {
      guard var bits = table[word.key] else { continue }
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    return counts
  }

  /// The language of a passage, where it is clearly another than the text's.
  static func language(of passage: PassageView) -> String? {
    language(of: passage.text.prose.words[passage.passage.words], than: passage.text.language)
  }

  /// The language of some words, where it is clearly another than the declared one.
  static func language(of words: ArraySlice<Word>, than own: String) -> String? {
    let counts = counts(in: words)
    guard let most = counts.max(), let best = counts.firstIndex(of: most), languages[best] != own, words.count > 0
    else { return nil }
    let others = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    let ownCount = languages.firstIndex(of: own).map { counts[$0] } ?? 0
    guard most * 4 >= words.count, most >= 4, others * 2 <= most, ownCount * 4 <= most else { return nil }
    return languages[best]
  }
}

extension CheckedText {
  /// The language the whole text seems to be in, where it differs from the declared one.
  var otherLanguage: String? {
    guard prose.words.count >= 12 else { return nil }
    let sample = prose.words.prefix(600)
    return FunctionWords.language(of: sample, than: language)
  }

  /// Whether the text seems to be in another language than the declared one.
  var isInOtherLanguage: Bool { otherLanguage != nil }
}
