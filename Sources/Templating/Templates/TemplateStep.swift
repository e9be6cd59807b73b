/// A step that prints a part of a template, with every name looked up and every partial expanded.
enum TemplateStep: Sendable {
  /// Bytes printed as they are.
  case text([UInt8])
  /// A value, escaped if it is plain text.
  case print(TemplatePath)
  /// Steps for a value that is present, once for each item of a list; a group or an item becomes the innermost frame.
  case section(TemplatePath, [TemplateStep])
  /// Steps for a value that is absent.
  case inverted(TemplatePath, [TemplateStep])
}

/// The path to a value: a frame, a variable of it, and for a name with dots, the variables of that value.
struct TemplatePath: Hashable, Sendable {
  /// The index of the frame, counted from the outermost.
  let frame: Int

  /// The variable in it.
  let key: TemplateKey

  /// The parts after dots.
  let rest: [TemplateKey]
}
