package import Model

/// One form a text is handed on in, as a file of the output.
package struct FormatFile: Hashable, Sendable {
  /// The format.
  package let format: Format

  /// The file.
  package let path: OutputPath

  /// The detail printed behind its name: "32 KB", "9 sheets, A4, both sides"; "" when nothing.
  package let detail: String

  /// The issue of a newspaper; `nil` for other forms.
  package let issue: String?

  /// Creates a form.
  package init(_ format: Format, path: OutputPath, detail: String = "", issue: String? = nil) {
    self.format = format
    self.issue = issue
    self.path = path
    self.detail = detail
  }
}
