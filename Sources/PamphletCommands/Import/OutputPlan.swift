import Diagnostics

/// The paths that imported texts are written to.
struct OutputPlan {
  /// The output the user named, if any.
  let output: String?

  /// Whether that is a folder.
  let isFolder: Bool

  /// A file to be written, or standard output.
  struct File {
    let path: String?
    let bytes: [UInt8]

    init(path: String?, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    init(path: String?, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
  }

  /// The path of the text of a file.
  func path(for name: String) -> String? {
    guard let output else { return nil }
    guard isFolder || output.hasSuffix("/") || LocalFile(path: output).kind == .folder else { return output }
    return (output.hasSuffix("/") ? output : output + "/") + OutputPlan.stem(of: name).name + ".md"
  }

  /// A path's folder, with its slash, and its last part without extension.
  static func stem(of path: String) -> (folder: String, name: String) {
    let last = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = last.split(separator: ".")
    let name = parts.count > 1 ? parts.dropLast().joined(separator: ".") : String(last)
    return (String(path.dropLast(last.count)), name.isEmpty ? "text" : name)
  }

  /// The obstacles to writing: files that exist, and two texts with one name.
  static func faults(in files: [File], mayOverwrite: Bool) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var paths: Set<String> = []
    for path in files.compactMap(\.path) {
      if !paths.insert(path).inserted { faults.append(.writtenTwice(at: .start(of: path))) }
      switch LocalFile(path: path).kind {
      case .folder: faults.append(.outputIsFolder(at: .start(of: path)))
      case .other: if !mayOverwrite { faults.append(.exists(at: .start(of: path))) }
      case .none: break
      }
    }
    return faults
  }

  /// Writes the files, each in one step.
  static func write(_ files: [File], to terminal: Terminal) throws(SystemFailure) {
    for file in files {
      guard let path = file.path else {
        try terminal.print(file.bytes)
        continue
      }
      try LocalFile(path: path).write(file.bytes, replaces: true)
    }
  }
}

extension Diagnostic {
  /// An output that is there already.
  static func exists(at location: SourceLocation) -> Diagnostic {
    .error(
      .importOutput, at: location, "the file exists already", hint: "choose another name, or write over it with --force"
    )
  }

  /// An output that is a folder.
  static func outputIsFolder(at location: SourceLocation) -> Diagnostic {
    .error(.importOutput, at: location, "this is a folder", hint: "name a file")
  }

  /// Two texts for one file.
  static func writtenTwice(at location: SourceLocation) -> Diagnostic {
    .error(
      .importOutput, at: location, "two of the texts would be written to this file",
      hint: "rename one of the files to import")
  }
}
