/// The names of languages in their own language.
package enum LanguageName {
  private static let names = [
    "ar": "العربية", "ca": "català", "cs": "čeština", "da": "dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English",
    "eo": "Esperanto", "es": "español", "fa": "فارسی", "fi": "suomi", "fr": "français", "he": "עברית", "it": "italiano",
    "ja": "日本語", "ko": "한국어", "la": "Latina", "nb": "norsk", "nl": "Nederlands", "no": "norsk", "pl": "polski",
    "pt": "português", "ru": "русский", "sv": "svenska", "tr": "Türkçe", "uk": "українська", "yi": "ייִדיש", "zh": "中文",
    "zh-Hans": "简体中文", "zh-Hant": "繁體中文",
  ]

  /// The name of a language in that language; its code where the name is not known.
  package static func of(_ language: String) -> String { names[language] ?? language }

  /// The name of a tag's language in that language, with the rest of the tag if there is more: `português (BR)`.
  package static func of(_ tag: LanguageTag) -> String {
    if let name = names[tag.tag] { return name }
    guard let name = names[tag.language] else { return tag.tag }
    let rest = tag.tag.dropFirst(tag.language.count + 1)
    return rest.isEmpty ? name : "\(name) (\(rest))"
  }
}
