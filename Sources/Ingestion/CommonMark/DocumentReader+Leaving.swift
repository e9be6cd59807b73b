#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics
package import Model

extension DocumentReader {
  mutating func leave(_ tree: borrowing CommonMarkTree) {
    switch tree.kind {
    case .document, .unknown: return
    case .blockQuote, .item:
      guard let frame = stack.popLast() else { return }
      resolveBlocks(of: frame)
      if let node = frame.node, nodes.count == frame.start, definesNote(from: tree.line, through: tree.endLine) {
        // It contained nothing but footnotes, which are printed elsewhere.
        nodes.remove(from: node)
      } else {
        close(frame)
      }
    case .list:
      guard let frame = stack.popLast() else { return }
      numberedLists.removeLast()
      if let node = frame.node, nodes.count == frame.start { nodes.remove(from: node) } else { close(frame) }
    case .tableRow:
      guard let frame = stack.popLast() else { return }
      close(frame)
      if rowsSeen > 0, !rules.isCommonMarkOnly { findSurplusCells(tree) }
      rowsSeen += 1
    case .definition:
      guard let frame = stack.popLast(), let openFootnote else { return }
      resolveBlocks(of: frame)
      footnoteNodes[openFootnote] = frame.start..<nodes.count
    case .paragraph: leaveParagraph(tree)
    case .heading: _ = leaveRunningText()
    case .table: leaveTable(tree)
    case .tableCell:
      _ = leaveRunningText()
    case .emphasis, .strong, .strikethrough: leaveInline()
    case .link: leaveLink(tree)
    case .image: leaveImage(tree)
    case .text, .softBreak, .lineBreak, .codeSpan, .htmlInline, .reference, .code, .htmlBlock, .thematicBreak: return
    }
  }

  /// Closes a node; the nodes added since it was opened are its descendants.
  mutating func close(_ frame: Frame) {
    guard let node = frame.node else { return }
    nodes.close(node)
    previous = nodes[node].kind
  }

  /// Turns the HTML among the blocks of an open node into elements or text.
  mutating func resolveBlocks(of frame: Frame) {
    guard let locations = takeRawLocations(of: frame) else { return }
    let resolved = markup.resolved(nodes.blocks(frame.start..<nodes.count), at: locations)
    replace(insideOf: frame) { $0.append(resolved) }
  }

  private mutating func resolveInlines(of frame: Frame) {
    guard let locations = takeRawLocations(of: frame) else { return }
    let resolved = markup.resolved(nodes.inlines(frame.start..<nodes.count), at: locations)
    replace(insideOf: frame) { $0.append(resolved) }
  }

  /// Replaces the content of an open node, the words of which are counted first.
  private mutating func replace(insideOf frame: Frame, _ append: (inout NodeStorage) -> Void) {
    countWords()
    nodes.remove(from: frame.start)
    append(&nodes)
    countedLength = nodes.utf8.count
  }

  /// The locations of the HTML in an open node, which are taken away; `nil` when there is none.
  private mutating func takeRawLocations(of frame: Frame) -> [SourceLocation]? {
    guard rawLocations.count > frame.rawLocations else { return nil }
    let locations = Array(rawLocations[frame.rawLocations...])
    rawLocations.removeSubrange(frame.rawLocations...)
    return locations
  }

  /// Closes a paragraph, a heading or a cell.
  ///
  /// - Returns: Its frame, and whether there was HTML in it.
  private mutating func leaveRunningText() -> (frame: Frame, hadMarkup: Bool)? {
    guard let frame = stack.popLast() else { return nil }
    let hadMarkup = rawLocations.count > frame.rawLocations
    resolveInlines(of: frame)
    close(frame)
    // Words do not continue in the next block.
    nodes.append(byte: 0x0A)
    return (frame, hadMarkup)
  }

  mutating func leaveParagraph(_ tree: borrowing CommonMarkTree) {
    guard let left = leaveRunningText(), let node = left.frame.node else { return }
    if !rules.isCommonMarkOnly, nodes.count > left.frame.start, nodes[nodes.count - 1].kind == .text {
      let letters = nodes[nodes.count - 1].text
      if !letters.isEmpty, nodes.utf8[letters.upperBound - 1] == UInt8(ascii: "\\") { findBackslash() }
    }
    if tree.line == 0 {
      linesBeforeTable = 1
      var index = left.frame.start
      while index < nodes.count {
        if nodes[index].kind == .softBreak || nodes[index].kind == .lineBreak { linesBeforeTable += 1 }
        index = nodes.end(of: index)
      }
    } else if left.hadMarkup, nodes.count == left.frame.start {
      nodes.remove(from: node)
    }
  }

  mutating func leaveTable(_ tree: borrowing CommonMarkTree) {
    guard let frame = stack.popLast(), let node = frame.node else { return }
    close(frame)
    let line = max(0, lines.fileLine(tree.line + linesBeforeTable - leadLines))
    nodes.change(node) { $0.line = UInt32(line) }
    linesBeforeTable = 0
  }

