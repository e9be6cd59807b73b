import Model

extension NodeView {
  /// The node at an index.
  @inline(__always)
  subscript(index: Int) -> Node { node(at: index) }

  /// The first character from a node on; `following` where there is none before the end. Footnote references count as
  /// spaces, code and pictures as letters.
  func firstCharacter(from start: Int, until end: Int, _ following: UInt32 = 0) -> UInt32 {
    // For a quotation mark a few nodes are enough.
    for index in start..<min(end, start + 16) {
      let node = self[index]
      switch node.kind {
      case .text:
        if !node.text.isEmpty {
          return unsafe utf8(node.text).scalar(at: 0).value
        }
      case .softBreak, .lineBreak, .footnoteReference:
        return 0x20
      case .codeSpan, .image:
        return 0x61
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
        .htmlBlock, .emphasis, .strong, .strikethrough, .link, .inlineElement, .htmlInline:
        continue
      }
    }
    return following
  }

  /// The picture a paragraph consists of, linked or not; `nil` when it has any other content.
  func figure(in paragraph: Range<Int>) -> Figure? {
    guard let first = paragraph.first, end(of: first) == paragraph.upperBound else { return nil }
    switch self[first].kind {
    case .image: break
    case .link where paragraph.count == 2 && self[first + 1].kind == .image: break
    default: return nil
    }
    return Figure(inlines(paragraph))
  }

  /// The pictures a paragraph consists of, at least two; `nil` when it has any other content.
  func pictures(in paragraph: Range<Int>) -> [Figure]? {
    var figures: [Figure] = []
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      let next = end(of: index)
      switch self[index].kind {
      case .softBreak, .lineBreak: break
      case .text where unsafe utf8(self[index].text).allSatisfy({ $0 == 0x20 }): break
      default:
        guard let figure = figure(in: index..<next) else { return nil }
        figures.append(figure)
      }
      index = next
    }
    return figures.count > 1 ? figures : nil
  }

  /// Whether a paragraph may be the caption of a table, judged by its first character.
  func mayBeCaption(_ paragraph: Range<Int>) -> Bool {
    guard let first = paragraph.first, self[first].kind == .text else { return false }
    return switch unsafe utf8(self[first].text).first {
    case UInt8(ascii: ":"), UInt8(ascii: "T"), UInt8(ascii: "t"): true
    default: false
    }
  }

  /// The caption a paragraph gives the table beside it; `nil` when it is none.
  func caption(in paragraph: Range<Int>) -> [Inline]? {
    mayBeCaption(paragraph) ? Table.caption(in: inlines(paragraph)) : nil
  }

  /// The text of a link that shows its own address, with or without the scheme; `nil` for any other link.
  func shownAddress(ofLink index: Int) -> Range<Int>? {
    let children = children(of: index)
    guard children.count == 1, self[index + 1].kind == .text,
      case .address(let address) = link(self[index]).destination
    else { return nil }
    let range = self[index + 1].text
    let length = address.utf8.count
    guard range.count <= length, range.count + 8 >= length, !range.isEmpty else { return nil }
    let isShown = address.withBytes { bytes in
      let surplus = bytes.count - range.count
      guard unsafe utf8(range).elementsEqual(bytes[surplus...]) else { return false }
      return unsafe surplus == 0 || bytes[surplus - 1] == UInt8(ascii: ":") || bytes[surplus - 1] == UInt8(ascii: "/")
    }
    return isShown ? range : nil
  }
}
