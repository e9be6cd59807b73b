import Diagnostics
import Foundation

/// Where imported texts go.
struct OutputPlan {
  /// What the user named, if anything.
  let output: String?

  /// Whether that is a folder.
  let isFolder: Bool

  /// A file to be written, or standard output.
  struct File {
    let path: String?
    let text: String
  }

  /// Where the text of a file goes.
  func path(for name: String) -> String? {
    guard let output else { return nil }
    var isDirectory: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: output, isDirectory: &isDirectory)
    guard isFolder || output.hasSuffix("/") || exists && isDirectory.boolValue else { return output }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.contains(".") ? last.split(separator: ".").dropLast().joined(separator: ".") : last
    return (output.hasSuffix("/") ? output : output + "/") + (stem.isEmpty ? "text" : stem) + ".md"
  }

  /// What stands in the way: files that exist, and two texts with one name.
  static func faults(in files: [File], mayOverwrite: Bool) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var paths: Set<String> = []
    for path in files.compactMap(\.path) {
      if !paths.insert(path).inserted { faults.append(.writtenTwice(at: .start(of: path))) }
      var isDirectory: ObjCBool = false
      if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) {
        if isDirectory.boolValue {
          faults.append(.outputIsFolder(at: .start(of: path)))
        } else if !mayOverwrite {
          faults.append(.exists(at: .start(of: path)))
        }
      }
    }
    return faults
  }

  /// Writes the files, each beside its place and then into it.
  static func write(_ files: [File], to terminal: Terminal) throws(SystemFailure) {
    for file in files {
      guard let path = file.path else {
        try terminal.print(Array(file.text.utf8))
        continue
      }
      let place = URL(fileURLWithPath: path)
      do {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: place, options: .atomic)
      } catch {
        throw SystemFailure(act: "write", path: path, reason: error.localizedDescription)
      }
    }
  }
}

extension Diagnostic {
  /// An output that is there already.
  static func exists(at place: SourcePlace) -> Diagnostic {
    .error(at: place, "the file exists already", remedy: "choose another name, or write over it with --force")
  }

  /// An output that is a folder.
  static func outputIsFolder(at place: SourcePlace) -> Diagnostic {
    .error(at: place, "this is a folder", remedy: "name a file")
  }

  /// Two texts for one file.
  static func writtenTwice(at place: SourcePlace) -> Diagnostic {
    .error(at: place, "two of the texts would be written to this file", remedy: "rename one of the files to import")
  }
}
