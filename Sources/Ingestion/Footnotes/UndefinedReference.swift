/// A call of a footnote that no definition provides.
struct UndefinedReference: Sendable {
  /// The text between `[^` and `]`.
  let label: [UInt8]

  /// The byte of the file `[^` stands at.
  let offset: Int
}
