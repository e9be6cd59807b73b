extension Wording {
  /// Every language the program's own words are written in.
  package static let all: [Wording] = [
    .arabic, .catalan, .czech, .danish, .dutch, .english, .esperanto, .finnish, .french, .german, .greek, .hebrew,
    .italian, .japanese, .norwegian, .persian, .polish, .portuguese, .russian, .simplifiedChinese, .spanish, .swedish,
    .traditionalChinese, .turkish, .ukrainian,
  ]

  /// The words for a language: its own, else those of the nearest written language, else English.
  ///
  /// Chinese is told apart by script, or by the region where it is written: `zh-TW`, `zh-HK` and `zh-MO` are read in
  /// traditional characters, `zh` without either in simplified ones.
  ///
  /// - Parameter language: The language of a text or a list.
  package init(for language: LanguageTag) {
    switch language.language {
    case "ar": self = .arabic
    case "ca": self = .catalan
    case "cs": self = .czech
    case "da": self = .danish
    case "nl": self = .dutch
    case "eo": self = .esperanto
    case "fi": self = .finnish
    case "fr": self = .french
    case "de": self = .german
    case "el": self = .greek
    case "he", "iw": self = .hebrew
    case "it": self = .italian
    case "ja": self = .japanese
    case "no", "nb", "nn": self = .norwegian
    case "fa": self = .persian
    case "pl": self = .polish
    case "pt": self = .portuguese
    case "ru": self = .russian
    case "es": self = .spanish
    case "sv": self = .swedish
    case "tr": self = .turkish
    case "uk": self = .ukrainian
    case "zh": self = Self.isTraditional(language) ? .traditionalChinese : .simplifiedChinese
    case "yue", "lzh": self = language.tag.contains("-Hans") ? .simplifiedChinese : .traditionalChinese
    default: self = .english
    }
  }

  private static func isTraditional(_ language: LanguageTag) -> Bool {
    let parts = language.tag.split(separator: "-").dropFirst()
    if parts.contains("Hans") { return false }
    return parts.contains("Hant") || parts.contains { ["TW", "HK", "MO"].contains($0) }
  }
}
