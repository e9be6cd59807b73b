import ExternalTools

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A Python that has the typesetter: the package `typst` of the version this program is made for.
package struct TypstInstallation: Hashable, Sendable {
  /// The Python interpreter.
  package let python: String

  /// The typesetter's version: `0.15.2`.
  package let version: String

  /// The versions that are known to set texts as they are tested.
  package static let supported = "0.15"

  /// The requirement `pip` is given.
  package static let requirement = "typst>=0.15,<0.16"

  /// The folder `pamphlet setup print` makes.
  package static var ownFolder: String? {
    func variable(_ name: String) -> String? {
      guard let value = unsafe getenv(name) else { return nil }
      let text = unsafe String(cString: value)
      return text.hasPrefix("/") ? text : nil
    }
    if let data = variable("XDG_DATA_HOME") { return data + "/pamphlet/print" }
    guard let home = variable("HOME") else { return nil }
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

  /// The typesetters there are, of any version.
  package static func all(site: String) -> [TypstInstallation] {
    var found: [TypstInstallation] = []
    for folder in [ownFolder, site + "/.tools/python"].compactMap(\.self) {
      let python = folder + "/bin/python"
      if ExternalTool(python).path() != nil, let version = version(in: [folder + "/lib/python3*/site-packages"]) {
        found.append(TypstInstallation(python: python, version: version))
      }
    }
    if let python = ExternalTool("python3").path() {
      let prefix = python.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
      let home = unsafe getenv("HOME").map { unsafe String(cString: $0) } ?? ""
      let folders = [
        prefix + "/lib/python3*/site-packages", prefix + "/local/lib/python3*/dist-packages",
        prefix + "/lib/python3/dist-packages", home + "/.local/lib/python3*/site-packages",
      ]
      if let version = version(in: folders) { found.append(TypstInstallation(python: python, version: version)) }
    }
    return found
  }

  /// Whether the version is one this program is made for.
  package var isSupported: Bool { version == Self.supported || version.hasPrefix(Self.supported + ".") }

  /// The version of the package in the first folder that has it, read from the name of its `dist-info`.
  private static func version(in folders: [String]) -> String? {
    for folder in folders {
      var found = unsafe glob_t()
      defer { unsafe globfree(&found) }
      guard unsafe glob(folder + "/typst-*.dist-info", 0, nil, &found) == 0, unsafe found.gl_pathc > 0,
        let path = unsafe found.gl_pathv[0]
      else { continue }
      let name = unsafe String(cString: path).split(separator: "/").last ?? ""
      return String(name.dropFirst("typst-".count).dropLast(".dist-info".count))
    }
    return nil
  }
}
