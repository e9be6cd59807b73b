/// A piece of a page's text in one type: a word, or the words of a line up to a change of type.
struct TextRun: Hashable, Sendable {
  /// The text, without zero-width characters.
  var text: Scalars

  /// The rectangle it fills.
  var box: Box

  /// The size of its type, in the units of the page.
  var size: Double

  /// The vertical position of its baseline.
  var baseline: Double

  var isBold = false
  var isItalic = false

  /// Whether the file itself marks it as superscript.
  var isSuperscript = false

  /// The confidence of the OCR program, in percent; `nil` for text that was not read by OCR.
  var confidence: Int?

  /// Whether it holds only blanks.
  var isBlank: Bool { text.allSatisfy(\.isBlank) }
}
