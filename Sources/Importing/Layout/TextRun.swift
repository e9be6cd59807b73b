/// A piece of a page's text set in one type: a word, or the words of a line up to a change of type.
struct TextRun: Hashable, Sendable {
  /// The text, without blanks that have no width.
  var text: Scalars

  /// The rectangle it fills.
  var box: Box

  /// The size of its type, in the units of the page.
  var size: Double

  /// The height at which its letters stand.
  var baseline: Double

  var isBold = false
  var isItalic = false

  /// Whether the file itself says that it is raised.
  var isSuperscript = false

  /// The OCR program's certainty of it, in percent; `nil` for text that was never a picture.
  var confidence: Int?

  /// Whether there is nothing but blanks in it.
  var isBlank: Bool { text.allSatisfy(\.isBlank) }
}
