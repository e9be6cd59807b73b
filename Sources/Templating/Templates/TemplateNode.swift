import Diagnostics

/// A piece of a template as it was written.
enum TemplateNode: Hashable, Sendable {
  /// The text between tags, in UTF-8.
  case text([UInt8])
  /// `{{name}}`, or `{{{name}}}` which is not escaped.
  case variable(TemplateName, isUnescaped: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` which is printed when there is no such thing.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`.
  case partial(TemplateName)
}

/// A name in a tag, and where it stands.
struct TemplateName: Hashable, Sendable {
  /// The name as written: `site.title`.
  let name: String

  /// The location of its first letter.
  let location: SourceLocation
}
