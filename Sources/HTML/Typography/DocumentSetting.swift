import Model

/// Typesets the running text of a document, node by node, into a copy of its nodes.
struct DocumentSetting: ~Copyable {
  /// The nodes, typeset as far as they have been read.
  private(set) var nodes: NodeStorage

  private let language: LanguageTag
  private var running: Typesetter

  /// The languages around the current one, each with the index after the element that declares the inner one.
  private var outer: [(end: Int, running: Typesetter)] = []

  /// The index after the current block.
  private var endOfBlock = 0

  /// The typeset bytes of the current block: a closing quotation mark may change its opening one in an earlier node.
  private var letters = ByteBuffer(capacity: 1024)

  /// The range of those bytes that belongs to each text node of the block.
  private var parts: [(node: Int, range: Range<Int>)] = []

  /// Prepares nodes to be typeset in a language.
  init(of nodes: NodeStorage, in language: LanguageTag) {
    self.nodes = nodes
    self.language = language
    running = Typesetter(language: language, isSmart: true, isMarkup: false)
  }

  /// Typesets all nodes, and the titles of pictures.
  mutating func set(_ view: NodeView) {
    var index = 0
    while index < view.count {
      leaveLanguages(before: index)
      index = set(view.node(at: index), at: index, of: view)
    }
    finishBlock(of: view)
  }

  /// Typesets a node and returns the index of the next one.
  private mutating func set(_ node: Node, at index: Int, of view: NodeView) -> Int {
    switch node.kind {
    case .paragraph, .heading, .cell:
      finishBlock(of: view)
      running.begin()
      endOfBlock = Int(node.end)
    case .text: setText(node, at: index, of: view)
    case .softBreak, .lineBreak: running.previous = 0x20
    case .codeSpan: running.previous = 0x61
    case .image:
      running.previous = 0x61
      setTitle(of: view.image(node), at: Int(node.first))
    case .code:
      // Code is not typeset.
      return Int(node.end)
    case .link:
      if view.shownAddress(ofLink: index) != nil {
        running.previous = 0x61
        return Int(node.end)
      }
    case .inlineElement, .blockElement:
      if let tag = view.element(node).language { enter(tag, until: Int(node.end)) }
    case .thematicBreak, .blockQuote, .list, .item, .table, .row, .htmlBlock, .emphasis, .strong, .strikethrough,
      .footnoteReference, .htmlInline:
      break
    }
    return index + 1
  }

  private mutating func setText(_ node: Node, at index: Int, of view: NodeView) {
    guard node.detail != 1 else { return unsafe running.setAsTyped(view.utf8(node.text)) }
    let start = letters.count
    running.set(index, of: view, until: max(endOfBlock, index + 1), following: 0, into: &letters)
    parts.append((index, start..<letters.count))
  }

  /// Stores the bytes of the block that was read in its text nodes.
  private mutating func finishBlock(of view: NodeView) {
    guard !parts.isEmpty else { return }
    for part in parts {
      let set = unsafe letters.bytes(in: part.range)
      guard unsafe !view.utf8(view.node(at: part.node).text).elementsEqual(set) else { continue }
      let range = unsafe nodes.append(text: set)
      nodes.change(part.node) { node in
        node.first = UInt32(range.lowerBound)
        node.second = UInt32(range.upperBound)
      }
    }
    parts.removeAll(keepingCapacity: true)
    letters.shorten(to: 0)
  }

  private mutating func setTitle(of image: Image, at index: Int) {
    guard !image.title.isEmpty else { return }
    let title = SmartPunctuation.applied(to: image.title, in: language)
    nodes.changeImage(
      index, Image(destination: image.destination, title: title, alternative: image.alternative, size: image.size))
  }

  private mutating func enter(_ tag: LanguageTag, until end: Int) {
    outer.append((end, running))
    change(to: Typesetter(language: tag, isSmart: true, isMarkup: false))
  }

  private mutating func leaveLanguages(before index: Int) {
    while let last = outer.last, index >= last.end {
      var running = last.running
      // Quotations do not extend over blocks.
      if parts.isEmpty { running.begin() }
      change(to: running)
      outer.removeLast()
    }
  }

  private mutating func change(to other: Typesetter) {
    let previous = running.previous
    running = other
    running.previous = previous
  }
}
