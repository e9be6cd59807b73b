import Diagnostics
import Model

/// The owners of the output's files, by which two files of one name are found.
///
/// Names that differ only in case, or in how accents are encoded, count as one, since on many disks they are.
struct OutputClaims {
  private var owners: [String: String] = [:]

  /// An error for every claim to a name that is already taken.
  private(set) var diagnostics: [Diagnostic] = []

  /// Claims a file of the output.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - owner: The source the file is made from, or a description of what makes it.
  mutating func claim(_ path: OutputPath, for owner: String) {
    // Strings are compared by canonical equivalence.
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
