/// The kind of entry at a path there.
enum Occupant: Hashable, Sendable {
  /// A file.
  case file
  /// A folder or a link, or something that is no folder on the way to the path.
  case other
}
