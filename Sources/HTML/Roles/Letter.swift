import Model

/// The lines at the head and foot of a letter.
struct Letter {
  /// The index of the paragraph with its place and date; `nil` when there is none.
  let dateline: Int?

  /// The index of the paragraph that greets the reader.
  let salutation: Int

  /// The indices of the paragraphs that end it, before a postscript.
  let closing: [Int]

  /// Recognises a text, or a section of one, as a letter.
  ///
  /// - Parameters:
  ///   - blocks: The text's blocks.
  ///   - positions: The positions of the letter's blocks among them.
  ///   - beginsText: Whether the letter begins the text, so that it needs no dateline.
  /// - Returns: `nil` unless a short line that ends as a salutation does is followed by a paragraph, with or without a
  ///   dateline before it: a short line with a digit that is no sentence. A salutation with no such ending needs both a
  ///   dateline and a closing.
  init?(_ blocks: TopLevelBlocks, in positions: Range<Int>, beginsText: Bool = true) {
    let nodes = blocks.nodes
    let indices = blocks.indices[positions]
    let first = positions.lowerBound
    func isShort(_ position: Int) -> Bool {
      guard positions.contains(position), nodes[indices[position]].kind == .paragraph else { return false }
      return nodes.longestLine(of: nodes.children(of: indices[position]), limit: Self.longest + 1) <= Self.longest
    }
    let hasDateline =
      isShort(first) && isShort(first + 1)
      && Self.isDateline(nodes.plainLetters(of: nodes.children(of: indices[first])))
    let position = hasDateline ? first + 1 : first
    guard hasDateline || beginsText, isShort(position), positions.contains(position + 1),
      nodes[indices[position + 1]].kind == .paragraph
    else { return nil }
    let greeting = nodes.plainLetters(of: nodes.children(of: indices[position]))
    let isSalutation = Self.isSalutation(greeting, alone: !hasDateline)
    guard isSalutation || hasDateline && Self.maySalute(greeting) else { return nil }
    dateline = hasDateline ? indices[first] : nil
    salutation = indices[position]

    let body = indices[(position + 1)...]
    let end =
      body.firstIndex { index in
        nodes[index].kind == .paragraph && Self.isPostscript(nodes.plainLetters(of: nodes.children(of: index)))
      } ?? body.endIndex
    var start = end
    while start > body.startIndex, isShort(start - 1) { start -= 1 }
    // A short sentence before the complimentary close still belongs to the letter's text.
    let lastSentence = (start..<max(start, end - 1)).last { position in
      Self.isSentence(nodes.plainLetters(of: nodes.children(of: indices[position])))
    }
    if let lastSentence { start = lastSentence + 1 }
    // In a letter of nothing but short lines, no longer paragraph marks where the closing begins.
    closing = start > body.startIndex && end - start <= 8 ? Array(indices[start..<end]) : []
    if !isSalutation && closing.isEmpty { return nil }
  }

  /// The most characters a line at the head or foot of a letter has.
  private static let longest = 60

  private static func isDateline(_ line: String) -> Bool {
    guard line.contains(where: \.isNumber), let last = line.last, ![",", "!", "?", ":", ";"].contains(last)
    else { return false }
    // A full stop within the line ends a sentence, but not one after a number or a short word: "Berlin, den 14. März",
    // "St. Louis, 4 May". At its end, one after a single letter may stand for "year": "r.", "г.".
    if last == ".", line.dropLast().reversed().prefix(while: \.isLetter).count != 1 { return false }
    var word = 0
    var isNumber = false
    for character in line {
      if character == ".", word > 4, !isNumber { return false }
      if character.isLetter || character.isNumber {
        word += 1
        isNumber = character.isNumber
      } else {
        word = 0
      }
    }
    return true
  }

  /// - Parameter alone: Whether no dateline precedes the line, so that it must be recognised by itself.
  private static func isSalutation(_ line: String, alone: Bool) -> Bool {
    switch line.last {
    case ",", "，", "،", "!", "！": true
    case ":", "：", "、": !alone
    default: false
    }
  }

  /// Whether a line may be a salutation without its punctuation, being a few words and no sentence: "Sir --".
  private static func maySalute(_ line: String) -> Bool {
    guard let last = line.last, last.isLetter || ["-", "–", "—", "."].contains(last) else { return false }
    return line.split(separator: " ").count <= 5
  }

  /// Whether a line is a sentence and too long for a salutation or a signature: "I remain, Sir, your humble servant."
  private static func isSentence(_ line: String) -> Bool {
    guard let last = line.last, [".", "?", "…", "؟"].contains(last) else { return false }
    return line.split(separator: " ").count > 6
  }

  /// The abbreviations that begin a postscript, in the languages that have their own.
  private static let postscripts = [
    "P.S.", "P. S.", "PS", "P.-S.", "P.D.", "P. D.", "PD", "N.B.", "N. B.", "NB", "Υ.Γ.", "ΥΓ", "נ.ב.", "נ״ב",
    "追伸", "附言",
  ]

  private static func isPostscript(_ line: String) -> Bool {
    postscripts.contains { prefix in
      line.hasPrefix(prefix) && line.dropFirst(prefix.count).first.map { !$0.isLetter } ?? true
    }
  }
}

extension NodeView {
  /// The number of characters of the longest line between hard line breaks; `limit` for more than a few lines.
  fileprivate func longestLine(of inlines: Range<Int>, limit: Int) -> Int {
    var longest = 0
    var start = inlines.lowerBound
    var lines = 1
    for index in inlines where self[index].kind == .lineBreak {
      longest = max(longest, length(of: start..<index, limit: limit))
      start = index + 1
      lines += 1
    }
    return lines > 6 ? limit : max(longest, length(of: start..<inlines.upperBound, limit: limit))
  }
}
