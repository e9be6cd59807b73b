/// A value of front matter or `site.yml`: every scalar is its own text, whatever YAML would take it for.
struct YAMLValue: Hashable, Sendable {
  /// The kinds of value.
  enum Content: Hashable, Sendable {
    /// A scalar's text; "" when nothing was written.
    case text(String)
    /// A list.
    case list([YAMLValue])
    /// Keys with values, in the order written.
    case mapping([YAMLEntry])
  }

  /// Its kind.
  let content: Content

  /// Its beginning.
  let position: YAMLPosition
}

/// A key with its value.
struct YAMLEntry: Hashable, Sendable {
  /// The key.
  let key: String

  /// The beginning of the key.
  let position: YAMLPosition

  /// The value.
  let value: YAMLValue
}

/// A place in the file that is being read.
struct YAMLPosition: Hashable, Comparable, Sendable {
  /// The file's line, counted from 1.
  let line: Int

  /// The Unicode scalar in the line, counted from 1.
  let column: Int

  static func < (left: YAMLPosition, right: YAMLPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
