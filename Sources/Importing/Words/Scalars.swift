/// Text as Unicode scalars, which are what columns count and what OCR reads one by one.
typealias Scalars = [Unicode.Scalar]

extension Unicode.Scalar {
  /// Whether it is a letter of any script; ASCII needs no look-up in Unicode's tables.
  var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether it is a letter in lower case.
  var isLower: Bool { value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase }

  /// Whether it is a letter in upper case.
  var isUpper: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase }

  /// Whether it is a blank inside a line.
  var isBlank: Bool {
    self == " " || self == "\t" || value == 0xA0 || value == 0x3000 || (0x2000...0x200A).contains(value)
  }

  /// Whether it is an apostrophe, straight or curved.
  var isApostrophe: Bool { self == "'" || self == "’" }

  /// Whether it ends a sentence.
  var isSentenceEnd: Bool { self == "." || self == "!" || self == "?" || self == "…" || self == "。" }

  /// Whether it closes a quotation or a bracket.
  var isClosing: Bool {
    self == "\"" || self == "”" || self == "’" || self == "'" || self == ")" || self == "]" || self == "»"
      || self == "_" || self == "*"
  }

  /// Whether it opens a quotation or a bracket.
  var isOpening: Bool {
    self == "\"" || self == "“" || self == "‘" || self == "'" || self == "(" || self == "[" || self == "«"
      || self == "_" || self == "*"
  }

  /// Whether it is a hyphen at which a word may be broken: typed, typographic, soft, or the not sign.
  var isHyphen: Bool { self == "-" || value == 0x2010 || value == 0xAD || self == "¬" }

  /// The character in lower case, when that is one character.
  var lowered: Unicode.Scalar {
    if value < 0x80 { return isUpper ? Unicode.Scalar(UInt8(value + 32)) : self }
    let mapped = properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? self : self
  }
}

extension Collection where Element == Unicode.Scalar {
  /// The characters as a string.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }

  /// The characters in lower case.
  var lowered: Scalars { map(\.lowered) }

  /// Whether there is a letter among them.
  var hasLetter: Bool { contains(where: \.isLetter) }

  /// Whether there are letters and none is in lower case.
  var isAllCapitals: Bool {
    var letters = 0
    for scalar in self where scalar.isLetter {
      if scalar.isLower { return false }
      letters += 1
    }
    return letters > 0
  }
}

extension Scalars {
  /// Creates the characters of a string.
  init(_ text: String) {
    self = []
    self.append(contentsOf: text.unicodeScalars)
  }

  /// The characters without those at both ends that are neither letters nor digits.
  var core: ArraySlice<Unicode.Scalar> {
    guard let first = firstIndex(where: { $0.isLetter || $0.isDigit }),
      let last = lastIndex(where: { $0.isLetter || $0.isDigit })
    else { return [] }
    return self[first...last]
  }

  /// The characters without those that stand for emphasis.
  var withoutMarks: Scalars { filter { $0 != MarkdownWriter.emphasis && $0 != MarkdownWriter.strong } }

  /// Whether it ends a sentence: with a stop, perhaps followed by closing characters.
  var endsSentence: Bool {
    for scalar in reversed() {
      if scalar.isSentenceEnd { return true }
      if !scalar.isClosing, scalar != MarkdownWriter.emphasis, scalar != MarkdownWriter.strong,
        NoteMark.raised(scalar) == nil,
        scalar != NoteMark.unreadable
      {
        return false
      }
    }
    return false
  }

  /// The parts between blanks, each with its index.
  var tokens: [(start: Int, letters: Scalars)] {
    var found: [(Int, Scalars)] = []
    var index = 0
    while index < count {
      guard !self[index].isBlank else {
        index += 1
        continue
      }
      var end = index
      while end < count, !self[end].isBlank { end += 1 }
      found.append((index, Scalars(self[index..<end])))
      index = end
    }
    return found
  }
}
