/// A value of front matter or `site.yml`: every scalar is a string, whatever type YAML would give it.
struct YAMLValue: Hashable, Sendable {
  /// The kinds of value.
  enum Content: Hashable, Sendable {
    /// A scalar; "" for an empty one.
    case text(String)
    /// A list.
    case list([YAMLValue])
    /// Keys with values, in the order written.
    case mapping([YAMLEntry])
  }

  /// Its kind.
  let content: Content

  /// The position at which it begins.
  let position: YAMLPosition
}

/// A key with its value.
struct YAMLEntry: Hashable, Sendable {
  /// The key.
  let key: String

  /// The position of the key.
  let position: YAMLPosition

  /// The value.
  let value: YAMLValue
}

/// A line and column in the file being read.
struct YAMLPosition: Hashable, Comparable, Sendable {
  /// The line of the file, counted from 1.
  let line: Int

  /// The Unicode scalar in the line, counted from 1.
  let column: Int

  static func < (left: YAMLPosition, right: YAMLPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
