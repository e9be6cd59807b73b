extension Words {
  /// English.
  package static let english = Words(language: .english)

  /// English as it is written in the United States, where the month comes first.
  package static let americanEnglish = Words(
    language: LanguageTag(tag: "en-US", language: "en"),
    phrases: Phrases(
      calendarDate: { date in
        guard case .day(let day, let month, let year) = date else { return english.phrases.calendarDate(date) }
        let name = english.phrases.calendarDate(.month(month, year: year)).prefix { $0 != " " }
        return "\(name) \(day), \(year)"
      }))

  /// Every language that the program's own words are translated into.
  package static let all: [Words] = [
    .arabic, .catalan, .czech, .danish, .dutch, .english, .esperanto, .finnish, .french, .german, .greek, .hebrew,
    .italian, .japanese, .norwegian, .persian, .polish, .portuguese, .russian, .simplifiedChinese, .spanish, .swedish,
    .traditionalChinese, .turkish, .ukrainian,
  ]

  /// The words for a language: its own, else those of the closest language there is, else English.
  ///
  /// Chinese is chosen by script, or else by region: `zh-TW`, `zh-HK` and `zh-MO` have traditional characters, `zh`
  /// without either has simplified ones.
  ///
  /// - Parameter language: The language of a text or a list.
  package static func of(_ language: LanguageTag) -> Words {
    switch language.language {
    case "en": language.tag.hasPrefix("en-US") ? .americanEnglish : .english
    case "ar": .arabic
    case "ca": .catalan
    case "cs": .czech
    case "da": .danish
    case "nl": .dutch
    case "eo": .esperanto
    case "fi": .finnish
    case "fr": .french
    case "de": .german
    case "el": .greek
    case "he", "iw": .hebrew
    case "it": .italian
    case "ja": .japanese
    case "no", "nb", "nn": .norwegian
    case "fa": .persian
    case "pl": .polish
    case "pt": .portuguese
    case "ru": .russian
    case "es": .spanish
    case "sv": .swedish
    case "tr": .turkish
    case "uk": .ukrainian
    case "zh": isTraditional(language) ? .traditionalChinese : .simplifiedChinese
    case "yue", "lzh": language.tag.contains("-Hans") ? .simplifiedChinese : .traditionalChinese
    default: .english
    }
  }

  private static func isTraditional(_ language: LanguageTag) -> Bool {
    let parts = language.tag.split(separator: "-").dropFirst()
    if parts.contains("Hans") { return false }
    return parts.contains("Hant") || parts.contains { ["TW", "HK", "MO"].contains($0) }
  }
}
