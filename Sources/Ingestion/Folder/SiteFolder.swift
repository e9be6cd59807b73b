#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// A site's folder on the disk: the only way files are opened, so that nothing from outside it is read.
struct SiteFolder: Hashable, Sendable {
  /// Where it lies.
  let path: String

  /// Where a path relative to it lies.
  func location(of source: String) -> String { path + "/" + source }

  /// Opens a regular file that was found by looking through folders.
  ///
  /// A symbolic link is followed when it leads to a file inside the folder, and none of the names on the way to that
  /// begins with a dot.
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

  /// Opens a regular file by a path that somebody wrote, any part of which may be a link.
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

  /// What a path leads to.
  enum LinkTarget: Hashable, Sendable {
    /// A file inside the folder; its path without links.
    case file(String)
    /// A folder inside the folder.
    case folder
    /// A pipe, a device or a socket inside the folder.
    case special
    /// Something outside the folder, or inside a folder whose name begins with a dot.
    case outside
    /// Nothing.
    case nothing
  }

  /// Where a path leads when its links are followed.
  ///
  /// - Parameter source: The path, relative to the folder.
  /// - Throws: When the disk does not say; that is not to say that nothing is there.
  func target(of source: String) throws(SystemFailure) -> LinkTarget {
    guard let root = try realPath(of: path), let target = try realPath(of: location(of: source)) else {
      return .nothing
    }
    let inside = root == "/" ? Substring(target) : target.dropFirst(root.count)
    guard target.hasPrefix(root), inside.hasPrefix("/"), !inside.contains("/.") else { return .outside }
    var status = stat()
    guard unsafe lstat(target, &status) == 0 else {
      try SystemFailure.check(errno, isAbsenceAt: target)
      return .nothing
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(target)
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  /// The path without links; `nil` when nothing is there.
  private func realPath(of path: String) throws(SystemFailure) -> String? {
    guard let resolved = unsafe realpath(path, nil) else {
      try SystemFailure.check(errno, isAbsenceAt: path)
      return nil
    }
    defer { unsafe free(resolved) }
    return unsafe String(validatingCString: resolved)
  }
}

extension SystemFailure {
  /// Goes on where a look at a path failed because nothing can be had there, whatever the disk does.
  ///
  /// - Parameters:
  ///   - number: What the look left in `errno`.
  ///   - path: What was looked at.
  static func check(_ number: Int32, isAbsenceAt path: String) throws(SystemFailure) {
    switch number {
    case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EACCES: return
    default: throw SystemFailure(operation: "look at", path: path, errno: number)
    }
  }
}
