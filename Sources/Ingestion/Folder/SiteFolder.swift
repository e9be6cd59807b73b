import Diagnostics
import FileSystem

/// A site's folder on disk. Files are opened only through it, so that nothing outside it is read.
struct SiteFolder: Hashable, Sendable {
  /// Its path.
  let path: String

  /// The path of a file relative to it.
  func location(of source: String) -> String { path + "/" + source }

  /// Opens a regular file that was found by a scan.
  ///
  /// A symbolic link is followed if it leads to a file inside the folder, by a path without names that begin with a
  /// dot.
  ///
  /// - Parameter source: The file, relative to the folder.
  func open(_ source: String) throws(OpenFile.Refusal) -> OpenFile {
    let refusal: OpenFile.Refusal
    do {
      return try OpenFile(at: location(of: source))
    } catch {
      refusal = error
    }
    guard refusal == .link else { throw refusal }
    return try openInside(source)
  }

  /// Opens a regular file by a path written by an author, any part of which may be a link.
  ///
  /// - Parameter source: The file, relative to the folder.
  func openInside(_ source: String) throws(OpenFile.Refusal) -> OpenFile {
    let found: LinkTarget
    do {
      found = try target(of: source)
    } catch {
      throw .system(error)
    }
    switch found {
    case .file(let target): return try OpenFile(at: target)
    case .nothing: throw .missing
    case .folder, .special: throw .special
    case .outside: throw .link
    }
  }

  /// The kinds of target a path can have.
  enum LinkTarget: Hashable, Sendable {
    /// A file inside the folder, by its path without links.
    case file(String)
    /// A folder inside the site's.
    case folder
    /// A pipe, a device or a socket inside the site's folder.
    case special
    /// Something outside the site's folder, or in a folder whose name begins with a dot.
    case outside
    /// Nothing.
    case nothing
  }

  /// The target of a path when its links are followed.
  ///
  /// - Parameter source: The path, relative to the folder.
  /// - Throws: When it cannot be determined, which does not mean that nothing is there.
  func target(of source: String) throws(SystemFailure) -> LinkTarget {
    guard let root = try Self.realPath(of: path), let target = try Self.realPath(of: location(of: source)) else {
      return .nothing
    }
    let inside = root == "/" ? Substring(target) : target.dropFirst(root.count)
    guard target.hasPrefix(root), inside.hasPrefix("/"), !inside.contains("/.") else { return .outside }
    switch try Self.kind(at: target) {
    case .file: return .file(target)
    case .folder: return .folder
    case .link, .special: return .special
    case nil: return .nothing
    }
  }

  /// The kind of the entry at a path, without following links; `nil` when nothing is there.
  ///
  /// - Throws: When it cannot be determined, which does not mean that nothing is there.
  static func kind(at path: String) throws(SystemFailure) -> FileKind? {
    do {
      return try FileStatus(at: path).kind
    } catch {
      guard error.isUnreachable else { throw error.failure("look at", path) }
      return nil
    }
  }

  /// The path with links resolved; `nil` when nothing is there.
  private static func realPath(of path: String) throws(SystemFailure) -> String? {
    do {
      return try RealPath.of(path)
    } catch {
      guard error.isUnreachable || error.isEncoding else { throw error.failure("look at", path) }
      return nil
    }
  }
}
