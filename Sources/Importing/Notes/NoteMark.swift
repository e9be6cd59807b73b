/// A mark that a footnote begins with: a number, a symbol, or what OCR misread for one.
enum NoteMark: Hashable, Sendable {
  /// A number: `1`, `1.`, `[1]`, `(1)`, `¹`.
  case number(Int)
  /// One or more of the printers' symbols: `*`, `†`, `‡`, `§`, `‖`, `¶`.
  case symbol(Scalars)
  /// Another character in the place of a mark.
  case misread(Scalars)

  /// The number; `nil` for other marks.
  var number: Int? { if case .number(let number) = self { number } else { nil } }

  /// The printers' symbols.
  static let symbols: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "‖", "¶", "∗", "※"]

  /// The characters that marks are misread as.
  static let oddities: Set<Unicode.Scalar> = [
    "'", "’", "‘", "?", "\"", "”", "“", "^", "°", "!", "®", "©", "º", "ª", "`", "´", "•", "·", "|", "~", "¢", "«", "»",
  ]

  /// The character that stands for an unreadable raised figure.
  static let unreadable: Unicode.Scalar = "ⁿ"

  /// The value of a raised figure; `nil` for other characters.
  static func raised(_ symbol: Unicode.Scalar) -> Int? {
    switch symbol.value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(symbol.value) - 0x2070
    default: nil
    }
  }

  /// The raised figure of a digit; other characters stay the same.
  static func raised(digit: Unicode.Scalar) -> Unicode.Scalar {
    let figures = Scalars("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return digit.isDigit ? figures[Int(digit.value) - 0x30] : digit
  }

  /// The mark `(a)` at a line's beginning.
  private static func letter(_ line: Scalars) -> Scalars? {
    guard line.count > 4, line[0] == "(", line[1].isLower, line[1].value < 0x80, line[2] == ")", line[3].isBlank else {
      return nil
    }
    return Scalars(line[..<3])
  }

  /// Reads the mark a line begins with.
  ///
  /// - Returns: The mark, and the number of characters it takes with the blanks after it; `nil` when there is none.
  static func opening(_ line: Scalars) -> (mark: NoteMark, length: Int)? {
    guard let first = line.first else { return nil }
    if first == unreadable {
      let marks = line.prefix { $0 == unreadable || $0.isBlank }.count
      return marks < line.count ? (.misread([first]), marks) : nil
    }
    if raised(first) != nil { return raisedFigure(line) }
    if let letter = NoteMark.letter(line) { return (.symbol(letter), end(ofBlanksFrom: letter.count, in: line)) }
    let bracket: Unicode.Scalar? = first == "[" ? "]" : first == "(" ? ")" : first == "{" ? "}" : nil
    let start = bracket == nil ? 0 : 1
    if start < line.count, line[start].isDigit, let number = number(line, from: start) {
      return figure(number.value, endingAt: number.end, bracket, line)
    }
    if symbols.contains(first) { return printersSymbol(line) }
    // One odd character and a blank.
    if line.count > 2 {
      let isOdd =
        oddities.contains(first) || first == "l" || first == "i" || first == "I" || first == "|" || first == ";"
      if isOdd, line[1].isBlank, line[2].isUpper || line[2].isOpening || line[2].isDigit,
        first != "I" || line[2].isOpening
      {
        return (.misread([first]), end(ofBlanksFrom: 1, in: line))
      }
    }
    return nil
  }

  /// The end of the blanks that begin at an index.
  private static func end(ofBlanksFrom start: Int, in line: Scalars) -> Int {
    line[start...].firstIndex { !$0.isBlank } ?? line.count
  }

  /// A number of at most three digits; `nil` for zero.
  private static func number(_ line: Scalars, from start: Int) -> (value: Int, end: Int)? {
    let digits = line[start...].prefix(3).prefix(while: \.isDigit)
    let value = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    return value > 0 ? (value, digits.endIndex) : nil
  }

  /// A raised figure, which needs no blank after it.
  private static func raisedFigure(_ line: Scalars) -> (mark: NoteMark, length: Int)? {
    let digits = line.prefix(9).prefix { raised($0) != nil }
    var index = digits.endIndex
    if index < line.count, line[index] == ")" { index += 1 }
    guard index < line.count else { return nil }
    let value = digits.compactMap(raised).reduce(0) { $0 * 10 + $1 }
    return (.number(value), end(ofBlanksFrom: index, in: line))
  }

  /// A figure, plain or in brackets.
  private static func figure(
    _ number: Int, endingAt end: Int, _ bracket: Unicode.Scalar?, _ line: Scalars
  ) -> (mark: NoteMark, length: Int)? {
    var index = end
    if let bracket {
      guard index < line.count, line[index] == bracket else { return nil }
      index += 1
      if index < line.count, line[index] == ":" { index += 1 }
      return index < line.count ? (.number(number), self.end(ofBlanksFrom: index, in: line)) : nil
    }
    if index < line.count, line[index] == "." || line[index] == ")" { index += 1 }
    // `1Compare`: a mark attached to a capital.
    let isClose =
      index + 1 < line.count && line[index].isUpper && line[index + 1].isLower && line[index - 1].isDigit
    guard index < line.count, line[index].isBlank || isClose else { return nil }
    return (.number(number), self.end(ofBlanksFrom: index, in: line))
  }

  /// Printers' symbols, perhaps repeated, with or without a blank.
  private static func printersSymbol(_ line: Scalars) -> (mark: NoteMark, length: Int)? {
    var index = line.prefix(4).prefix { symbols.contains($0) }.endIndex
    let symbol = Scalars(line[..<index])
    if index < line.count, line[index] == ")" { index += 1 }
    guard index < line.count, line[index].isBlank || line[index].isLetter || line[index].isOpening else { return nil }
    return (.symbol(symbol), end(ofBlanksFrom: index, in: line))
  }

  /// Reads a misread mark attached to the first word of a note, as raised marks are: `‘Compare`, `°See`, `>The`.
  static func misreadOpening(_ line: Scalars) -> (mark: NoteMark, length: Int)? {
    guard line.count > 8, line[1].isUpper, line[2].isLetter || line[2].isBlank else { return nil }
    let first = line[0]
    let closing: Set<Unicode.Scalar> =
      switch first {
      case "‘", "'", "’": ["’", "'"]
      case "“", "\"": ["”", "\""]
      default: []
      }
    // A quotation mark that is closed later is a real one.
    guard oddities.contains(first) || first == ">" || first == "*",
      !line.dropFirst(2).enumerated().contains(where: { index, symbol in
        closing.contains(symbol) && (index + 3 >= line.count || !line[index + 3].isLetter)
      })
    else { return nil }
    return (.misread([first]), 1)
  }
}
