/// The order of letters in the lists of one language.
///
/// The scripts are ordered so: symbols and digits, Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, all
/// others by code point, Hangul, kana, Han. Within a script an accented letter is filed as the plain letter, unless the
/// language counts it as a letter of its own (``FilingAlphabet/ownLetters(of:)``). Han characters are in the order of
/// Unicode, which is by radical and strokes in each block.
package struct FilingAlphabet: Sendable {
  /// A letter that the language files as one of its own.
  private struct OwnLetter: Sendable {
    let weight: UInt8
    let heading: String
  }

  // The weights of Latin letters: steps of six leave room for five further letters after each.
  private static let firstLatin: UInt8 = 0x20
  private static let latinStep: UInt8 = 6
  private static let afterLatin = firstLatin + 26 * latinStep

  private let ownLetters: [Unicode.Scalar: OwnLetter]
  private let marked: [Character: Unicode.Scalar]
  private let latinWeights: [UInt8]

  /// Whether `ch` is filed as a letter after `h`.
  let hasCh: Bool

  /// Creates the alphabet for lists in a language.
  package init(for language: LanguageTag) {
    var own: [Unicode.Scalar: OwnLetter] = [:]
    for (base, groups) in Self.ownLetters(of: language.language) {
      let first = base.map { Self.firstLatin + ($0 - UInt8(ascii: "a")) * Self.latinStep + 1 } ?? Self.afterLatin
      for (offset, group) in groups.split(separator: " ").enumerated() {
        let heading = group.prefix(1).uppercased()
        for scalar in group.unicodeScalars {
          own[scalar] = OwnLetter(weight: first + UInt8(offset), heading: heading)
        }
      }
    }
    self.latinWeights = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
      own[Unicode.Scalar(letter)]?.weight ?? Self.firstLatin + (letter - UInt8(ascii: "a")) * Self.latinStep
    }
    var marked: [Character: Unicode.Scalar] = ["й": "й", "ў": "ў", "ї": "ї"]
    for scalar in own.keys where !scalar.isASCII { marked[Character(scalar)] = scalar }
    self.marked = marked
    self.ownLetters = own
    self.hasCh = ["cs", "sk"].contains(language.language)
  }

  /// The weight of a lower-case ASCII letter.
  func weight(ofLatin letter: UInt8) -> UInt8 { latinWeights[Int(letter - UInt8(ascii: "a"))] }

  /// The weight of `ch` as a letter.
  var weightOfCh: UInt8 { weight(ofLatin: UInt8(ascii: "h")) + 1 }

  /// The single letter that a letter and a combining mark form, if this alphabet or the script counts it as one.
  func letter(_ base: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    var pair = String.UnicodeScalarView([base, mark])
    if base.properties.isUppercase { pair = String(pair).lowercased().unicodeScalars }
    return marked[Character(String(pair))]
  }

  /// Appends the weight of a letter to a filing key.
  ///
  /// - Parameters:
  ///   - scalar: The letter, neither an ASCII one nor a digit.
  ///   - bytes: The key so far.
  /// - Returns: Whether it counts; punctuation, symbols and combining marks do not.
  func file(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) -> Bool {
    let scalar = scalar.lowered
    if let own = ownLetters[scalar] {
      bytes.append(own.weight)
      return true
    }
    if scalar.isASCII {
      guard UInt8(ascii: scalar).isLetter else { return false }
      bytes.append(weight(ofLatin: UInt8(ascii: scalar)))
      return true
    }
    if let (first, second) = LetterFolding.latin(scalar) {
      bytes.append(weight(ofLatin: first))
      if let second { bytes.append(weight(ofLatin: second)) }
      return true
    }
    guard !scalar.isMarkOfLetter, scalar.countsAsLetter else { return false }
    let script = Script(of: scalar)
    let plain = scalar.plain(in: script)
    let weight = plain.weight(in: script)
    bytes.append(script.rawValue)
    bytes.append(UInt8(truncatingIfNeeded: weight >> 16))
    bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
    bytes.append(UInt8(truncatingIfNeeded: weight))
    return true
  }

  /// The heading in a list above entries that begin with a letter: `A`, `Ñ`, `Б`, `ב`, `大`.
  func heading(of scalar: Unicode.Scalar) -> String {
    let scalar = scalar.lowered
    if let own = ownLetters[scalar] { return own.heading }
    if let (first, _) = LetterFolding.latin(scalar) { return String(Unicode.Scalar(first & 0xDF)) }
    switch Script(of: scalar) {
    case .hangul: return scalar.leadingConsonant
    case .georgian: return String(scalar)  // Its capitals are used for whole words only, and few fonts have them.
    case let script: return scalar.plain(in: script).properties.uppercaseMapping
    }
  }
}

