/// The launcher of the editor, for texts that are clicked on in the browser.
struct EditorLauncher: Sendable {
  /// The site's folder.
  let site: String

  /// The editor; `nil` when none is known.
  let editor: EditorCommand?

  /// Whether only this computer can ask for it.
  let isLocal: Bool

  /// Opens a file of the site.
  ///
  /// - Parameters:
  ///   - file: The file, by its path from the site's folder.
  ///   - line: The line to go to.
  /// - Returns: The reason why it cannot be done; `nil` when it is.
  func open(_ file: String, line: Int) -> String? {
    guard isLocal else { return "Texts are opened only while the preview is for this computer alone." }
    guard let editor else {
      return "No editor is known: set VISUAL, or start the preview with --editor, such as --editor code."
    }
    guard !editor.needsTerminal else {
      return "‘\(editor.name)’ works in a terminal. "
        + "Copy the place, or start the preview with --editor, such as --editor code."
    }
    return Launch.start(editor.words(opening: "\(site)/\(file)", line: line), in: site)
      ? nil : "‘\(editor.name)’ could not be started."
  }
}