  /// The alignments of the columns of the current table.
  func alignments(of tree: borrowing CommonMarkTree) -> [Table.Alignment] {
    tree.columnAlignments.map {
      switch $0 {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }

  mutating func leaveInline() {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    guard let frame = stack.popLast() else { return }
    if imageFrame == nil { resolveInlines(of: frame) }
    close(frame)
  }

  mutating func leaveLink(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    guard let frame = stack.popLast(), let node = frame.node else { return }
    if imageFrame != nil { return }
    countLink()
    linkFrame = nil
    let deferred = references[frame.references...]
    references.removeSubrange(frame.references...)
    resolveInlines(of: frame)
    if !rules.isCommonMarkOnly, frame.start < nodes.count, nodes[frame.start].kind == .text {
      let text = nodes.utf8[nodes[frame.start].text]
      if text.first == UInt8(ascii: "^") { findSwallowedReference(text.dropFirst()) }
    }
    if let destination = destination(of: tree, isImage: false) {
      let title = hasMaskedMarks ? EscapedPunctuation.restored(tree.title) : tree.title
      let link = nodes.append(Link(to: destination, title: title))
      nodes.change(node) { $0.first = UInt32(link) }
      close(frame)
    } else {
      nodes.unwrap(node)
    }
    for reference in deferred { append(Node(reference)) }
  }

  mutating func leaveImage(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    if let imageFrame, imageFrame < stack.count - 1 {
      // A picture in the description of another: its own description is part of that one's already.
      if let frame = stack.popLast() { close(frame) }
      return
    }
    countLink()
    imageFrame = nil
    if let frame = stack.popLast(), let node = frame.node { nodes.remove(from: node) }
    let description = alternative
    var title = title(of: tree)
    let width = rules.isCommonMarkOnly ? nil : Self.takeWidth(from: &title)
    guard let destination = destination(of: tree, isImage: true, isDescribed: !description.isEmpty) else {
      if !description.isEmpty { appendUncounted(description) }
      return
    }
    let image = nodes.append(
      Image(
        destination: destination, title: title, alternative: description, size: links.size(of: destination),
        width: width))
    append(Node(.image, first: image))
  }

  /// Removes the width from the end of a title, `width: 50%`, and returns it.
  private static func takeWidth(from title: inout String) -> PictureWidth? {
    guard let found = title.ranges(of: "width:").last,
      let width = PictureWidth(String(title[found.upperBound...].drop { $0 == " " }))
    else { return nil }
    title = String(title[..<found.lowerBound])
    while let last = title.last, last == " " || last == "," || last == ";" { title.removeLast() }
    return width
  }

  /// Adds text without counting its words.
  private mutating func appendUncounted(_ text: String) {
    countWords()
    let range = nodes.append(text: text)
    countedLength = nodes.utf8.count
    append(Node(.text, first: range.lowerBound, second: range.upperBound))
  }

  mutating func destination(
    of tree: borrowing CommonMarkTree, isImage: Bool, isDescribed: Bool = true
  ) -> LinkDestination? {
    let address = hasMaskedMarks ? EscapedPunctuation.restored(tree.destination) : tree.destination
    let resolution = links.resolve(address, isImage: isImage)
    if rules.isCommonMarkOnly { return resolution.destination }
    let lacksDescription = !isDescribed && resolution.destination != nil
    if resolution.needsLocation || lacksDescription {
      let offset =
        locations.nextLink(to: address, isImage: isImage)
        ?? label(definedAs: address).flatMap { locations.nextLink(labelled: $0, isImage: isImage) } ?? locations.start
      let location = lines.location(of: offset)
      links.record(resolution, of: address, isImage: isImage, at: location)
      if lacksDescription { links.recordMissingDescription(of: address, at: location) }
    }
    if let destination = resolution.destination { links.record(destination) }
    return resolution.destination
  }

  /// The label that a link reference definition gives an address; `nil` also once too many have been looked for.
  private mutating func label(definedAs address: String) -> [UInt8]? {
    guard labelSearches > 0, !address.isEmpty else { return nil }
    labelSearches -= 1
    let source = lines.source.bytes
    let wanted = Array("]: ".utf8) + Array(address.utf8)
    guard let found = Self.index(of: wanted, in: source, from: lines.source.bodyStart),
      let open = source[lines.source.bodyStart..<found].lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    return Array(source[(open + 1)..<found])
  }

  /// The first index of some bytes, found by the first of them.
  private static func index(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let firstByte = wanted.first else { return nil }
    return unsafe bytes.withUnsafeBytes { bytes -> Int? in
      var index = start
      while index + wanted.count <= bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[index...])
        guard let base = rest.baseAddress, let found = unsafe memchr(base, Int32(firstByte), rest.count) else {
          break
        }
        index += unsafe UnsafeRawPointer(found) - base
        if unsafe bytes[index...].starts(with: wanted) { return index }
        index += 1
      }
      return nil
    }
  }

  /// Reports a link whose text begins with `^` and was meant as a footnote reference: a bracket follows it, or its
  /// label has a space.
  mutating func findSwallowedReference(_ label: ArraySlice<UInt8>) {
    let label = Array(label)
    guard let offset = locations.next(Array("[^".utf8) + label + Array("]".utf8)) else { return }
    if label.contains(0x20) {
      undefinedReferences.append(UndefinedReference(label: label, offset: offset))
    } else {
      faults.append(
        .swallowedReference(FootnoteLabel(name: String(decoding: label, as: UTF8.self)), at: lines.location(of: offset))
      )
    }
  }

  mutating func countLink() {
    linkCount += 1
    if linkCount == TextLimit.links.amount + 1 {
      faults.append(.exceededLimit(.links, at: lines.location(ofLine: blockLine)))
    }
  }
}

extension Diagnostic {
  /// A footnote reference that is read as the text of a link because `(` or `[` follows it.
  package static func swallowedReference(_ label: FootnoteLabel, at location: SourceLocation) -> Diagnostic {
    .warning(
      .footnoteAsLink, at: location, "'[^\(label.name)]' is read as the text of a link, not as a call of a footnote",
      hint: "put a space or \\ between it and the bracket that follows")
  }
}
