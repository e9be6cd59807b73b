package import Manuscript

/// One form a text is handed on in, as a file of the output.
package struct EditionFile: Hashable, Sendable {
  /// Which form.
  package let edition: Edition

  /// The file.
  package let path: PagePath

  /// What is said of it behind its name: "32 KB", "9 sheets of A4, both sides"; "" when nothing.
  package let detail: String

  /// Creates a form.
  package init(_ edition: Edition, path: PagePath, detail: String = "") {
    self.edition = edition
    self.path = path
    self.detail = detail
  }
}
