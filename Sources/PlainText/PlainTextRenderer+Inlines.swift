import Model

extension PlainTextRenderer {
  /// Running text on one line, in which `\n` stands for a hard line break.
  mutating func running(_ inlines: [Inline]) -> String {
    var text = ""
    write(inlines, to: &text)
    while text.last == " " || text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return text
  }

  private mutating func write(_ inlines: [Inline], to text: inout String) {
    var joins = false
    for inline in inlines {
      // A line end between two letters of a language without spaces is dropped.
      if joins {
        joins = false
        if !(endsWide(text) && beginsWide(inline)) { text += " " }
      }
      switch inline {
      case .text(let words), .asTyped(let words): text += Self.oneLine(words)
      case .softBreak: joins = true
      case .lineBreak: text += "\n"
      case .code(let code): text += "`" + Self.oneLine(code) + "`"
      case .emphasis(let children): write(children, between: "_", to: &text)
      case .strong(let children): write(children, between: "*", to: &text)
      case .strikethrough(let children): write(children, between: "~", to: &text)
      case .link(let link, let children): write(link, children, to: &text)
      case .image(let image):
        if !image.alternative.isEmpty { text += "[" + Self.oneLine(image.alternative) + "]" }
      case .footnoteReference(let reference): write(reference, to: &text)
      case .element(let element, let children): write(element, children, to: &text)
      case .htmlInline(let markup):
        if markup.lowercased().hasPrefix("<br") { text += "\n" }
      }
    }
    if joins { text += " " }
  }

  private mutating func write(_ children: [Inline], between marker: String, to text: inout String) {
    var words = ""
    write(children, to: &words)
    // A marker within words between the same markers would end them.
    guard !words.isEmpty, !words.hasPrefix(marker) || !words.hasSuffix(marker) else { return text += words }
    text += marker + words + marker
  }

  private mutating func write(_ reference: FootnoteReference, to text: inout String) {
    guard self.text.document.footnotes.indices.contains(reference.footnote) else { return }
    unlisted.append(reference.footnote)
    text += "[" + self.text.document.footnotes[reference.footnote].mark + "]"
  }

  private mutating func write(_ link: Link, _ children: [Inline], to text: inout String) {
    let start = text.endIndex
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    write(children, to: &text)
    guard let address = address(of: link.destination) else { return }
    let shown = String(text[text.utf8.index(text.startIndex, offsetBy: offset)...])
    // An address that is printed need not be listed.
    guard !shown.isEmpty, shown != address, !(shown.contains(".") && address.hasSuffix(shown)),
      !address.hasSuffix(shown + "/")
    else { return }
    let number = number(of: address)
    text += "<\(number)>"
  }

  /// The absolute address of a link; `nil` when it has none, or leads to a place in this text.
  private func address(of destination: LinkDestination) -> String? {
    switch destination {
    case .address(let address):
      let address = Self.oneLine(address)
      return address.hasPrefix("data:") || address.isEmpty ? nil : address
    case .fragment: return nil
    case .page(let page, let fragment):
      guard page != text.text.page, let address = text.address?.address(of: page) else { return nil }
      return fragment.map { address + "#" + $0 } ?? address
    case .file(let file): return text.address?.address(of: file.page)
    }
  }

  private mutating func write(_ element: HTMLElement, _ children: [Inline], to text: inout String) {
    switch element.name {
    case "br": text += "\n"
    case "wbr": text += "\u{200B}"
    case "em", "i", "cite", "dfn", "var": write(children, between: "_", to: &text)
    case "strong", "b": write(children, between: "*", to: &text)
    case "del", "s": write(children, between: "~", to: &text)
    case "code", "kbd", "samp": write(children, between: "`", to: &text)
    case "q":
      text += "“"
      write(children, to: &text)
      text += "”"
    case "rt":
      let isParenthesized = text.hasSuffix("(") || text.hasSuffix("（")
      if !isParenthesized { text += "(" }
      write(children, to: &text)
      if !isParenthesized { text += ")" }
    default: write(children, to: &text)
    }
  }

  private func endsWide(_ text: String) -> Bool {
    guard isWrittenWithoutSpaces, let last = text.unicodeScalars.last else { return false }
    return DisplayWidth.columns(of: last) == 2
  }

  private func beginsWide(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): text.unicodeScalars.first.map { DisplayWidth.columns(of: $0) == 2 } ?? false
    case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children),
      .element(_, let children):
      children.first.map(beginsWide) ?? false
    case .footnoteReference: true
    case .asTyped, .softBreak, .lineBreak, .code, .image, .htmlInline: false
    }
  }

  private var isWrittenWithoutSpaces: Bool { text.text.frontMatter.language.isWrittenWithoutSpaces }
}
