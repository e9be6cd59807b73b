import Model

/// The blocks of a body that are not inside another block.
struct TopLevelBlocks {
  /// The nodes of the document.
  let nodes: NodeView

  /// The blocks' indices, in reading order.
  let indices: [Int]

  /// The indices of those that are paragraphs and not figures.
  let paragraphs: [Int]

  /// Finds the blocks of a body.
  init(_ body: Range<Int>, of nodes: NodeView) {
    self.nodes = nodes
    var indices: [Int] = []
    var paragraphs: [Int] = []
    var index = body.lowerBound
    while index < body.upperBound {
      indices.append(index)
      if nodes[index].kind == .paragraph, nodes.figure(in: nodes.children(of: index)) == nil {
        paragraphs.append(index)
      }
      index = nodes.end(of: index)
    }
    self.indices = indices
    self.paragraphs = paragraphs
  }
}

extension NodeView {
  /// The number of characters in a range of nodes, counted up to about a limit. A line break counts as one.
  func length(of range: Range<Int>, limit: Int) -> Int {
    var count = 0
    for index in range where count < limit {
      let node = self[index]
      switch node.kind {
      case .text, .codeSpan:
        // Every byte begins a character, except continuation bytes.
        count += unsafe utf8(node.text).count { $0 & 0xC0 != 0x80 }
      case .softBreak, .lineBreak: count += 1
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
        .htmlBlock, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .inlineElement, .htmlInline:
        continue
      }
    }
    return min(count, limit)
  }

  /// The text of a range of nodes, without markup; line breaks become spaces.
  func plainLetters(of range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      switch self[index].kind {
      case .text, .codeSpan: unsafe bytes.append(contentsOf: utf8(self[index].text))
      case .softBreak, .lineBreak: bytes.append(0x20)
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
        .htmlBlock, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .inlineElement, .htmlInline:
        continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether running text is emphasised from end to end, apart from footnote references at its end.
  func isEmphasisedThroughout(_ inlines: Range<Int>) -> Bool {
    guard let first = inlines.first, self[first].kind == .emphasis else { return false }
    return (end(of: first)..<inlines.upperBound).allSatisfy { self[$0].kind == .footnoteReference }
  }

  /// Whether running text begins with a letter of a script with capitals, and its first word has no markup.
  func beginsWithInitial(_ inlines: Range<Int>) -> Bool {
    guard let first = inlines.first, self[first].kind == .text else { return false }
    let letters = unsafe utf8(self[first].text)
    guard !letters.isEmpty, let initial = unsafe Unicode.Scalar(letters.scalar(at: 0).value),
      initial.properties.isAlphabetic,
      initial.properties.isUppercase || initial.properties.uppercaseMapping != String(initial)
    else { return false }
    // The first word ends within this text node, so that no markup can be inside it.
    if unsafe letters.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) { return true }
    let next = end(of: first)
    return next < inlines.upperBound && self[next].kind == .softBreak
  }
}
