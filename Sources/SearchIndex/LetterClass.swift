import Model

/// The role of a character in the index: a letter, folded to plain lower case, or no part of a word.
///
/// The script of the search page has the same rules; a test compares the two.
enum LetterClass: Equatable {
  /// Ends a word.
  case gap
  /// Is left out: accents that stand alone, vowel signs, soft hyphens.
  case silent
  /// Joins words that are found one by one and as one word: apostrophes and hyphens.
  case link
  /// One letter or digit.
  case letter(UInt32)
  /// Two plain Latin letters.
  case letters(UInt8, UInt8)
  /// A character of a script without spaces between words: a word by itself.
  case wide(UInt32)
}

/// The classes of all characters as numbers, for speed: most are in tables, the others are computed.
enum LetterClasses {
  /// The first character that is not in the first table: it takes three bytes in UTF-8.
  static let limit: UInt32 = 0x800

  /// The classes of the characters below the limit.
  static let table = (0..<limit).map { packed(computedClass(of: $0)) }

  /// The classes of the characters from the limit on; a text in a European language needs none of them.
  private static let upperTable = (limit..<0x3000).map { packed(computedClass(of: $0)) }

  static let gap: UInt32 = 0
  static let silent: UInt32 = 1
  static let link: UInt32 = 2
  static let twoLetters: UInt32 = 0x8000_0000
  static let wide: UInt32 = 0x4000_0000

  /// Returns the class of a character from the limit on, as a number.
  static func upper(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2000...0x206F, 0x3000...: packed(computedClass(of: value))
    default: upperTable[Int(value - limit)]
    }
  }

  /// Returns a class as a number: the letter itself, two letters in one number, or one of the constants.
  static func packed(_ kind: LetterClass) -> UInt32 {
    switch kind {
    case .gap: gap
    case .silent: silent
    case .link: link
    case .letter(let letter): letter
    case .letters(let first, let second): twoLetters | UInt32(first) << 8 | UInt32(second)
    case .wide(let letter): wide | letter
    }
  }

  /// Returns the class of a character.
  static func computedClass(of value: UInt32) -> LetterClass {
    switch value {
    case 0x30...0x39, 0x61...0x7A: return .letter(value)
    case 0x41...0x5A: return .letter(value + 0x20)
    case 0x27, 0x2D, 0x60, 0xB4, 0x2B9, 0x374, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0x5BE, 0x5F3, 0x5F4,
      0x2010,
      0x2011, 0xFF07:
      return .link
    case 0xAD, 0x200C...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2,
      0x5C4, 0x5C5,
      0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED:
      return .silent
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x309D...0x309F, 0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAD9, 0x20000...0x3FFFD, 0x3005...0x3007:
      return .wide(value)
    case 0x2000...0x206F: return .gap
    case 0xFF66...0xFF9D: return .wide(halfWidthKana[Int(value - 0xFF66)])
    case 0xFF01...0xFF5E: return computedClass(of: value - 0xFEE0)
    case 0x660...0x669: return .letter(value - 0x660 + 0x30)
    case 0x6F0...0x6F9: return .letter(value - 0x6F0 + 0x30)
    case 0xFB2A...0xFB4E: return .letter(pointedHebrew[Int(value - 0xFB2A)])
    default: break
    }
    guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return .gap }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .letterNumber:
      return folded(scalar)
    case .enclosingMark, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
      .unassigned:
      return .gap
    @unknown default: return .gap
    }
  }

  /// Returns a letter in lower case without accents.
  private static func folded(_ scalar: Unicode.Scalar) -> LetterClass {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if lower.value < 0x80 { return .letter(lower.value) }
    if let (first, second) = LetterFolding.latin(lower) {
      return second.map { .letters(first, $0) } ?? .letter(UInt32(first))
    }
    return .letter(LetterFolding.other(lower).value)
  }

  private static let halfWidthKana: [UInt32] =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars.map(\.value)

  /// The letters of U+FB2A to U+FB4E without their points.
  private static let pointedHebrew: [UInt32] =
    "ששששאאאבגדהוזאטיככלאמאנסאפפאצקרשתובכפ".unicodeScalars.map(\.value)
}
