/// A variable as the manual's table describes it.
struct TemplateVariable: Hashable, Sendable {
  /// The kinds of variable, which decide the tags that may use it.
  enum Kind: Hashable, Sendable {
    /// Plain text, escaped when it is printed: `{{title}}`. As a section: whether it is not empty.
    case text
    /// HTML, printed as it is: `{{{body}}}`. As a section: whether it is not empty.
    case html
    /// Yes or no: `{{#is-draft}}…{{/is-draft}}`.
    case flag
    /// One value with variables of its own, or none: `{{#series}}{{name}}{{/series}}`, `{{series.name}}`.
    case group(TemplateScope)
    /// Several items, each with variables of its own: `{{#authors}}{{name}}{{/authors}}`.
    case list(TemplateScope)
  }

  /// Its kind.
  let kind: Kind

  /// The meaning, in a line for the manual.
  let meaning: String

  /// An example, as it is printed; "" for variables that are not printed themselves.
  let example: String

  static func text(_ meaning: String, _ example: String) -> TemplateVariable {
    TemplateVariable(kind: .text, meaning: meaning, example: example)
  }

  static func html(_ meaning: String, _ example: String) -> TemplateVariable {
    TemplateVariable(kind: .html, meaning: meaning, example: example)
  }

  static func flag(_ meaning: String) -> TemplateVariable {
    TemplateVariable(kind: .flag, meaning: meaning, example: "")
  }

  static func group(_ scope: TemplateScope, _ meaning: String) -> TemplateVariable {
    TemplateVariable(kind: .group(scope), meaning: meaning, example: "")
  }

  static func list(_ scope: TemplateScope, _ meaning: String) -> TemplateVariable {
    TemplateVariable(kind: .list(scope), meaning: meaning, example: "")
  }
}
