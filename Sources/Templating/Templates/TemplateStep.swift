/// The steps that print a template: every name is looked up, every partial is in its place.
enum TemplateStep: Sendable {
  /// Bytes as they are.
  case text([UInt8])
  /// A value, escaped if it is words.
  case print(TemplatePath)
  /// Steps for a value that is there, or for each of several; with the things as the innermost frame where there are
  /// any.
  case section(TemplatePath, [TemplateStep])
  /// Steps for a value that is not there.
  case inverted(TemplatePath, [TemplateStep])
}

/// The source of a value: the open frame, the variable in it, and where a name has dots, the variables of what that is.
struct TemplatePath: Hashable, Sendable {
  /// The frame, counted from the outermost.
  let frame: Int

  /// The name in it.
  let key: TemplateKey

  /// The parts behind dots.
  let rest: [TemplateKey]
}
