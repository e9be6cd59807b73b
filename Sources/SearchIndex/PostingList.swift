/// A posting list: where a word stands in each of its texts, in the order of the texts.
///
/// The posting of a text begins with a number that has the distance from the text before and the kind of the content
/// that follows.
enum PostingList {
  /// A change of the posting of a text.
  struct Change {
    /// The number of the text.
    let text: Int

    /// The kind of the new content.
    let kind: Int

    /// The new content; `nil` if the text no longer has the word.
    let content: ArraySlice<UInt8>?

    /// Whether the text had the word before.
    let wasThere: Bool
  }

  /// Returns the number that a posting begins with: the distance from the text before, and the kind of the content.
  @inline(__always)
  static func head(_ number: Int, behind last: Int, kind: Int) -> Int {
    (number - last - 1) * IndexRecord.Kind.count + kind
  }

  /// Returns a list with changes applied.
  ///
  /// - Parameters:
  ///   - list: The list as it was.
  ///   - changes: The changes, in the order of their texts.
  /// - Returns: `nil` if the list cannot be read, or does not fit the changes.
  static func applying(_ changes: some Collection<Change>, to list: ArraySlice<UInt8>) -> [UInt8]? {
    var changed: [UInt8] = []
    changed.reserveCapacity(list.count + 64)
    var last = -1
    func add(_ change: Change) {
      guard let content = change.content else { return }
      changed.append(searchNumber: head(change.text, behind: last, kind: change.kind))
      changed.append(contentsOf: content)
      last = change.text
    }
    var reader = Reader(list)
    var rest = changes[...]
    // The index from which on the list is still to be copied.
    var kept = list.startIndex
    func copy(to end: Int, text: Int) {
      guard kept < end else { return }
      changed.append(contentsOf: list[kept..<end])
      kept = end
      last = text
    }
    while !reader.isAtEnd {
      let (start, before) = (reader.index, reader.text)
      guard reader.next() else { return nil }
      if let change = rest.first, change.text <= reader.text { copy(to: start, text: before) }
      while let change = rest.first, change.text < reader.text {
        guard !change.wasThere else { return nil }
        add(change)
        rest = rest.dropFirst()
      }
      if let change = rest.first, change.text == reader.text {
        guard change.wasThere else { return nil }
        add(change)
        rest = rest.dropFirst()
        kept = reader.index
      } else if kept == start, last != before {
        changed.append(searchNumber: head(reader.text, behind: last, kind: reader.kind))
        kept = reader.content
        last = reader.text
      }
    }
    copy(to: list.endIndex, text: reader.text)
    for change in rest {
      guard !change.wasThere else { return nil }
      add(change)
    }
    return changed
  }

  /// Returns the numbers of the texts; `nil` if the list cannot be read.
  static func texts(of list: ArraySlice<UInt8>) -> [Int]? {
    var texts: [Int] = []
    var reader = Reader(list)
    while !reader.isAtEnd {
      guard reader.next() else { return nil }
      texts.append(reader.text)
    }
    return texts
  }

  /// A reader of a list, text by text.
  private struct Reader {
    private var symbols: SymbolReader

    /// The number of the text that was read last; -1 before the first.
    private(set) var text = -1

    /// The kind of its content, and the index at which the content begins.
    private(set) var kind = 0
    private(set) var content = 0

    init(_ list: ArraySlice<UInt8>) { symbols = SymbolReader(list) }

    var index: Int { symbols.index }
    var isAtEnd: Bool { symbols.isAtEnd }

    /// Reads the posting of the next text; returns `false` if the list is damaged.
    mutating func next() -> Bool {
      guard let head = symbols.next() else { return false }
      text += head / IndexRecord.Kind.count + 1
      kind = head % IndexRecord.Kind.count
      content = symbols.index
      switch IndexRecord.Kind(rawValue: UInt8(kind)) {
      case .once: return skip(places: 1)
      case .often: return symbols.next().map { skip(places: $0 + 2) } ?? false
      case .other:
        guard let field = symbols.next(), let count = symbols.next() else { return false }
        return field >= IndexRecord.ubiquitousMark || skip(places: count)
      case nil: return false
      }
    }

    private mutating func skip(places: Int) -> Bool {
      // Places in the title come first, each a 0 followed by the offset.
      var isTitle = true
      for _ in 0..<places {
        guard let place = symbols.next() else { return false }
        isTitle = isTitle && place == 0
        if isTitle, symbols.next() == nil { return false }
      }
      return true
    }
  }
}

/// A reader of numbers written in ``SearchSymbols``.
struct SymbolReader {
  private let bytes: ArraySlice<UInt8>

  /// The index of the next number.
  private(set) var index: Int

  /// Creates a reader of bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { index == bytes.endIndex }

  /// Reads a number; returns `nil` if there is none.
  @inline(__always)
  mutating func next() -> Int? {
    var value = 0
    var factor = 1
    while index < bytes.endIndex, factor < 1 << 40 {
      let digit = SearchSymbols.digit(bytes[index])
      index += 1
      value += factor * digit
      if digit < SearchSymbols.finalDigitCount { return value }
      factor *= SearchSymbols.continuingDigitCount
    }
    return nil
  }

  /// Reads a number of bytes; returns `nil` if fewer are left.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.endIndex - index else { return nil }
    defer { index += count }
    return bytes[index..<(index + count)]
  }

  /// Reads characters; returns `nil` if fewer are left.
  ///
  /// - Parameter count: The number of UTF-16 code units.
  mutating func characters(_ count: Int) -> ArraySlice<UInt8>? {
    let start = index
    var rest = count
    while rest > 0 {
      guard index < bytes.endIndex else { return nil }
      let length = bytes[index].lengthOfCharacter
      guard length <= bytes.endIndex - index else { return nil }
      rest -= length == 4 ? 2 : 1
      index += length
    }
    return rest == 0 ? bytes[start..<index] : nil
  }
}

extension UInt8 {
  /// The number of bytes of the UTF-8 character that begins with this byte.
  fileprivate var lengthOfCharacter: Int { self < 0xC0 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}
