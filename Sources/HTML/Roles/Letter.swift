import Model

/// The lines of a letter that are none of its running text.
struct Letter {
  /// The paragraph that says where and when it was written.
  let dateline: Int?

  /// The paragraph that greets its reader.
  let salutation: Int

  /// The paragraphs that end it, before a postscript.
  let closing: [Int]

  /// Reads a text, or a section of one, as a letter.
  ///
  /// - Parameters:
  ///   - blocks: The text's blocks.
  ///   - positions: Those of the letter among them.
  ///   - isWhole: Whether they are all the text has, so that a greeting is enough to tell.
  /// - Returns: `nil` unless it begins with a short line that has a figure and is no sentence, or with none, then
  ///   with a short one that ends as a greeting does, and goes on with a paragraph. A greeting with no sign of one at its
  ///   end needs the date before it and an end as letters have it.
  init?(_ blocks: TopLevelBlocks, in positions: Range<Int>, isWhole: Bool = true) {
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
    guard hasDateline || isWhole, isShort(position), positions.contains(position + 1),
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
    // A short sentence before the greeting is still what the letter says.
    let lastSentence = (start..<max(start, end - 1)).last { position in
      Self.isSentence(nodes.plainLetters(of: nodes.children(of: indices[position])))
    }
    if let lastSentence { start = lastSentence + 1 }
    // A letter of nothing but short lines has no last longer one to end behind.
    closing = start > body.startIndex && end - start <= 8 ? Array(indices[start..<end]) : []
    if !isSalutation && closing.isEmpty { return nil }
  }

  /// The number of characters such a line has at most.
  private static let longest = 60

  private static func isDateline(_ line: String) -> Bool {
    guard line.contains(where: \.isNumber), let last = line.last, ![",", "!", "?", ":", ";"].contains(last)
    else { return false }
    // A full stop behind a figure or a short word ends no sentence: "Berlin, den 14. März", "St. Louis, 4 May"; behind
    // the year there is "r." or "г.".
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

  /// - Parameter alone: Whether no dateline stands before it, so that it must be told from any other line by itself.
  private static func isSalutation(_ line: String, alone: Bool) -> Bool {
    switch line.last {
    case ",", "，", "،", "!", "！": true
    case ":", "：", "、": !alone
    default: false
    }
  }

  /// Whether a line may greet, since it is a few words and no sentence: "Sir --", "Liebe Anna".
  private static func maySalute(_ line: String) -> Bool {
    guard let last = line.last, last.isLetter || ["-", "–", "—", "."].contains(last) else { return false }
    return line.split(separator: " ").count <= 5
  }

  /// Whether a line is a sentence and no greeting, which is shorter: "I remain, Sir, your humble servant."
  private static func isSentence(_ line: String) -> Bool {
    guard let last = line.last, [".", "?", "…", "؟"].contains(last) else { return false }
    return line.split(separator: " ").count > 6
  }

  /// The signs a postscript begins with, in the languages that have their own.
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
  /// The number of characters of the longest line between breaks the author asked for; several lines at most.
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
