package import Diagnostics

extension SiteReader {
  /// The faults of files beside no text's `index.md`.
  ///
  /// A file that a text uses is checked as a bundle's pictures are; one that no text uses is left out and reported.
  ///
  /// - Parameters:
  ///   - files: The files, relative to the site's folder.
  ///   - used: The files that texts show or link to, relative to the site's folder.
  package func faults(ofLooseFiles files: [String], used: Set<String>) throws(SystemFailure) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for file in files {
      if used.contains(file) {
        faults += try PictureCheck.diagnostics(of: file, in: folder)
      } else {
        faults.append(.looseFile(file.lastName, at: .start(of: file)))
      }
    }
    return faults
  }
}

extension Diagnostic {
  /// A file that belongs to no text.
  fileprivate static func looseFile(_ name: String, at location: SourceLocation) -> Diagnostic {
    let isText = [".md", ".markdown", ".mdown", ".txt"].contains(where: name.lowercased().hasSuffix)
    return .warning(
      .unusedFile, at: location, "'\(name)' is left out: no text shows it or links to it",
      hint: isText
        ? "name it \(name.prefix { $0 != "." }).md when it is a text"
        : "show it in a text, or move it into a folder with its text, and name that text index.md")
  }
}
