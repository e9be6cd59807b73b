/// A word of the text, from blank to blank, and its position in the input.
struct Word: Hashable, Sendable {
  /// The text to be written. It may contain a blank if one word of the input was really two.
  var text: Scalars

  /// The words of the input it was made from, if these are not just `text`: the two halves of a word broken at a line's
  /// end, or the word before a repair.
  var origins: [Scalars]?

  /// The line of the input, counted from 1.
  let line: Int

  /// The column in that line, counted from 1.
  let column: Int

  /// The page in reading order, counted from 0.
  var page = 0

  /// The footnotes whose references follow it, as indices into the notes.
  var references: [Int] = []

  /// Whether the line ends after it, as in verse.
  var endsLine = false

  /// Whether a cell of a table ends after it.
  var endsCell = false

  /// Whether the next word follows without a blank.
  var isTight = false

  /// The state of its reading.
  var standing = Standing.read

  /// The state of a word's reading.
  enum Standing: Hashable, Sendable {
    /// Unchanged from the input.
    case read
    /// Changed by the program.
    case changed
    /// Unchanged, but doubtful.
    case doubtful
    /// Corrected by hand.
    case corrected
  }

  /// Creates a word from the input.
  init(_ text: Scalars, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// The words of the input it accounts for.
  var sources: [Scalars] { origins ?? [text] }

  /// Changes the text to be written, and records what was read.
  mutating func change(to text: Scalars) {
    guard text != self.text else { return }
    if origins == nil { origins = [self.text] }
    self.text = text
  }
}

extension Line {
  /// The words of the line.
  var words: [Word] {
    text.tokens.map { Word($0.letters, line: number, column: column + $0.start) }
  }
}
