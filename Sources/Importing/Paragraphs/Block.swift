/// A block of the text, in reading order.
struct Block: Hashable, Sendable {
  /// Its kind.
  var kind: Kind

  /// Its words; those of verse know whether a line ends after them.
  var words: [Word]

  /// The kinds of block.
  enum Kind: Hashable, Sendable {
    /// Running text.
    case paragraph
    /// A heading, 1 the highest.
    case heading(Int)
    /// Text quoted as a block.
    case quotation
    /// Lines of verse.
    case verse
    /// Lines of verse inside a quotation.
    case quotedVerse
    /// The person quoted.
    case attribution
    /// The author's name under the text.
    case signature
    /// An item of a list with bullets.
    case bulletItem
    /// An item of a numbered list, its number the first word.
    case numberItem
    /// A row of a table.
    case row
    /// A break between sections.
    case divider

    /// Whether a block of this kind can be recognised by its words, whatever its layout.
    var isRecognisedByWords: Bool {
      switch self {
      case .heading, .attribution, .signature, .divider: true
      case .paragraph, .quotation, .verse, .quotedVerse, .bulletItem, .numberItem, .row: false
      }
    }

    /// Whether it is a heading.
    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  /// The page its first word is on.
  var page: Int { words.first?.page ?? 0 }
}

/// A footnote, in reading order.
struct Note: Hashable, Sendable {
  /// The page it is printed on, or that its reference is on.
  var page: Int

  /// The mark it begins with, when there is one.
  let mark: NoteMark?

  /// Its words.
  var words: [Word]

  /// Whether it was printed with others at the end of the text, so that its mark may be on any page.
  var isEndNote = false
}
