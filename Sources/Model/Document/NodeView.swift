/// A view of the nodes of a document in place, through which reading needs no reference counting.
///
/// ``NodeStorage/read(_:)`` lends it; it must not be kept longer. Public, as ``Node`` is, since only what is public is
/// inlined into other modules.
@safe
public struct NodeView {
  @usableFromInline let nodes: UnsafeBufferPointer<Node>
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  private let whole: UnsafePointer<NodeStorage>

  fileprivate init(
    _ nodes: UnsafeBufferPointer<Node>, _ bytes: UnsafeBufferPointer<UInt8>, _ whole: UnsafePointer<NodeStorage>
  ) {
    unsafe self.nodes = nodes
    unsafe self.bytes = bytes
    unsafe self.whole = whole
  }

  /// The number of nodes.
  package var count: Int { unsafe nodes.count }

  /// The node at an index.
  @inlinable @inline(__always)
  public func node(at index: Int) -> Node {
    unsafe precondition(index >= 0 && index < nodes.count, "a node's index is less than their number")
    return unsafe nodes[index]
  }

  subscript(index: Int) -> Node { node(at: index) }

  /// The index after the last descendant of a node.
  @inlinable @inline(__always)
  public func end(of index: Int) -> Int { Int(node(at: index).end) }

  /// The indices of all descendants of a node.
  @inlinable @inline(__always)
  public func children(of index: Int) -> Range<Int> { (index + 1)..<Int(node(at: index).end) }

  /// A range of text in UTF-8.
  @inlinable @inline(__always)
  public func utf8(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "letters end where all end")
    return unsafe UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// A range of text as a string.
  package func string(_ range: Range<Int>) -> String { unsafe String(decoding: utf8(range), as: UTF8.self) }

  /// The link of a node of kind `link`.
  package func link(_ node: Node) -> Link { unsafe whole.pointee.links[Int(node.first)] }

  /// The picture of a node of kind `image`.
  package func image(_ node: Node) -> Image { unsafe whole.pointee.images[Int(node.first)] }

  /// The element of a node of kind `blockElement` or `inlineElement`.
  package func element(_ node: Node) -> HTMLElement { unsafe whole.pointee.elements[Int(node.first)] }

  /// The alignments of the columns of a node of kind `table`.
  package func alignments(_ node: Node) -> [Table.Alignment] { unsafe whole.pointee.alignments[Int(node.first)] }
}

extension NodeStorage {
  /// Lends a view of the nodes.
  package func read<Result>(_ read: (NodeView) -> Result) -> Result {
    unsafe all.withUnsafeBufferPointer { nodes in
      unsafe utf8.withUnsafeBufferPointer { utf8 in
        unsafe withUnsafePointer(to: self) { whole in unsafe read(NodeView(nodes, utf8, whole)) }
      }
    }
  }

  /// The sibling blocks in a range, as trees.
  package func blocks(_ range: Range<Int>) -> [Block] { read { $0.blocks(range) } }

  /// The sibling inlines in a range, as trees.
  package func inlines(_ range: Range<Int>) -> [Inline] { read { $0.inlines(range) } }
}
