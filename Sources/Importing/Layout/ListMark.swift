/// The mark that a list item begins with.
enum ListMark: Hashable, Sendable {
  case bullet
  case number(Int)

  static let bullets = Set(Scalars("•◦▪‣●○■∙⁃\u{F0B7}\u{F0A7}"))

  /// Reads the mark of a line: a bullet, or a number with a full stop or a bracket and a blank.
  init?(_ text: Scalars) {
    guard let first = text.first, text.count > 2 else { return nil }
    if ListMark.bullets.contains(first) {
      self = .bullet
      return
    }
    if first == "-" || first == "*" || first == "–", text[1].isBlank, text.contains(where: \.isLetter) {
      self = .bullet
      return
    }
    let start = first == "(" ? 1 : 0
    let digits = text[start...].prefix { $0.isDigit }
    guard (1...2).contains(digits.count), let number = Int(digits.string), number > 0,
      digits.endIndex + 1 < text.count, text[digits.endIndex] == ")" || start == 0 && text[digits.endIndex] == ".",
      text[digits.endIndex + 1].isBlank
    else { return nil }
    self = .number(number)
  }
}
