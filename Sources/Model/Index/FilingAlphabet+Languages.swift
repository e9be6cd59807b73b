extension FilingAlphabet {
  /// The Latin letters that a language files as letters of their own, as its dictionaries and the Unicode CLDR do.
  ///
  /// - Parameter language: The primary language subtag, in lower case.
  /// - Returns: The letter they follow, `nil` for after `z`, and the letters in order; those without a space between
  ///   them are filed alike.
  static func ownLetters(of language: String) -> [(after: UInt8?, letters: String)] {
    let table: KeyValuePairs<String?, String> =
      switch language {
      case "sv", "fi": [nil: "å äæ öø"]
      case "da", "nb", "nn", "no": [nil: "æä øö å"]
      case "is", "fo": ["a": "á", "d": "ð", "e": "é", "i": "í", "o": "ó", "u": "ú", "y": "ý", nil: "þ æä öø å"]
      case "et": ["s": "š z ž", "w": "õ ä ö ü"]
      case "es", "gl", "eu", "ast", "qu": ["n": "ñ"]
      case "pl": ["a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "ź ż"]
      case "cs": ["c": "č", "r": "ř", "s": "š", "z": "ž"]
      case "sk": ["a": "ä", "c": "č", "o": "ô", "s": "š", "z": "ž"]
      case "hr", "bs", "sl": ["c": "č ć", "d": "đ", "s": "š", "z": "ž"]
      case "lt": ["c": "č", "s": "š", "z": "ž"]
      case "lv": ["c": "č", "g": "ģ", "k": "ķ", "l": "ļ", "n": "ņ", "s": "š", "z": "ž"]
      case "hu": ["o": "öő", "u": "üű"]
      case "ro": ["a": "ă â", "i": "î", "s": "șş", "t": "țţ"]
      case "tr", "az": ["c": "ç", "g": "ğ", "h": "ı", "o": "ö", "s": "ş", "u": "ü"]
      case "sq": ["c": "ç", "e": "ë"]
      case "eo": ["c": "ĉ", "g": "ĝ", "h": "ĥ", "j": "ĵ", "s": "ŝ", "u": "ŭ"]
      case "vi":
        [
          "a": "ăắằẳẵặ âấầẩẫậ", "d": "đ", "e": "êếềểễệ", "o": "ôốồổỗộ ơớờởỡợ", "u": "ưứừửữự",
        ]
      default: [:]
      }
    return table.map { ($0?.utf8.first, $1) }
  }
}
