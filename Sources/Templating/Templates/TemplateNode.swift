import Diagnostics

/// A node of a parsed template.
enum TemplateNode: Hashable, Sendable {
  /// The text between tags, in UTF-8.
  case text([UInt8])
  /// `{{name}}`, or `{{{name}}}` which is not escaped.
  case variable(TemplateName, isUnescaped: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}`, which is printed when the value is absent.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`.
  case partial(TemplateName)
}

/// A name in a tag, and its location.
struct TemplateName: Hashable, Sendable {
  /// The name as written: `site.title`.
  let name: String

  /// The location of its first letter.
  let location: SourceLocation
}
