/// A BCP 47 language tag, such as `en`, `pt-BR` or `zh-Hant`.
package struct LanguageTag: Hashable, Sendable {
  /// The tag in its conventional case.
  package let tag: String

  /// The primary language subtag, in lower case: `zh` of `zh-Hant`.
  package let language: String

  /// English, the language of sites that do not give one.
  package static let english = LanguageTag(tag: "en", language: "en")

  /// Creates a tag from parts known to be well-formed and in their conventional case.
  init(tag: String, language: String) {
    self.tag = tag
    self.language = language
  }

  /// Creates a tag as an author wrote it.
  ///
  /// - Parameter text: The tag in any case, with `-` or `_` between its subtags.
  /// - Returns: `nil` when it is not well-formed (BCP 47 §2.1): a language of 2 to 8 letters, then subtags of 1 to 8
  ///   letters or digits.
  package init?(_ text: String) {
    guard text.utf8.count <= 35 else { return nil }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...8).contains(first.utf8.count), first.utf8.allSatisfy(\.isLetter) else {
      return nil
    }
    var tag = first.lowercased()
    for part in parts.dropFirst() {
      guard (1...8).contains(part.utf8.count), part.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) else { return nil }
      let isScript = part.utf8.count == 4 && part.utf8.allSatisfy(\.isLetter)
      let isRegion = part.utf8.count == 2 && part.utf8.allSatisfy(\.isLetter)
      let lowered = part.lowercased()
      tag +=
        "-" + (isScript ? lowered.prefix(1).uppercased() + lowered.dropFirst() : isRegion ? part.uppercased() : lowered)
    }
    self.init(tag: tag, language: first.lowercased())
  }

  /// The direction in which the language is written.
  package var direction: WritingDirection {
    if tag.utf8.count > language.utf8.count {
      switch tag.dropFirst(language.count).prefix(5) {
      case "-Arab", "-Hebr": return .rightToLeft
      case "-Latn", "-Cyrl": return .leftToRight
      default: break
      }
    }
    switch language {
    case "en": return .leftToRight
    case "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi": return .rightToLeft
    default: return .leftToRight
    }
  }

  /// Whether it is written without spaces between words: Chinese, Japanese.
  package var isWrittenWithoutSpaces: Bool { ["zh", "ja", "yue", "lzh"].contains(language) }
}

/// The direction in which lines of a script run.
package enum WritingDirection: String, CaseIterable, Hashable, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  @inlinable public var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether it is an ASCII digit.
  @inlinable public var isDigit: Bool { (0x30...0x39).contains(self) }
}
