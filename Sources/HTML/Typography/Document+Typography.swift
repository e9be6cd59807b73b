package import Model

extension Document {
  /// The document with its quotes, dashes and points as a typesetter would print them in its language.
  ///
  /// For the forms that are not written as HTML, which does the same while it is written. What is typographic already
  /// stays as it is.
  package func typeset(in language: LanguageTag) -> Document {
    var result = nodes
    var images: [Int: Image] = [:]
    nodes.read { view in
      var running = Typesetter(language: language, isSmart: true, isMarkup: false)
      /// The languages around the one in force, each with the index behind the element that declares it.
      var outer: [(end: Int, running: Typesetter)] = []
      var end = 0
      var index = 0
      while index < view.count {
        while let last = outer.last, index >= last.end {
          let previous = running.previous
          running = last.running
          running.previous = previous
          outer.removeLast()
        }
        let node = view.node(at: index)
        switch node.kind {
        case .paragraph, .heading, .cell:
          running.begin()
          end = Int(node.end)
        case .text:
          var letters = ByteBuffer(capacity: node.text.count + 16)
          running.set(index, of: view, until: max(end, index + 1), following: 0, into: &letters)
          let bytes = letters.bytes
          if unsafe !view.utf8(node.text).elementsEqual(bytes) {
            let range = unsafe bytes.withUnsafeBufferPointer { unsafe result.append(text: $0) }
            result.change(index) { node in
              node.first = UInt32(range.lowerBound)
              node.second = UInt32(range.upperBound)
            }
          }
        case .softBreak, .lineBreak: running.previous = 0x20
        case .codeSpan, .image:
          running.previous = 0x61
          if node.kind == .image, !view.image(node).title.isEmpty { images[Int(node.first)] = view.image(node) }
        case .code:
          // The language of code is no word.
          index = Int(node.end)
          continue
        case .link:
          if view.shownAddress(ofLink: index) != nil {
            running.previous = 0x61
            index = Int(node.end)
            continue
          }
        case .inlineElement, .blockElement:
          if let tag = view.element(node).attributes.first(where: { $0.name == "lang" }).flatMap({
            LanguageTag($0.value)
          }) {
            outer.append((Int(node.end), running))
            let previous = running.previous
            running = Typesetter(language: tag, isSmart: true, isMarkup: false)
            running.previous = previous
          }
        case .thematicBreak, .blockQuote, .list, .item, .table, .row, .htmlBlock, .emphasis, .strong, .strikethrough,
          .footnoteReference, .htmlInline:
          break
        }
        index += 1
      }
    }
    for (index, image) in images {
      let title = SmartPunctuation.applied(to: image.title, in: language)
      result.changeImage(
        index,
        Image(destination: image.destination, title: title, alternative: image.alternative, size: image.size))
    }
    return Document(
      nodes: result, body: body, footnotes: footnotes, crossReferences: crossReferences, pictures: pictures,
      words: words, lookups: lookups)
  }
}
