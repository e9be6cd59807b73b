import ExternalTools
import FileSystem

/// A Python installation with the typesetter: the package `typst` of the version this program is made for.
package struct TypstInstallation: Hashable, Sendable {
  /// The Python interpreter.
  package let python: String

  /// The typesetter's version: `0.15.2`.
  package let version: String

  /// The series of versions this program is tested with.
  package static let supported = "0.15"

  /// The requirement passed to `pip`.
  package static let requirement = "typst>=0.15,<0.16"

  /// The folder `pamphlet setup print` makes.
  package static var ownFolder: String? {
    func folder(_ name: String) -> String? { ToolEnvironment.value(of: name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    if let data = folder("XDG_DATA_HOME") { return data + "/pamphlet/print" }
    guard let home = folder("HOME") else { return nil }
    #if canImport(Darwin)
      return home + "/Library/Application Support/pamphlet/print"
    #else
      return home + "/.local/share/pamphlet/print"
    #endif
  }

  /// Finds the typesetter: in the folder `pamphlet setup print` makes, in the site's `.tools`, then beside `python3`.
  ///
  /// - Parameter site: The site's folder.
  package static func find(site: String) -> TypstInstallation? { all(site: site).first { $0.isSupported } }

  /// All typesetters found, of any version.
  package static func all(site: String) -> [TypstInstallation] {
    var found: [TypstInstallation] = []
    for folder in [ownFolder, site + "/.tools/python"].compactMap(\.self) {
      let python = folder + "/bin/python"
      if ExternalTool(python).path() != nil, let version = version(in: [folder + "/lib"]) {
        found.append(TypstInstallation(python: python, version: version))
      }
    }
    if let python = ExternalTool("python3").path() {
      let prefix = python.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
      let home = ToolEnvironment.value(of: "HOME") ?? ""
      let libraries = [prefix + "/lib", prefix + "/local/lib", home + "/.local/lib"]
      if let version = version(in: libraries) { found.append(TypstInstallation(python: python, version: version)) }
    }
    return found
  }

  /// Whether the version is one this program is made for.
  package var isSupported: Bool { version == Self.supported || version.hasPrefix(Self.supported + ".") }

  /// The version of the package in the first library folder whose Python has it, read from the name of its `dist-info`.
  private static func version(in libraries: [String]) -> String? {
    func names(in folder: String) -> [String] { (try? FolderListing.names(in: folder)) ?? [] }
    for library in libraries {
      for python in names(in: library) where python.hasPrefix("python3") {
        for packages in ["site-packages", "dist-packages"] {
          for name in names(in: "\(library)/\(python)/\(packages)")
          where name.hasPrefix("typst-") && name.hasSuffix(".dist-info") {
            return String(name.dropFirst("typst-".count).dropLast(".dist-info".count))
          }
        }
      }
    }
    return nil
  }
}
