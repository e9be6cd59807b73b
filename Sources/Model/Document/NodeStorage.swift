/// The nodes of a document in reading order, and what they are of.
///
/// One piece of memory for all nodes and one for all letters: to make, to read and to give back a document costs little
/// more than its bytes.
package struct NodeStorage: Hashable, Sendable {
  /// The nodes, each before those it holds.
  package private(set) var all: [Node] = []

  /// The letters of texts, code and HTML, UTF-8; also what stands in no node.
  package private(set) var utf8: [UInt8] = []

  /// The links.
  package private(set) var links: [Link] = []

  /// The pictures.
  package private(set) var images: [Image] = []

  /// The HTML elements.
  package private(set) var elements: [HTMLElement] = []

  /// The alignment of each table's columns.
  package private(set) var alignments: [[Table.Alignment]] = []

  /// Creates the nodes of an empty document.
  ///
  /// - Parameter expectedLength: The number of bytes of text that is expected.
  package init(expectedLength: Int = 0) {
    utf8.reserveCapacity(expectedLength)
    all.reserveCapacity(expectedLength / 64)
  }

  /// The number of nodes.
  package var count: Int { all.count }

  /// The node at an index.
  package subscript(index: Int) -> Node { all[index] }

  /// The index behind a node and all it holds.
  package func end(of index: Int) -> Int { Int(all[index].end) }

  // MARK: Making

  /// Adds a node that holds nothing yet.
  ///
  /// - Returns: Its index.
  @discardableResult
  package mutating func append(_ node: Node) -> Int {
    var node = node
    let index = all.count
    node.end = UInt32(index + 1)
    all.append(node)
    return index
  }

  /// Ends a node: what was added since is what it holds.
  package mutating func close(_ index: Int) {
    all[index].end = UInt32(all.count)
  }

  /// Changes what is said of a node.
  package mutating func change(_ index: Int, _ change: (inout Node) -> Void) {
    change(&all[index])
  }

  /// Puts a picture in the place of another.
  package mutating func changeImage(_ index: Int, _ image: Image) {
    images[index] = image
  }

  /// Takes away the nodes from an index on.
  package mutating func remove(from index: Int) {
    all.removeSubrange(index...)
  }

  /// Takes away a node that ends where all end, and lets what it held stand in its place.
  package mutating func unwrap(_ index: Int) {
    all.remove(at: index)
    for inner in index..<all.count { all[inner].end -= 1 }
  }

  /// Adds letters.
  ///
  /// - Returns: The range they were appended at.
  package mutating func append(text bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = utf8.count
    unsafe utf8.append(contentsOf: bytes)
    return start..<utf8.count
  }

  /// Adds letters.
  ///
  /// - Returns: The range they were appended at.
  package mutating func append(text string: String) -> Range<Int> {
    let start = utf8.count
    utf8.append(contentsOf: string.utf8)
    return start..<utf8.count
  }

  /// Adds letters.
  ///
  /// - Returns: The range they were appended at.
  package mutating func append(text bytes: [UInt8]) -> Range<Int> {
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    return start..<utf8.count
  }

  /// Adds a letter that belongs to no node.
  package mutating func append(letter: UInt8) {
    utf8.append(letter)
  }

  /// Adds a link.
  ///
  /// - Returns: Its index.
  package mutating func append(_ link: Link) -> Int {
    links.append(link)
    return links.count - 1
  }

  /// Says how wide the picture of a node is to be printed.
  package mutating func setWidth(_ width: PictureWidth, ofPicture node: Int) {
    images[Int(all[node].first)].width = width
  }

  /// Adds a picture.
  ///
  /// - Returns: Its index.
  package mutating func append(_ image: Image) -> Int {
    images.append(image)
    return images.count - 1
  }

  /// Adds an element.
  ///
  /// - Returns: Its index.
  package mutating func append(_ element: HTMLElement) -> Int {
    elements.append(element)
    return elements.count - 1
  }

  /// Adds how a table's columns are set.
  ///
  /// - Returns: Its index.
  package mutating func append(_ columns: [Table.Alignment]) -> Int {
    alignments.append(columns)
    return alignments.count - 1
  }

  /// Puts the character U+FFFD where letters are no UTF-8, node by node.
  package mutating func repairText() {
    let old = utf8
    utf8 = []
    for index in all.indices {
      switch all[index].kind {
      case .code, .htmlBlock, .text, .codeSpan, .htmlInline:
        let range = append(text: String(decoding: old[all[index].text], as: UTF8.self))
        all[index].first = UInt32(range.lowerBound)
        all[index].second = UInt32(range.upperBound)
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .table, .row, .cell, .blockElement,
        .softBreak, .lineBreak, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .inlineElement:
        continue
      }
    }
  }

  /// The letters in a range, as a string.
  package func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}
