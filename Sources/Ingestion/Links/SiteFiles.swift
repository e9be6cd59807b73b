package import Model

/// The files beside the texts, asked of whoever owns the disk.
///
/// Paths are relative to the site's folder, with `/` between their parts: `content/walden/house.png`. The answers are
/// asked for from many threads at once.
package struct SiteFiles: Sendable {
  /// Whether a regular file that may be published lies at a path.
  package let exists: @Sendable (_ path: String) -> Bool

  /// The size of the picture at a path, when its header tells it.
  package let pictureSize: @Sendable (_ path: String) -> PictureSize?

  /// The names of the files in a folder, given by its path without a `/` at its end; for hints.
  package let names: @Sendable (_ folder: String) -> [String]

  /// Creates the surroundings of texts.
  package init(
    exists: @escaping @Sendable (_ path: String) -> Bool,
    pictureSize: @escaping @Sendable (_ path: String) -> PictureSize? = { _ in nil },
    names: @escaping @Sendable (_ folder: String) -> [String] = { _ in [] }
  ) {
    self.exists = exists
    self.pictureSize = pictureSize
    self.names = names
  }

  /// Surroundings without a file.
  package static let none = SiteFiles(exists: { _ in false })
}
