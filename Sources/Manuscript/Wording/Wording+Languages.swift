extension Wording {
  /// The words for a language: its own, else English.
  ///
  /// - Parameter language: The language of a text or a list.
  package init(for language: LanguageTag) {
    switch language.language {
    default: self = .english
    }
  }
}
