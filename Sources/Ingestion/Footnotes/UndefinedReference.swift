/// A reference to a footnote that is not defined.
struct UndefinedReference: Sendable {
  /// The text between `[^` and `]`.
  let label: [UInt8]

  /// The offset of `[^` in the file.
  let offset: Int
}
