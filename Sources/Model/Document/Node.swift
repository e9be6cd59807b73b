/// One node of a document: a block, an inline, or a part of a list or a table, in as few bytes as possible.
///
/// Nodes stand in reading order, each before its children; the meaning of the fields depends on the kind. ``Block`` and
/// ``Inline`` are the same as trees of values, for code that takes nodes apart or builds them.
public struct Node: Hashable, Sendable {
  /// The kinds of node.
  public enum Kind: UInt8, Hashable, Sendable {
    case paragraph
    /// A heading; `detail` is its level.
    case heading
    case thematicBreak
    case blockQuote
    /// Contains items. `detail` combines ``Node/isTight`` and ``Node/isNumbered``; `first` is the first item's number.
    case list
    /// Contains blocks. `detail` is 0 without a task box, 1 with an empty one, 2 with a ticked one.
    case item
    /// A code block, as a range of text. If `detail` is 1, it contains a text node with the language.
    case code
    /// Contains rows, the header first. `first` is the index of its columns' alignments.
    case table
    /// Contains cells.
    case row
    /// Contains inlines.
    case cell
    /// Contains blocks. `first` is the index of its element.
    case blockElement
    case htmlBlock
    /// A range of text. `detail` is 1 if it is printed as typed.
    case text
    case softBreak
    case lineBreak
    /// A range of text.
    case codeSpan
    case emphasis
    case strong
    case strikethrough
    /// Contains inlines. `first` is the index of its link.
    case link
    /// `first` is the index of its image.
    case image
    /// `first` is the index of its footnote, `second` the number of this occurrence.
    case footnoteReference
    /// Contains inlines. `first` is the index of its element.
    case inlineElement
    /// A range of text.
    case htmlInline
  }

  /// Its kind.
  public var kind: Kind

  /// A small detail, by its kind: a heading's level, whether a list is tight.
  public var detail: UInt8 = 0

  /// The index after its last descendant; after itself when it has none.
  public var end: UInt32 = 0

  /// The start of its range of text, or an index, by its kind.
  public var first: UInt32 = 0

  /// The end of its range of text, or a count, by its kind.
  public var second: UInt32 = 0

  /// The line of the text's file on which a block begins, counted from 1; 0 for all other nodes.
  public var line: UInt32 = 0

  /// Creates a node.
  @inlinable @inline(__always)
  public init(_ kind: Kind, detail: UInt8 = 0, first: Int = 0, second: Int = 0, line: Int = 0) {
    self.kind = kind
    self.detail = detail
    self.first = UInt32(first)
    self.second = UInt32(second)
    self.line = UInt32(line)
  }

  /// A flag in a list's `detail`: it is tight (CommonMark 0.31 §5.3).
  package static let isTight: UInt8 = 1

  /// A flag in a list's `detail`: it is numbered.
  package static let isNumbered: UInt8 = 2

  /// Its range of text.
  @inlinable @inline(__always) public var text: Range<Int> { Int(first)..<Int(second) }

  /// The reference, for a node of kind `footnoteReference`.
  package var reference: FootnoteReference { FootnoteReference(footnote: Int(first), occurrence: Int(second)) }
}
