/// A mark that a footnote begins with: a number, a sign, or what a scanner made of one.
enum NoteMark: Hashable, Sendable {
  /// A number: `1`, `1.`, `[1]`, `(1)`, `¹`.
  case number(Int)
  /// One or more of the printers' signs: `*`, `†`, `‡`, `§`, `‖`, `¶`.
  case sign(Letters)
  /// A sign that is none, but stands where a mark would.
  case misread(Letters)

  /// The number, when it is one.
  var number: Int? { if case .number(let number) = self { number } else { nil } }

  /// The printers' signs.
  static let signs: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "‖", "¶", "∗", "※"]

  /// The misreadings of marks.
  static let oddities: Set<Unicode.Scalar> = [
    "'", "’", "‘", "?", "\"", "”", "“", "^", "°", "!", "®", "©", "º", "ª", "`", "´", "•", "·", "|", "~", "¢", "«", "»",
  ]

  /// The sign for a raised figure that could not be read.
  static let unreadable: Unicode.Scalar = "ⁿ"

  /// The digit a raised figure stands for.
  static func raised(_ sign: Unicode.Scalar) -> Int? {
    switch sign.value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(sign.value) - 0x2070
    default: nil
    }
  }

  /// The mark `(a)` at a line's beginning.
  private static func letter(_ line: Letters) -> Letters? {
    guard line.count > 4, line[0] == "(", line[1].isLower, line[1].value < 0x80, line[2] == ")", line[3].isBlank else {
      return nil
    }
    return Letters(line[..<3])
  }

  /// Reads the mark a line begins with.
  ///
  /// - Returns: The mark, and how many signs of the line it takes with the blanks behind it; `nil` when there is none.
  static func opening(_ line: Letters) -> (mark: NoteMark, length: Int)? {
    guard let first = line.first else { return nil }
    func length(_ index: Int) -> Int {
      var end = index
      while end < line.count, line[end].isBlank { end += 1 }
      return end
    }
    if first == unreadable {
      let marks = line.prefix { $0 == unreadable || $0.isBlank }.count
      return marks < line.count ? (.misread([first]), marks) : nil
    }
    // Raised figures need no blank.
    var index = 0
    var number = 0
    while index < line.count, let digit = raised(line[index]) {
      number = number * 10 + digit
      index += 1
    }
    if index > 0, index < line.count, line[index] == ")" { index += 1 }
    if index > 0 { return line.count > index ? (.number(number), length(index)) : nil }
    if let letter = NoteMark.letter(line) { return (.sign(letter), length(letter.count)) }
    // A figure, plain or in brackets.
    let bracket: Unicode.Scalar? = first == "[" ? "]" : first == "(" ? ")" : first == "{" ? "}" : nil
    index = bracket == nil ? 0 : 1
    let start = index
    while index < line.count, line[index].isDigit, index - start < 3 {
      number = number * 10 + Int(line[index].value) - 0x30
      index += 1
    }
    if index > start, number > 0 {
      if let bracket {
        guard index < line.count, line[index] == bracket else { return nil }
        index += 1
        if index < line.count, line[index] == ":" { index += 1 }
        return index < line.count ? (.number(number), length(index)) : nil
      }
      if index < line.count, line[index] == "." || line[index] == ")" { index += 1 }
      // `1Compare`: the mark close to a capital.
      let isClose =
        index + 1 < line.count && line[index].isUpper && line[index + 1].isLower && line[index - 1].isDigit
        && start == 0
      guard index < line.count, line[index].isBlank || isClose else { return nil }
      return (.number(number), length(index))
    }
    // Printers' signs: repeated, with or without a blank.
    index = 0
    while index < line.count, signs.contains(line[index]), index < 4 { index += 1 }
    if index > 0 {
      let sign = Letters(line[..<index])
      if index < line.count, line[index] == ")" { index += 1 }
      guard index < line.count, line[index].isBlank || line[index].isLetter || line[index].isOpening else { return nil }
      return (.sign(sign), length(index))
    }
    // One odd sign and a blank.
    if line.count > 2 {
      let isOdd =
        oddities.contains(first) || first == "l" || first == "i" || first == "I" || first == "|" || first == ";"
      if isOdd, line[1].isBlank, line[2].isUpper || line[2].isOpening || line[2].isDigit,
        first != "I" || line[2].isOpening
      {
        return (.misread([first]), length(1))
      }
    }
    return nil
  }

  /// Reads a misread mark that is close to the first word of a note, as raised marks are: `‘Compare`, `°See`, `>The`.
  static func misreadOpening(_ line: Letters) -> (mark: NoteMark, length: Int)? {
    guard line.count > 8, line[1].isUpper, line[2].isLetter || line[2].isBlank else { return nil }
    let first = line[0]
    let closing: Set<Unicode.Scalar> =
      switch first {
      case "‘", "'", "’": ["’", "'"]
      case "“", "\"": ["”", "\""]
      default: []
      }
    // A quotation that is closed is one.
    guard oddities.contains(first) || first == ">" || first == "*",
      !line.dropFirst(2).enumerated().contains(where: { index, sign in
        closing.contains(sign) && (index + 3 >= line.count || !line[index + 3].isLetter)
      })
    else { return nil }
    return (.misread([first]), 1)
  }
}
