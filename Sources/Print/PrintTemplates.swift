import CPrintTemplates

/// The Typst templates that come with the program, and the program's own files beside them.
package enum PrintTemplates {
  /// The files of `templates/print/` by their names.
  package static let builtIn: [String: String] = Dictionary(
    uniqueKeysWithValues: (0..<printTemplateCount).map { index in unsafe content(of: printTemplate(index)) })

  /// The program that drives the typesetter.
  static let driver = unsafe content(of: printDriver).1

  /// The template that lays pages on sheets.
  static let sheets = unsafe content(of: printSheets).1

  /// The sheet that shows how a printer turns paper.
  static let test = unsafe content(of: printTest).1

  private static func content(of file: PrintTemplate) -> (String, String) {
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
    return unsafe (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
  }
}
