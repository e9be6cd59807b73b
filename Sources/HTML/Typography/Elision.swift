import Model

/// Words with an apostrophe for their beginning: *’tis*, *’90s*, *’s avonds*.
///
/// They alone tell an apostrophe from an opening quotation mark if one is closed later on.
enum Elision {
  /// Whether such a word follows an apostrophe.
  ///
  /// - Parameters:
  ///   - index: The index at which the word begins.
  ///   - source: The text it is in.
  ///   - language: The primary language subtag, in lower case.
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
      // A single letter between two marks is a quotation, except in “rock ’n’ roll”.
      let isPair = (next == 0x27 || next == 0xE2) && word[0] | 0x20 == UInt8(ascii: "n")
      let isParted = next == 0x20 || next == 0x2D && language == "nl"
      return (isPair || isParted) && words.contains(String(Unicode.Scalar(word[0] | 0x20)))
    }
    return words.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Whether a word is the last two digits of a year, or a decade: `68`, `90s`.
  private static func isYear(_ word: [UInt8], next: UInt8) -> Bool {
    guard word.count <= 3, word.count >= 2, word[1].isDigit else { return false }
    return word.count == 2 ? next < 0x80 && next != 0x27 : word[2] == UInt8(ascii: "s")
  }

  private static let words: [String: Set<String>] = [
    "en": english, "de": german, "nl": dutch, "af": dutch, "fr": french, "it": italian,
  ]

  private static let english: Set<String> = [
    // Forms of “it”.
    "t", "tis", "tisn", "twas", "twasn", "twere", "tweren", "twill", "twould", "twouldn", "tain", "twixt", "twon",
    // Them, him, her, here and other words that lose an h.
    "em", "e", "im", "er", "ere", "erself", "imself", "ave", "aven", "ow", "oo", "ooever", "ome", "ouse", "ead",
    "eard", "eaven", "alf", "ard", "arf", "appen", "appened", "orse", "ot", "ullo", "ello",
    "undred", "usband", "umble", "eart",
    // Words that lose their first syllable or letter.
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