/// The scripts that are kept apart in a list, in their order.
private enum Script: UInt8 {
  case latin = 0xD0
  case greek, cyrillic, armenian, georgian, hebrew, arabic, other, hangul, kana, han

  init(of scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x41...0x2AF, 0x1E00...0x1EFF: .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
      case 0x400...0x52F: .cyrillic
      case 0x531...0x58F: .armenian
      case 0x590...0x5FF: .hebrew
      case 0x600...0x6FF, 0x750...0x77F: .arabic
      case 0x10A0...0x10FF, 0x1C90...0x1CBF: .georgian
      case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: .hangul
      case 0x3041...0x30FF: .kana
      case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
      default: .other
      }
  }
}

extension Unicode.Scalar {
  /// The letter in lower case, full-width forms as ordinary ones.
  fileprivate var lowered: Unicode.Scalar {
    switch value {
    case 0xC0...0xDE where value != 0xD7: Unicode.Scalar(value + 0x20) ?? self
    case 0x391...0x3A9, 0x410...0x42F: Unicode.Scalar(value + 0x20) ?? self
    case 0x400...0x40F: Unicode.Scalar(value + 0x50) ?? self
    case 0x590...0x10FF, 0x3000...0xD7A3: self
    case 0xFF21...0xFF3A: Unicode.Scalar(value - 0xFF21 + 0x61) ?? self
    case 0xFF41...0xFF5A: Unicode.Scalar(value - 0xFF41 + 0x61) ?? self
    default: properties.changesWhenLowercased ? properties.lowercaseMapping.unicodeScalars.first ?? self : self
    }
  }

  /// Whether it is a mark on the letter before it that lists ignore: accents, Hebrew points, Arabic vowels.
  fileprivate var isMarkOfLetter: Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED,
      0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099...0x309C, 0x30FB...0x30FC, 0xFE00...0xFE0F,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// Whether lists take it into account.
  fileprivate var countsAsLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .letterNumber:
      true
    default: false
    }
  }

  /// The letter without marks, as its script files it.
  fileprivate func plain(in script: Script) -> Unicode.Scalar {
    switch script {
    case .greek, .cyrillic, .hebrew, .arabic: return LetterFolding.other(self)
    case .kana:
      // Katakana as hiragana; small, voiced and half-voiced as plain: か for ガ, は for ぱ, つ for っ.
      let hiragana = (0x30A1...0x30F6).contains(value) ? value - 0x60 : value
      let plain: UInt32 =
        switch hiragana {
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E: hiragana + 1
        case 0x304C...0x3062 where hiragana.isMultiple(of: 2): hiragana - 1
        case 0x3065, 0x3067, 0x3069: hiragana - 1
        case 0x3070...0x307D: hiragana - (hiragana - 0x306F) % 3
        case 0x3094: 0x3046
        case 0x3095: 0x304B
        case 0x3096: 0x3051
        default: hiragana
        }
      return Unicode.Scalar(plain) ?? self
    case .latin, .armenian, .georgian, .hangul, .han, .other: return self
    }
  }

  /// The consonant a Korean syllable is listed under: ㅎ for 한, ㄱ for 까.
  fileprivate var leadingConsonant: String {
    let consonants = Array("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ".unicodeScalars)
    guard (0xAC00...0xD7A3).contains(value) else { return String(self) }
    return String(consonants[Int(value - 0xAC00) / 588])
  }

  /// The weight of a plain letter among those of its script.
  fileprivate func weight(in script: Script) -> UInt32 {
    let after: (Unicode.Scalar, UInt32)? =
      switch self {
      // Cyrillic: letters outside the range from а to я.
      case "ґ": ("г", 1)
      case "ђ": ("д", 1)
      case "є": ("е", 1)
      case "ѕ": ("з", 1)
      case "і": ("и", 1)
      case "ї": ("и", 2)
      case "ј": ("й", 1)
      case "љ": ("л", 1)
      case "њ": ("н", 1)
      case "ћ": ("т", 1)
      case "ў": ("у", 1)
      case "џ": ("ч", 1)
      case "ѣ": ("ь", 1)
      case "ѳ": ("я", 1)
      case "ѵ": ("я", 2)
      // Arabic: the letters of Persian and Urdu.
      case "پ": ("ب", 1)
      case "ٹ": ("ت", 1)
      case "چ": ("ج", 1)
      case "ڈ": ("د", 1)
      case "ڑ": ("ر", 1)
      case "ژ": ("ز", 1)
      case "ڤ": ("ف", 1)
      case "گ": ("ك", 1)
      case "ے": ("ي", 1)
      default: nil
      }
    return after.map { $0.value * 8 + $1 } ?? value * 8
  }
}
