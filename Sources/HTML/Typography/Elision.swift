import Model

/// Words that have lost their beginning, for which an apostrophe stands: *’tis*, *’90s*, *’s avonds*.
///
/// Only they tell an apostrophe from an opening mark, when a quotation mark is closed further on.
enum Elision {
  /// Whether such a word stands behind a mark.
  ///
  /// - Parameters:
  ///   - index: The index the word begins at.
  ///   - source: The letters it stands among.
  ///   - language: The language alone, in lower case.
  static func stands(at index: Int, in source: UnsafeBufferPointer<UInt8>, _ language: String) -> Bool {
    var end = index
    while end < source.count, unsafe source[end].isLetter || source[end].isDigit || source[end] >= 0x80 {
      // A typographic apostrophe ends the word.
      if unsafe source[end] == 0xE2 { break }
      end += 1
    }
    guard end > index, end - index <= 12 else { return false }
    let next = end < source.count ? unsafe source[end] : 0x20
    let word = unsafe Array(source[index..<end])
    if word[0].isDigit { return isYear(word, next: next) }
    guard let words = words[language] else { return false }
    if word.count == 1 {
      // A letter between two marks is quoted, but for the one in “rock ’n’ roll”.
      let isPair = (next == 0x27 || next == 0xE2) && word[0] | 0x20 == UInt8(ascii: "n")
      let isParted = next == 0x20 || next == 0x2D && language == "nl"
      return (isPair || isParted) && words.contains(String(Unicode.Scalar(word[0] | 0x20)))
    }
    return words.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// The last two figures of a year, or a decade: `90s`, `68`.
  private static func isYear(_ word: [UInt8], next: UInt8) -> Bool {
    guard word.count <= 3, word.count >= 2, word[1].isDigit else { return false }
    return word.count == 2 ? next < 0x80 && next != 0x27 : word[2] == UInt8(ascii: "s")
  }

  private static let words: [String: Set<String>] = [
    "en": english, "de": german, "nl": dutch, "af": dutch, "fr": french, "it": italian,
  ]

  private static let english: Set<String> = [
    // It.
    "t", "tis", "tisn", "twas", "twasn", "twere", "tweren", "twill", "twould", "twouldn", "tain", "twixt", "twon",
    // Them, him, her, here and what the voice drops before a vowel.
    "em", "e", "im", "er", "ere", "erself", "imself", "ave", "aven", "ow", "oo", "ooever", "ome", "ouse", "ead",
    "eard", "eaven", "alf", "ard", "arf", "appen", "appened", "orse", "ot", "ullo", "ello",
    "undred", "usband", "umble", "eart",
    // First syllables.
    "til", "till", "cause", "cos", "cuz", "coz", "bout", "round", "neath", "nother", "nuther", "nough", "nuff", "tween",
    "gainst", "gin", "mongst", "mong", "bove", "pon", "stead", "thout",
    "lectric", "lection", "specially", "spect", "spects", "scuse", "lowed", "lotta", "fraid",
    "nless", "magine", "ceptin", "cept", "kay", "tude", "taters", "tater", "baccy",
    "sblood", "sdeath", "zounds", "fess", "larum", "prentice", "prentices", "dentures",
    // And, in “rock ’n’ roll”.
    "n", "m", "s", "d",
  ]

  private static let german: Set<String> = [
    "s", "n", "ne", "nen", "nem", "ner", "nes", "sist", "türlich", "tschuldigung", "schuldigung",
  ]

  private static let dutch: Set<String> = [
    "s", "t", "k", "m", "n", "r", "d", "ns", "ie", "tis", "twas", "tzelfde", "kheb", "kzal",
  ]

  private static let french: Set<String> = [
    "tit", "tite", "tits", "tites", "tain", "spèce", "cré", "têtre", "ttention", "bsolument", "videmment", "y", "vec",
    "core", "chuis", "l", "m", "n", "s", "t", "d",
  ]

  private static let italian: Set<String> = [
    "sto", "sta", "sti", "ste", "nu", "na", "ndo", "ndove", "ndrangheta", "mbè", "nsomma", "ncora", "gna", "gnorsì",
    "gnornò", "ngiorno", "nanzi", "ntorno", "ntu", "o", "l", "a", "e", "i", "u", "un", "ndr", "cca", "scolta", "verno",
  ]
}
