import Escaping

/// The words of a line of Markdown without its markup, as a title needs them.
///
/// Delimiters of emphasis and code, destinations of links, tags and footnote references are removed; the words they
/// enclose are kept. It is a simple reading: anything that needs CommonMark's full rules is left as written.
struct PlainWords {
  /// The words.
  private(set) var text = ""

  private let scalars: [Unicode.Scalar]

  /// The most scalars of a line that are read; titles are shorter.
  static let limit = 1000

  /// Reads a line.
  init(of line: String) {
    scalars = Array(line.unicodeScalars.prefix(Self.limit))
    var plain = String.UnicodeScalarView()
    read(0..<scalars.count, into: &plain, depth: 0)
    text = String(plain)
  }

  /// Reads a part of the line; links within links are only followed to a certain depth.
  private func read(_ range: Range<Int>, into plain: inout String.UnicodeScalarView, depth: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = scalars[index]
      switch scalar {
      case "\\" where index + 1 < range.upperBound && scalars[index + 1].isPunctuation:
        plain.append(scalars[index + 1])
        index += 2
      case "`":
        let run = length(ofRunAt: index, in: range)
        if let close = closing(run, after: index + run, in: range) {
          plain.append(contentsOf: scalars[index + run..<close])
          index = close + run
        } else {
          plain.append(contentsOf: scalars[index..<index + run])
          index += run
        }
      case "*", "~":
        let run = length(ofRunAt: index, in: range)
        let isAlone = isSpace(before: index, in: range) && isSpace(after: index + run, in: range)
        if isAlone || (scalar == "~" && run == 1) { plain.append(contentsOf: scalars[index..<index + run]) }
        index += run
      case "_":
        let run = length(ofRunAt: index, in: range)
        let isInWord = !isEdge(before: index, in: range) && !isEdge(after: index + run, in: range)
        if isInWord { plain.append(contentsOf: scalars[index..<index + run]) }
        index += run
      case "!" where index + 1 < range.upperBound && scalars[index + 1] == "[" && bracketEnd(index + 1, range) != nil:
        index += 1
      case "[": index = readBrackets(at: index, in: range, into: &plain, depth: depth)
      case "<": index = readTag(at: index, in: range, into: &plain)
      case "&":
        if let (character, end) = reference(index, range) {
          plain.append(character)
          index = end + 1
        } else {
          plain.append(scalar)
          index += 1
        }
      default:
        plain.append(scalar)
        index += 1
      }
    }
  }

  /// Reads a link, a footnote reference or words in brackets, and returns the index after it.
  private func readBrackets(
    at index: Int, in range: Range<Int>, into plain: inout String.UnicodeScalarView, depth: Int
  ) -> Int {
    guard depth < 8, let end = bracketEnd(index, range) else {
      plain.append(scalars[index])
      return index + 1
    }
    // Footnote references are left out of titles.
    if scalars[index + 1] == "^" { return end + 1 }
    let after = destinationEnd(end + 1, range)
    let isLink = after > end + 1
    if !isLink { plain.append(scalars[index]) }
    read(index + 1..<end, into: &plain, depth: depth + 1)
    if !isLink { plain.append("]") }
    return after
  }

  /// Reads a tag, or an address between angle brackets, and returns the index after it.
  private func readTag(at index: Int, in range: Range<Int>, into plain: inout String.UnicodeScalarView) -> Int {
    guard let end = tagEnd(index, range) else {
      plain.append(scalars[index])
      return index + 1
    }
    let inner = scalars[index + 1..<end]
    if String(String.UnicodeScalarView(inner.prefix(3))).lowercased().hasPrefix("br") { plain.append(" ") }
    if !inner.contains(" "), inner.contains(":") || inner.contains("@") { plain.append(contentsOf: inner) }
    return end + 1
  }

  private func length(ofRunAt index: Int, in range: Range<Int>) -> Int {
    var end = index
    while end < range.upperBound, scalars[end] == scalars[index] { end += 1 }
    return end - index
  }

  /// The beginning of a run of exactly a number of backticks.
  private func closing(_ run: Int, after start: Int, in range: Range<Int>) -> Int? {
    var index = start
    while index < range.upperBound {
      guard scalars[index] == "`" else {
        index += 1
        continue
      }
      let found = length(ofRunAt: index, in: range)
      if found == run { return index }
      index += found
    }
    return nil
  }

  /// The bracket that matches the one at an index.
  private func bracketEnd(_ start: Int, _ range: Range<Int>) -> Int? {
    var depth = 0
    var index = start
    while index < range.upperBound {
      switch scalars[index] {
      case "\\": index += 1
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The index after the destination or label that makes a bracket a link; the same index when none follows.
  private func destinationEnd(_ index: Int, _ range: Range<Int>) -> Int {
    guard index < range.upperBound else { return index }
    if scalars[index] == "[" { return scalars[index...].firstIndex(of: "]").map { $0 + 1 } ?? index }
    guard scalars[index] == "(" else { return index }
    var depth = 0
    for end in index..<range.upperBound {
      if scalars[end] == "(" { depth += 1 }
      if scalars[end] == ")" { depth -= 1 }
      if depth == 0 { return end + 1 }
    }
    return index
  }

  /// The `>` of a tag, a comment or an address in angle brackets.
  private func tagEnd(_ start: Int, _ range: Range<Int>) -> Int? {
    guard start + 1 < range.upperBound else { return nil }
    let first = scalars[start + 1]
    guard first.properties.isAlphabetic || first == "/" || first == "!" || first == "?" else { return nil }
    return scalars[start..<range.upperBound].firstIndex(of: ">")
  }

  /// The character of an entity, and the index of its `;`.
  private func reference(_ start: Int, _ range: Range<Int>) -> (Unicode.Scalar, Int)? {
    let rest = scalars[start..<min(range.upperBound, start + CharacterReference.longest)]
    guard let end = rest.firstIndex(of: ";"),
      let scalar = CharacterReference.scalar(named: String(String.UnicodeScalarView(rest[..<end].dropFirst()))),
      !scalar.isControl
    else { return nil }
    return (scalar, end)
  }

  private func isSpace(before index: Int, in range: Range<Int>) -> Bool {
    index == range.lowerBound || scalars[index - 1].properties.isWhitespace
  }

  private func isSpace(after index: Int, in range: Range<Int>) -> Bool {
    index >= range.upperBound || scalars[index].properties.isWhitespace
  }

  private func isEdge(before index: Int, in range: Range<Int>) -> Bool {
    index == range.lowerBound || !scalars[index - 1].isWord
  }

  private func isEdge(after index: Int, in range: Range<Int>) -> Bool {
    index >= range.upperBound || !scalars[index].isWord
  }
}

extension Unicode.Scalar {
  /// Whether it is ASCII punctuation, which a backslash can escape.
  fileprivate var isPunctuation: Bool {
    (0x21..<0x7F).contains(value) && !UInt8(truncatingIfNeeded: value).isWordByte
  }

  /// Whether it is part of a word.
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
}
