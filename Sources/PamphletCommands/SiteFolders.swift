import ArgumentParser
import ExternalTools
import FileSystem

/// The folders of a site and of its output, checked so that the one can never overwrite the other.
struct SiteFolders {
  /// The site's folder, as a whole path.
  let source: String

  /// The output's folder, as a whole path; it need not exist.
  let output: String

  /// Creates the folders from the paths a user named.
  ///
  /// - Parameters:
  ///   - source: The site's folder.
  ///   - output: The output's folder; `nil` for `public` in the site's folder.
  /// - Throws: A usage error when the output is the site, a folder that holds it, its texts or templates, the home
  ///   folder or the root.
  init(source: String, output: String?) throws {
    guard let root = Self.wholePath(of: source) else {
      throw ValidationError("there is no folder '\(source)'; name the site's folder with --source")
    }
    let target = RealPath.ofPossiblyMissing(output ?? "\(root)/public")
    if target == "/" || target == Self.home {
      throw ValidationError("the output may not be '\(target)' itself; choose a folder of its own, such as public")
    }
    if RealPath.isFolder(target, holding: root) {
      throw ValidationError(
        "the output ('\(target)') may not be the site's folder, nor one that holds it; choose one of its own, such as public"
      )
    }
    for kept in ["content", "templates", ".pamphlet"] where RealPath.isFolder("\(root)/\(kept)", holding: target) {
      throw ValidationError(
        "the output ('\(target)') may not lie in the site's \(kept)/; choose one of its own, such as public")
    }
    self.source = root
    self.output = target
  }

  /// The path of a text from the site's folder, as a user named it: its file, or the folder of its bundle.
  ///
  /// - Throws: A usage error when it lies outside of the site.
  func text(at path: String) throws -> String {
    guard let whole = Self.wholePath(of: path) ?? Self.wholePath(of: "\(source)/\(path)") else {
      throw ValidationError("there is no text '\(path)'; name a file in content/")
    }
    guard whole.hasPrefix(source + "/") else {
      throw ValidationError("'\(path)' is no text of the site in '\(source)'; name a file in content/")
    }
    let text = Self.wholePath(of: whole + "/index.md") == nil ? whole : whole + "/index.md"
    return String(text.dropFirst(source.count + 1))
  }

  private static var home: String? { ToolEnvironment.value(of: "HOME").flatMap(wholePath(of:)) }

  /// The path of a folder that exists, without links and dots.
  private static func wholePath(of folder: String) -> String? {
    try? RealPath.of(folder)
  }
}
