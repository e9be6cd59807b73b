import Escaping
package import Model

/// The replacement of typewriter punctuation by that of a typesetter.
package enum SmartPunctuation {
  /// Typesets a line of plain text: a title, a name, a caption.
  ///
  /// Straight quotes become those of the language, apostrophes are curled, `--` becomes an en dash, `---` an em dash,
  /// `...` an ellipsis; French gets its narrow spaces. Feet and inches, text that is already typographic, and text in
  /// Hebrew, Arabic, Chinese, Japanese or Korean are left as they are.
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

  /// The bytes with which text that can be replaced begins or ends.
  private static let special = ByteSet(Array("'\"-.!?:;".utf8) + [0xC2])
}
