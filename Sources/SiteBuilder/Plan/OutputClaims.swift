import Diagnostics
import Model

/// The owners of the files of the output, so that no two have one name.
///
/// Names that differ only in case, or in how accents are encoded, are one: they are on many disks.
struct OutputClaims {
  private var owners: [String: String] = [:]

  /// Faults: every second claim to a name.
  private(set) var diagnostics: [Diagnostic] = []

  /// Claims a file of the output.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - owner: The source it is made from, or words for what makes it.
  mutating func claim(_ path: OutputPath, for owner: String) {
    // Strings that are canonically equivalent are equal.
    let name = path.path.lowercased()
    if let first = owners[name] {
      if first != owner { diagnostics.append(.twoFiles(at: path, first, owner)) }
    } else {
      owners[name] = owner
    }
  }
}

extension Diagnostic {
  /// Two sources would be written to one file.
  fileprivate static func twoFiles(at path: OutputPath, _ first: String, _ second: String) -> Diagnostic {
    .error(
      .takenName, at: .start(of: second), "'\(path.path)' is to be written from '\(second)', and from '\(first)' too",
      hint: "rename one of them, or give a text another slug")
  }
}
