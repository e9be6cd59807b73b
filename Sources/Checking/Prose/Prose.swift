import Model

/// The running text of a document as it is read, each letter with its place in the source.
///
/// Marks of emphasis, addresses of links and references to footnotes are not in it; code and pictures are one character
/// each, U+FFFC. A soft break is a line feed, a hard one a vertical tab.
struct Prose: Sendable {
  /// The beginning of a stretch that stands unchanged in the source, as an index of each.
  struct Run: Sendable {
    let start: Int
    let source: Int
  }

  /// The text, UTF-8: all passages, one behind the other.
  var bytes: [UInt8] = []

  /// The beginnings of the stretches that stand unchanged in the source, in order.
  var runs: [Run] = []

  /// The paragraphs, headings and cells, the body's first.
  var passages: [Passage] = []

  /// The words of all passages, in order.
  var words: [Word] = []

  /// The indices of all characters that are neither letters, digits nor single blanks, in order.
  var symbols: [Int] = []

  /// The links, in order.
  var links: [ProseLink] = []

  /// The pictures, in order.
  var images: [ProseImage] = []

  /// The references to footnotes, in order.
  var references: [ProseReference] = []

  /// The stretches in emphasis, in order.
  var emphasis: [Range<Int>] = []

  /// The blocks of code, in order.
  var code: [ProseCode] = []

  /// The place in the source of a byte of the text.
  func source(of index: Int) -> Int {
    let next = runs.partitioningIndex { $0.start > index }
    guard next > 0 else { return 0 }
    return runs[next - 1].source + index - runs[next - 1].start
  }

  /// The words in a stretch of the text, as indices of ``words``.
  func words(in range: Range<Int>) -> Range<Int> { index(from: range.lowerBound)..<index(from: range.upperBound) }

  /// The index of the first word that begins at an index or behind it.
  private func index(from start: Int) -> Int { words.partitioningIndex { $0.start >= start } }

  /// The passage that a place of the text lies in; `nil` for one between passages and behind the last.
  func passage(at offset: Int) -> Passage? {
    let index = passages.partitioningIndex { $0.range.upperBound > offset }
    return index < passages.count && passages[index].range.contains(offset) ? passages[index] : nil
  }

  /// The indices of a footnote's passages, which stand behind the body's in the order of the footnotes.
  func passages(ofNote note: Int) -> Range<Int> {
    let start = passages.partitioningIndex { $0.footnote.map { $0 >= note } ?? false }
    return start..<passages.partitioningIndex { $0.footnote.map { $0 > note } ?? false }
  }
}

/// A link in running text.
struct ProseLink: Sendable {
  /// The range of its words in the running text.
  let range: Range<Int>

  /// Its address as it is written; "" for one that leads to a page or place of this site.
  let address: String

  /// The place of its opening bracket in the source, for a link without words.
  var source: Int?
}

/// A picture in running text.
struct ProseImage: Sendable {
  /// Its place in the source: that of the `!`.
  let source: Int

  /// Its file's name, or its address.
  let name: String

  /// Its description.
  let alternative: String

  /// The file that is published for it; `nil` for one of another site.
  let file: String?

  /// Its size in pixels, where that is known.
  let size: (width: Int, height: Int)?
}

/// A reference to a footnote in running text.
struct ProseReference: Sendable {
  /// The index in the running text at which it stands.
  let index: Int

  /// Its place in the source: that of the `[`.
  let source: Int

  /// The footnote, as an index into the document's.
  let footnote: Int

  /// The number of bytes it takes in the source.
  let length: Int
}

/// A block of code.
struct ProseCode: Sendable {
  /// The line it begins on.
  let line: Int

  /// Its text.
  let text: String
}
