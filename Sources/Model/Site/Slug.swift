/// The part of an address that names a text, a collection, an author or a topic.
///
/// Letters and digits of any script in lower case, with hyphens between words; at most 100 bytes of UTF-8, and no name
/// that an operating system reserves.
package struct Slug: Hashable, Sendable {
  /// The slug as it stands in an address, not yet percent-encoded.
  package let name: String

  /// Creates the slug a title is filed under: its letters and digits in lower case, joined by hyphens.
  ///
  /// `On Walking, 1862` becomes `on-walking-1862`. Letters keep their accents, and apostrophes are dropped: `L’été`
  /// becomes `lété`. A slug that would be too long is cut after a whole word.
  ///
  /// - Parameter title: The title as the author wrote it, in any script.
  /// - Returns: `nil` when the title has no letters or digits.
  package init?(title: String) {
    var words: [String] = []
    var word = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.standsInSlug, !word.isEmpty || !scalar.isCombining {
        word.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’" && scalar != "\u{AD}", !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var name = ""
    for word in words {
      let longer = name.isEmpty ? word : name + "-" + word
      if longer.utf8.count > Self.limit {
        if name.isEmpty { name = Self.prefix(of: word) }
        break
      }
      name = longer
    }
    guard !name.isEmpty else { return nil }
    self.name = Self.reserved.contains(name) ? name + "-1" : name
  }

  /// Creates a slug that an author chose.
  ///
  /// - Parameter text: The slug in lower case.
  /// - Returns: `nil` when it has characters other than letters, digits and hyphens, begins or ends with a hyphen, has
  ///   a combining mark without its letter, is longer than 100 bytes, or is reserved by an operating system (`con`,
  ///   `nul` …).
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= Self.limit, text == text.lowercased(), !Self.reserved.contains(text) else {
      return nil
    }
    var previous: Unicode.Scalar = "-"
    for scalar in text.unicodeScalars {
      let isFirstOfWord = previous == "-"
      guard scalar == "-" || scalar.standsInSlug, !(isFirstOfWord && scalar.isCombining) else { return nil }
      previous = scalar
    }
    guard text.utf8.first != UInt8(ascii: "-"), previous != "-" else { return nil }
    self.name = text
  }

  private static let limit = 100

  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func prefix(of word: String) -> String {
    var cut = ""
    for character in word {
      guard cut.utf8.count + character.utf8.count <= limit else { break }
      cut.append(character)
    }
    return cut
  }
}

extension Unicode.Scalar {
  /// Whether it is allowed in a slug: a letter, a digit, or a combining mark.
  fileprivate var standsInSlug: Bool {
    if isASCII { return UInt8(ascii: self).isLetter || UInt8(ascii: self).isDigit }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default:
      return false
    }
  }

  /// Whether it is a combining mark, which follows its letter.
  fileprivate var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
