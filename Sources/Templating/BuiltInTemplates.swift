import CBuiltIn
package import Model

/// The templates, the style sheets and the script that come with the program.
package enum BuiltInTemplates {
  /// All files of `templates/` and `themes/`, in the order of their names; those of a theme lie in a folder of its
  /// name.
  package static let all: [TemplateFile] = (0..<builtInFileCount).map { index in
    let file = unsafe builtInFile(index)
    let name = unsafe String(cString: file.name)
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
    return TemplateFile(name: name, source: "templates/\(name)", bytes: bytes)
  }

  /// The files of a theme, in the order of their names.
  ///
  /// A theme's templates replace the book's; its style sheet is appended to the part of the book's that all themes
  /// share.
  package static func files(of theme: SiteSettings.Theme) -> [TemplateFile] {
    let folder = theme.rawValue + "/"
    var files: [String: TemplateFile] = [:]
    for file in all where !file.name.contains("/") { files[file.name] = file }
    for file in all where file.name.hasPrefix(folder) {
      let name = String(file.name.dropFirst(folder.count))
      let before = name.hasSuffix(".css") ? files[name].map { ofAllThemes($0.bytes) + [0x0A] } ?? [] : []
      files[name] = TemplateFile(name: name, source: "templates/\(name)", bytes: before + file.bytes)
    }
    return files.values.sorted { $0.name < $1.name }
  }

  /// The book's style sheet without the parts from a comment `Book` to a comment `All`, which belong to the book alone.
  private static func ofAllThemes(_ sheet: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var isKept = true
    for line in sheet.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.elementsEqual("/* Book */".utf8) {
        isKept = false
      } else if line.elementsEqual("/* All */".utf8) {
        isKept = true
      } else if isKept {
        kept += line
        kept.append(0x0A)
      }
    }
    return kept
  }
}
