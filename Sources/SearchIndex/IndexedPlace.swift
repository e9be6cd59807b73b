package import Model

/// The text that a record of the index leads to.
package enum IndexedPlace: Sendable {
  /// The page of a text, in its language.
  case page(OutputPath, LanguageTag)

  /// A text of another library.
  case elsewhere(IndexedElsewhere)

  /// The language in which it is searched.
  var language: LanguageTag {
    switch self {
    case .page(_, let language): language
    case .elsewhere(let text): text.language
    }
  }
}
