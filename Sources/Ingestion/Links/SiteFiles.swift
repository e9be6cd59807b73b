package import Model

/// Access to the files beside the texts, for code that does not read the disk itself.
///
/// Paths are relative to the site's folder, with `/` between their parts: `content/walden/house.png`. The closures are
/// called from several threads at once.
package struct SiteFiles: Sendable {
  /// Whether there is a regular file that may be published at a path.
  package let exists: @Sendable (_ path: String) -> Bool

  /// The size of the picture at a path, if its header gives it.
  package let pictureSize: @Sendable (_ path: String) -> PictureSize?

  /// The names of the entries of a folder, whose path does not end in `/`; for hints.
  package let names: @Sendable (_ folder: String) -> [String]

  /// Creates the access from closures.
  package init(
    exists: @escaping @Sendable (_ path: String) -> Bool,
    pictureSize: @escaping @Sendable (_ path: String) -> PictureSize? = { _ in nil },
    names: @escaping @Sendable (_ folder: String) -> [String] = { _ in [] }
  ) {
    self.exists = exists
    self.pictureSize = pictureSize
    self.names = names
  }

  /// Access to no files at all.
  package static let none = SiteFiles(exists: { _ in false })
}
