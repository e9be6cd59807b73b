/// Titles printed in capitals, turned into ordinary capitalisation.
enum Title {
  /// Returns the lines of a title as one.
  static func joined(_ lines: [Scalars], isEnglish: Bool = true) -> String {
    var text = Scalars()
    for line in lines {
      // A lower-case letter after a hyphen continues the word.
      if text.last?.isHyphen == true, line.first?.isLower == true {
        text.removeLast()
      } else if !text.isEmpty {
        text.append(" ")
      }
      text += line
    }
    var tidy = Scalars()
    for scalar in text where !(scalar.isBlank && tidy.last?.isBlank == true) { tidy.append(scalar) }
    if tidy.last == ".", tidy.isAllCapitals { tidy.removeLast() }
    guard tidy.isAllCapitals else { return tidy.string }
    // German capitalises nouns inside titles too.
    let german: Set<String> = [
      "der", "die", "das", "und", "des", "dem", "den", "ein", "eine", "von", "im", "zur", "zum",
    ]
    let isGerman = tidy.tokens.contains { german.contains($0.letters.lowered.string) }
    return isEnglish || isGerman ? cased(tidy) : sentenceCased(tidy)
  }

  private static let small: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "by", "from", "with", "as", "de",
    "la", "le", "der", "und", "et", "von", "upon", "into",
  ]

  /// Returns a title with a capital only at the beginning, as most languages have it.
  private static func sentenceCased(_ text: Scalars) -> String {
    var written = text.lowered
    if let first = text.firstIndex(where: \.isLetter) { written[first] = text[first] }
    return written.string
  }

  /// Returns a title in English title case: a capital at the beginning of every major word.
  static func cased(_ text: Scalars) -> String {
    var written: [String] = []
    for (index, token) in text.tokens.enumerated() {
      let lowered = token.letters.lowered
      let core = lowered.core.string
      let isInitial =
        token.letters.count <= 4 && token.letters.last == "." && token.letters.count(where: \.isLetter) <= 2
      if PageNumber(Scalars(token.letters.core)) != nil, core != "i", "ivxlc".contains(core.first ?? "-"),
        core.utf8.count > 1
      {
        written.append(token.letters.string)
        continue
      }
      if index > 0, small.contains(core), !isInitial, written.last?.hasSuffix(":") != true {
        written.append(lowered.string)
        continue
      }
      var word = lowered
      var atStart = true
      for place in word.indices {
        if word[place].isLetter {
          if atStart { word[place] = token.letters[place] }
          atStart = false
        } else if !word[place].isApostrophe, !word[place].isDigit {
          atStart = true
        }
      }
      written.append(word.string)
    }
    return written.joined(separator: " ")
  }
}
