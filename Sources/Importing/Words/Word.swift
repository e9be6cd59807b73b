/// A word of the text, from blank to blank, with where it came from.
struct Word: Hashable, Sendable {
  /// The words to be written. It may hold a blank where one word of the input was two.
  var text: Scalars

  /// The words of the input it was made from, when these are not just `text`: the two halves of a word cut at a line
  /// end, or what stood here before a repair.
  var origins: [Scalars]?

  /// The line of the input, counted from 1.
  let line: Int

  /// The column in that line, counted from 1.
  let column: Int

  /// The page in reading order, counted from 0.
  var page = 0

  /// The footnotes whose references follow it, as indices into the notes.
  var references: [Int] = []

  /// Whether the line ends behind it, as in verse.
  var endsLine = false

  /// Whether a cell of a table ends behind it.
  var endsCell = false

  /// Whether the next word follows without a blank.
  var isTight = false

  /// The trust it deserves.
  var standing = Standing.read

  /// The trust a word deserves.
  enum Standing: Hashable, Sendable {
    /// As it was in the input.
    case read
    /// Changed, and listed.
    case changed
    /// As it was, but doubtful.
    case doubtful
    /// Put right by hand.
    case corrected
  }

  /// Creates a word as it was read.
  init(_ text: Scalars, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// The words of the input it accounts for.
  var sources: [Scalars] { origins ?? [text] }

  /// Changes what will be written, remembering what was read.
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
