import Model

/// The variables of a row of further texts.
enum MoreVariable: String, ScopeVariable {
  case isByAuthor = "is-by-author"
  case isOnTopic = "is-on-topic"
  case source, texts, all

  var variable: TemplateVariable {
    switch self {
    case .isByAuthor: .flag("Whether the texts have an author in common with this one.")
    case .isOnTopic: .flag("Whether they have a topic in common with it.")
    case .source: .group(.link, "That author or topic.")
    case .texts: .list(.link, "The texts, about five at most.")
    case .all: .text("How many there are in all, when not all are named.", "9 texts")
    }
  }

  func value(of row: MoreTexts, on page: PageContext) -> TemplateValue {
    switch self {
    case .isByAuthor: .flag(row.reason == .author)
    case .isOnTopic: .flag(row.reason == .topic)
    case .source: .group(row.link)
    case .texts: .list(.links(row.texts))
    case .all: .text(row.count > row.texts.count + 1 ? page.words.phrases.textCount(row.count) : nil)
    }
  }
}
