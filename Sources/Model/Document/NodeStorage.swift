/// The nodes of a document in reading order, with their text, links, images and elements.
///
/// All nodes share one array, and all text another, so that creating, reading and freeing a document costs little more
/// than its bytes.
package struct NodeStorage: Hashable, Sendable {
  /// The nodes, each before its children.
  package private(set) var all: [Node] = []

  /// The text of all nodes in UTF-8; some of it may belong to none.
  package private(set) var utf8: [UInt8] = []

  /// The links.
  package private(set) var links: [Link] = []

  /// The pictures.
  package private(set) var images: [Image] = []

  /// The HTML elements.
  package private(set) var elements: [HTMLElement] = []

  /// The alignment of each table's columns.
  package private(set) var alignments: [[Table.Alignment]] = []

  /// Creates an empty storage.
  ///
  /// - Parameter expectedLength: The expected number of bytes of text.
  package init(expectedLength: Int = 0) {
    utf8.reserveCapacity(expectedLength)
    all.reserveCapacity(expectedLength / 64)
  }

  /// The number of nodes.
  package var count: Int { all.count }

  /// The node at an index.
  package subscript(index: Int) -> Node { all[index] }

  /// The index after the last descendant of a node.
  package func end(of index: Int) -> Int { Int(all[index].end) }

  // MARK: Building

  /// Adds a node without children.
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

  /// Closes a node: the nodes added since are its descendants.
  package mutating func close(_ index: Int) {
    all[index].end = UInt32(all.count)
  }

  /// Changes the fields of a node.
  package mutating func change(_ index: Int, _ change: (inout Node) -> Void) {
    change(&all[index])
  }

  /// Replaces a picture.
  package mutating func changeImage(_ index: Int, _ image: Image) {
    images[index] = image
  }

  /// Removes the nodes from an index on.
  package mutating func remove(from index: Int) {
    all.removeSubrange(index...)
  }

  /// Removes a node that extends to the end of the storage, leaving its children in its place.
  package mutating func unwrap(_ index: Int) {
    all.remove(at: index)
    for inner in index..<all.count { all[inner].end -= 1 }
  }

  /// Adds text.
  ///
  /// - Returns: Its range.
  package mutating func append(text bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = utf8.count
    unsafe utf8.append(contentsOf: bytes)
    return start..<utf8.count
  }

  /// Adds text.
  ///
  /// - Returns: Its range.
  package mutating func append(text string: String) -> Range<Int> {
    let start = utf8.count
    utf8.append(contentsOf: string.utf8)
    return start..<utf8.count
  }

  /// Adds text.
  ///
  /// - Returns: Its range.
  package mutating func append(text bytes: [UInt8]) -> Range<Int> {
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    return start..<utf8.count
  }

  /// Adds a byte of text that belongs to no node.
  package mutating func append(byte: UInt8) {
    utf8.append(byte)
  }

  /// Adds a link.
  ///
  /// - Returns: Its index.
  package mutating func append(_ link: Link) -> Int {
    links.append(link)
    return links.count - 1
  }

  /// Sets the printed width of a picture node.
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

  /// Adds the alignments of a table's columns.
  ///
  /// - Returns: Its index.
  package mutating func append(_ columns: [Table.Alignment]) -> Int {
    alignments.append(columns)
    return alignments.count - 1
  }

  /// Replaces ill-formed UTF-8 by U+FFFD, node by node.
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

  /// A range of text as a string.
  package func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}
