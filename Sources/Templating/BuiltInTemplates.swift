import CBuiltIn

/// The templates, the style sheet and the script that come with the program.
package enum BuiltInTemplates {
  /// The files of `templates/`, in the order of their names.
  package static let files: [TemplateFile] = (0..<builtInFileCount).map { index in
    let file = unsafe builtInFile(index)
    let name = unsafe String(cString: file.name)
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
    return TemplateFile(name: name, source: "templates/\(name)", bytes: bytes)
  }
}
