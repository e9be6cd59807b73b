import Escaping
package import Model

/// Typewriter punctuation as a typesetter would print it.
package enum SmartPunctuation {
  /// Sets a line of plain text: a title, a name, a caption.
  ///
  /// Quotes become the language's own, apostrophes curl, `--` is an en dash, `---` an em dash, `...` an ellipsis;
  /// French has its thin spaces. Feet, inches and text that is already typographic stay, and so do Hebrew, Arabic,
  /// Chinese, Japanese and Korean.
  ///
  /// - Returns: The text, not escaped for any markup.
  package static func applied(to text: String, in language: LanguageTag) -> String {
    guard text.utf8.contains(where: special.contains) else { return text }
    var running = Typesetter(language: language, isSmart: true, isMarkup: false)
    guard running.isSmart else { return text }
    var output = ByteBuffer(capacity: text.utf8.count + 16)
    running.set(text, into: &output)
    return output.string
  }

  /// Text that can be replaced begins with one of these, or ends so.
  private static let special = ByteSet(Array("'\"-.!?:;".utf8) + [0xC2])
}
