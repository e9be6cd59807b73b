import Model

/// An id made of words: letters and digits of any script in lower case, with hyphens between words.
///
/// Apostrophes, Hebrew points and Arabic vowel signs are left out; Chinese and Japanese have no hyphens. Footnote
/// references and pictures are skipped.
struct AnchorName {
  /// The offset in the buffer at which the name begins.
  private let start: Int
  private var words = 0
  private var wideLetters = 0
  private var isInWord = false
  private var endsWide = false
  private let wordLimit: Int

  /// Writes the id of a heading: all its words, up to about 100 bytes.
  static func writeHeading(_ inlines: Range<Int>, of nodes: NodeView, to name: inout ByteBuffer) {
    write(inlines, of: nodes, wordLimit: .max, to: &name)
  }

  /// Writes the id of a paragraph: its first five words, or eight characters in scripts without spaces.
  static func writeParagraph(_ inlines: Range<Int>, of nodes: NodeView, to name: inout ByteBuffer) {
    write(inlines, of: nodes, wordLimit: 5, to: &name)
  }

  /// Writes the id of a footnote without `fn-`: its label, made valid as an id.
  static func write(_ label: FootnoteLabel, to name: inout ByteBuffer) {
    let bytes = label.name.utf8
    if bytes.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }) {
      return name.append(unescaped: label.name)
    }
    var words = ""
    for scalar in label.name.unicodeScalars {
      if scalar == "-" || scalar == "_" || scalar == "." || scalar.kind == .part {
        words.unicodeScalars.append(scalar)
      } else if !words.isEmpty, !words.hasSuffix("-") {
        words += "-"
      }
    }
    while words.hasSuffix("-") { words.removeLast() }
    if words.isEmpty {
      words = label.name.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
    }
    name.append(unescaped: words)
  }

  private static func write(_ inlines: Range<Int>, of nodes: NodeView, wordLimit: Int, to name: inout ByteBuffer) {
    var anchor = AnchorName(start: name.count, wordLimit: wordLimit)
    for index in inlines {
      let node = nodes[index]
      switch node.kind {
      case .text, .codeSpan:
        guard unsafe anchor.add(nodes.utf8(node.text), to: &name) else { return }
      case .softBreak, .lineBreak:
        anchor.isInWord = false
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
        .htmlBlock, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .inlineElement, .htmlInline:
        continue
      }
    }
  }

  private init(start: Int, wordLimit: Int) {
    self.start = start
    self.wordLimit = wordLimit
  }

  /// - Returns: Whether the name can take more words.
  private mutating func add(_ source: UnsafeBufferPointer<UInt8>, to name: inout ByteBuffer) -> Bool {
    var index = 0
    while index < source.count {
      let byte = unsafe source[index]
      if byte < 0x80 {
        if byte.isLetter || byte.isDigit {
          if !isInWord || endsWide || name.count - start > 96 {
            guard beginLetter(isWide: false, of: &name) else { return false }
          }
          // The letters of this word that have room, at least this one.
          let limit = min(source.count, index + max(1, 97 - (name.count - start)))
          index += unsafe name.append(wordAt: UnsafeBufferPointer(rebasing: source[index..<limit]))
        } else {
          if byte != UInt8(ascii: "'") { isInWord = false }
          index += 1
        }
        continue
      }
      let scalar = unsafe source.scalar(at: index)
      index += scalar.length
      guard let letter = Unicode.Scalar(scalar.value) else { continue }
      switch letter.kind {
      case .silent: continue
      case .gap: isInWord = false
      case .part:
        guard beginLetter(isWide: letter.isWide, of: &name) else { return false }
        if letter.isWide {
          name.append(unescaped: String(letter))
        } else if let lower = letter.lowercase {
          name.append(unescaped: String(lower))
        } else {
          name.append(unescaped: letter.properties.lowercaseMapping)
        }
      }
    }
    return true
  }

  /// Writes a hyphen, if needed, before a letter that begins a word.
  ///
  /// - Returns: Whether there is room for the letter.
  private mutating func beginLetter(isWide: Bool, of name: inout ByteBuffer) -> Bool {
    if isWide {
      wideLetters += 1
      if wordLimit < .max, wideLetters > 8 { return false }
    }
    if name.count - start > 96 {
      if !isInWord || isWide || name.count - start > 140 { return false }
    }
    if !isInWord, !(isWide && endsWide) {
      guard words < wordLimit else { return false }
      words += 1
      if name.count > start { name.append(UInt8(ascii: "-")) }
    }
    isInWord = true
    endsWide = isWide
    return true
  }
}

extension Unicode.Scalar {
  fileprivate enum Kind {
    case part, silent, gap
  }

  /// Its effect on an id.
  fileprivate var kind: Kind {
    switch value {
    case 0..<0x80: return UInt8(value).isLetter || UInt8(value).isDigit ? .part : value == 0x27 ? .silent : .gap
    case 0x2019, 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F: return .silent
    case 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670,
      0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED, 0x640:
      return .silent
    case 0x2000...0x206F: return .gap
    case 0xC0...0x24F where value != 0xD7 && value != 0xF7, 0x391...0x3A1, 0x3A3...0x3E1, 0x400...0x481, 0x5D0...0x5EA,
      0x620...0x63F, 0x641...0x64A:
      return .part
    case 0x3040...0x30FF where value != 0x30FB, 0x3400...0x9FFF, 0xAC00...0xD7A3: return .part
    default: break
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .letterNumber:
      return .part
    case .enclosingMark, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
      .unassigned:
      return .gap
    @unknown default: return .gap
    }
  }

  /// Its lower case, for the most frequent letters; `nil` where Unicode's tables must be asked.
  fileprivate var lowercase: Unicode.Scalar? {
    switch value {
    case 0xC0...0xDE where value != 0xD7, 0x391...0x3A9, 0x410...0x42F: Unicode.Scalar(value + 0x20)
    case 0xDF...0xFF, 0x3B1...0x3C9, 0x430...0x45F, 0x590...0x6FF: self
    default: nil
    }
  }

  /// Whether its script writes words without spaces between them.
  fileprivate var isWide: Bool {
    (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }
}
