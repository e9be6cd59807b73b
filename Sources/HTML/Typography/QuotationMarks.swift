import Model

/// The quotation marks a language is printed with.
struct QuotationMarks: Sendable {
  /// An opening and a closing mark, with the space that belongs inside.
  struct Pair: Sendable {
    let opening: StaticString
    let closing: StaticString

    /// Whether a narrow space is set inside.
    let hasSpace: Bool

    init(_ opening: StaticString, _ closing: StaticString, hasSpace: Bool = false) {
      self.hasSpace = hasSpace
      self.opening = opening
      self.closing = closing
    }
  }

  /// The pair that replaces straight double quotes.
  let outer: Pair

  /// The pair that replaces straight double quotes inside others.
  let inner: Pair

  /// The pair that replaces straight single quotes; its opening mark must be three bytes long, as the apostrophe is.
  let single: Pair

  /// Whether a narrow space is set before `!`, `:`, `;` and `?`.
  let spacesPunctuation: Bool

  private init(_ outer: Pair, _ inner: Pair, _ single: Pair, spacesPunctuation: Bool = false) {
    self.outer = outer
    self.inner = inner
    self.single = single
    self.spacesPunctuation = spacesPunctuation
  }

  private static let high = Pair("“", "”")
  private static let highSingle = Pair("‘", "’")
  private static let low = Pair("„", "“")
  private static let lowSingle = Pair("‚", "‘")
  private static let lowHigh = Pair("„", "”")
  private static let lowHighSingle = Pair("‚", "’")
  private static let right = Pair("”", "”")
  private static let rightSingle = Pair("’", "’")
  private static let angled = Pair("«", "»")
  private static let angledSingle = Pair("‹", "›")

  /// The marks of a language; `nil` for languages whose text must be left as it is.
  init?(for language: LanguageTag) {
    switch language.language {
    // English, the most frequent language, is matched first.
    case "en": self.init(Self.high, Self.high, Self.highSingle)
    case "he", "yi", "ar", "fa", "ur", "ps", "sd", "ug", "ckb", "dv", "syr", "arc", "zh", "ja", "ko", "yue", "lzh":
      return nil
    case "de" where language.tag.hasPrefix("de-CH") || language.tag.hasPrefix("de-LI"):
      self.init(Self.angled, Self.angledSingle, Self.angledSingle)
    case "de", "cs", "sk", "bg", "hr", "sl", "lt", "is", "et", "lv", "ka", "mk", "sq", "hsb", "dsb", "lb":
      self.init(Self.low, Self.lowSingle, Self.lowSingle)
    case "fr", "oc", "br":
      self.init(
        Pair("«\u{202F}", "\u{202F}»", hasSpace: true), Self.high, Self.highSingle,
        spacesPunctuation: language.language == "fr")
    case "pl":
      self.init(Self.lowHigh, Self.angled, Self.lowHighSingle)
    case "ro", "hu", "sr", "bs":
      self.init(Self.lowHigh, Self.angled, Self.rightSingle)
    case "ru", "uk", "be":
      self.init(Self.angled, Self.low, Self.low)
    case "es", "it", "ca", "gl", "eu", "el":
      self.init(Self.angled, Self.high, Self.highSingle)
    case "no", "nb", "nn":
      self.init(Self.angled, Self.highSingle, Self.highSingle)
    case "sv", "fi":
      self.init(Self.right, Self.rightSingle, Self.rightSingle)
    default:
      // English, Portuguese, Dutch, Turkish, Irish …
      self.init(Self.high, Self.high, Self.highSingle)
    }
  }
}
