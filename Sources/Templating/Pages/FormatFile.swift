package import Model

/// A text, or several, in one format, as a file of the output.
package struct FormatFile: Hashable, Sendable {
  /// The format.
  package let format: Format

  /// The file.
  package let path: OutputPath

  /// The detail printed after its name: "32 KB", "1 sheet, A4, fold in three"; "" for none.
  package let detail: String

  /// The title of the issue or book it is, where it holds more than one text; else `nil`.
  package let title: String?

  /// Creates a file in a format.
  package init(_ format: Format, path: OutputPath, detail: String = "", title: String? = nil) {
    self.format = format
    self.title = title
    self.path = path
    self.detail = detail
  }
}
