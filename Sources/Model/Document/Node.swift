/// One node of a document: a block, an inline, or a part of a list or a table, in as few bytes as will do.
///
/// NodeStorage stand in reading order, each before those it holds; what the fields mean goes by the kind. `Block` and
/// `Inline` are the same as trees of values, for what takes them apart and puts them together.
public struct Node: Hashable, Sendable {
  /// The kinds of node.
  public enum Kind: UInt8, Hashable, Sendable {
    case paragraph
    /// Its level stands in `detail`.
    case heading
    case thematicBreak
    case blockQuote
    /// Holds items. `detail` has ``Node/isTight`` and ``Node/isNumbered``, `first` the number of the first item.
    case list
    /// Holds blocks. `detail` says what box it has: 0 none, 1 an empty one, 2 a ticked one.
    case item
    /// Its letters, and before them, when `detail` is 1, a text within that is the language.
    case code
    /// Holds rows, the head first. `first` is the index of its columns' alignments.
    case table
    /// Holds cells.
    case row
    /// Holds inlines.
    case cell
    /// Holds blocks. `first` is the index of its element.
    case blockElement
    case htmlBlock
    /// Letters. `detail` is 1 for those that are printed as they are typed.
    case text
    case softBreak
    case lineBreak
    /// Letters.
    case codeSpan
    case emphasis
    case strong
    case strikethrough
    /// Holds inlines. `first` is the index of its link.
    case link
    /// `first` is the index of its image.
    case image
    /// `first` is the index of its footnote, `second` which call of it this is.
    case footnoteReference
    /// Holds inlines. `first` is the index of its element.
    case inlineElement
    /// Letters.
    case htmlInline
  }

  /// Its kind.
  public var kind: Kind

  /// The little there is to say of it beyond that.
  public var detail: UInt8 = 0

  /// The index behind the last node it holds; behind itself when it holds none.
  public var end: UInt32 = 0

  /// The beginning of its letters, or an index; by its kind.
  public var first: UInt32 = 0

  /// The end of its letters, or a count; by its kind.
  public var second: UInt32 = 0

  /// The line of the text's file a block begins on, counted from 1; 0 for all else.
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

  /// In a list's `detail`: its entries are printed without the space of paragraphs between them (CommonMark §5.3).
  package static let isTight: UInt8 = 1

  /// In a list's `detail`: it is numbered.
  package static let isNumbered: UInt8 = 2

  /// Its letters' range.
  @inlinable @inline(__always) public var text: Range<Int> { Int(first)..<Int(second) }

  /// The reference a node of that kind is.
  package var reference: FootnoteReference { FootnoteReference(footnote: Int(first), occurrence: Int(second)) }
}
