package import Model

extension SmartPunctuation {
  /// Sets the texts of a paragraph, deciding about quotes across the bounds of emphasis and links.
  ///
  /// Code, and links whose text is their own address, stay as they are.
  ///
  /// - Returns: The same inlines, their texts set as ``applied(to:in:)`` sets a line.
  package static func applied(to paragraph: [Inline], in language: LanguageTag) -> [Inline] {
    var pass = SmartPass(language)
    pass.collect(paragraph, language)
    guard pass.needsSetting else { return paragraph }
    pass.set()
    return pass.rebuilt(paragraph)
  }
}

/// The texts of one paragraph on their way through a ``Typesetter``.
private struct SmartPass {
  /// A text, or one character that stands for what is no text.
  private struct Piece {
    let text: String
    let language: LanguageTag
    /// Whether it is only looked at by its neighbours.
    let isFixed: Bool
  }

  private let language: LanguageTag
  private var pieces: [Piece] = []
  private var output: [UInt8] = []
  private var ranges: [Range<Int>] = []
  private var next = 0

  init(_ language: LanguageTag) {
    self.language = language
  }

  /// Whether anything in the texts may be replaced.
  var needsSetting: Bool {
    pieces.contains { !$0.isFixed && $0.text.utf8.contains { "'\"-.!?:;".utf8.contains($0) || $0 == 0xC2 } }
  }

  mutating func collect(_ inlines: [Inline], _ language: LanguageTag) {
    func fixed(_ text: String) { pieces.append(Piece(text: text, language: language, isFixed: true)) }
    for inline in inlines {
      switch inline {
      case .text(let text): pieces.append(Piece(text: text, language: language, isFixed: false))
      case .softBreak, .lineBreak: fixed(" ")
      case .code, .image: fixed("a")
      case .emphasis(let children), .strong(let children), .strikethrough(let children): collect(children, language)
      case .link(let link, let children):
        if Self.isShownAddress(link, children) { fixed("a") } else { collect(children, language) }
      case .footnoteReference, .htmlInline: break
      case .element(let element, let children):
        if element.isVoid { fixed(" ") } else { collect(children, element.language ?? language) }
      }
    }
  }

  mutating func set() {
    var output = ByteBuffer(capacity: 256)
    var setters: [LanguageTag: Typesetter] = [:]
    var previous: UInt32 = 0
    for (index, piece) in pieces.enumerated() where !piece.text.isEmpty {
      if piece.isFixed {
        previous = piece.text.unicodeScalars.last?.value ?? 0
        continue
      }
      var setter = setters[piece.language] ?? Typesetter(language: piece.language, isSmart: true, isMarkup: false)
      setter.previous = previous
      let following = pieces[(index + 1)...].lazy.compactMap { $0.text.unicodeScalars.first?.value }.first ?? 0
      let start = output.count
      setter.set(piece.text, into: &output, following: following)
      ranges.append(start..<output.count)
      previous = setter.previous
      setters[piece.language] = setter
    }
    self.output = output.bytes
  }

  mutating func rebuilt(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .text(let text):
        if text.isEmpty { return inline }
        defer { next += 1 }
        return .text(String(decoding: output[ranges[next]], as: UTF8.self))
      case .emphasis(let children): return .emphasis(rebuilt(children))
      case .strong(let children): return .strong(rebuilt(children))
      case .strikethrough(let children): return .strikethrough(rebuilt(children))
      case .link(let link, let children):
        return Self.isShownAddress(link, children) ? inline : .link(link, rebuilt(children))
      case .element(let element, let children):
        return element.isVoid ? inline : .element(element, rebuilt(children))
      case .softBreak, .lineBreak, .code, .image, .footnoteReference, .htmlInline: return inline
      }
    }
  }

  private static func isShownAddress(_ link: Link, _ children: [Inline]) -> Bool {
    guard case .address(let address) = link.destination, children.count == 1, case .text(let text) = children[0]
    else { return false }
    return address == text || address == "mailto:" + text || address == "http://" + text
  }
}

extension HTMLElement {
  /// The language its `lang` attribute declares.
  package var language: LanguageTag? {
    attributes.first { $0.name == "lang" }.flatMap { LanguageTag($0.value) }
  }
}
