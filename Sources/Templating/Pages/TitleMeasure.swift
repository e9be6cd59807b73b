/// The extent of a title, by which style sheets choose its size.
struct TitleMeasure {
  /// The title.
  let title: String

  /// The width of its longest word in letters; `nil` when it is twelve or less, which fits in any window.
  ///
  /// Wide characters count 2, combining marks 0. Hyphens and wide characters end a word, since a line may break there.
  var longestWord: Int? {
    var longest = 0
    var word = 0
    for scalar in title.unicodeScalars {
      if scalar.properties.isWhitespace || Self.breaks.contains(scalar) || Self.isWide(scalar) {
        word = Self.isWide(scalar) ? 2 : 0
      } else if !Self.isMark(scalar) {
        word += 1
      }
      longest = max(longest, word)
    }
    return longest > 12 ? longest : nil
  }

  /// The width of the whole title in letters, counted as in ``longestWord``.
  private var length: Int {
    title.unicodeScalars.reduce(0) { $0 + (Self.isWide($1) ? 2 : Self.isMark($1) ? 0 : 1) }
  }

  /// The custom properties by which style sheets choose the size of the title; "" for none.
  ///
  /// - Parameter hasLength: Whether the theme's style sheet uses the length of the title, too.
  func style(hasLength: Bool) -> String {
    let properties =
      (hasLength ? ["--length: \(length)"] : []) + (longestWord.map { ["--word: \($0)"] } ?? [])
    return properties.joined(separator: "; ")
  }

  /// Whether it has more than sixty characters.
  var isLong: Bool { title.count > 60 }

  /// The characters after which a line may break.
  private static let breaks: Set<Unicode.Scalar> = ["-", "–", "—", "/", "\u{2010}", "\u{AD}", "\u{200B}"]

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
