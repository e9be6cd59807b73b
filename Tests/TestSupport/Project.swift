package import Foundation

/// Locations in this project.
package enum Project {
  /// The folder of `Package.swift`.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of texts and specifications that are not part of the repository.
  package static let shared = root.deletingLastPathComponent().appending(path: "shared")

  /// Whether that folder exists. Tests that need it are skipped otherwise.
  package static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

  /// The program, as `swift build` made it beside the tests.
  package static let program: URL = {
    // The tests' own bundle lies in the same folder as the program.
    let folders = [Bundle.main.bundleURL] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    let locations = folders + [root.appending(path: ".build/debug")]
    return locations.map { $0.appending(path: "pamphlet") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath }
      ?? root.appending(path: ".build/debug/pamphlet")
  }()
}
