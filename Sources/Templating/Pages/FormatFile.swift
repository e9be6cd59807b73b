package import Model

/// One form a text is handed on in, as a file of the output.
package struct FormatFile: Hashable, Sendable {
  /// The format.
  package let format: Format

  /// The file.
  package let path: OutputPath

  /// The detail printed behind its name: "32 KB", "1 sheet, A4, fold in three"; "" when nothing.
  package let detail: String

  /// The title of what it is a form of, where that is more than one text: an issue, a book; else `nil`.
  package let title: String?

  /// Creates a form.
  package init(_ format: Format, path: OutputPath, detail: String = "", title: String? = nil) {
    self.format = format
    self.title = title
    self.path = path
    self.detail = detail
  }
}
