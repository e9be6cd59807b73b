/// Repairs of the characters in and between words: dashes, brackets, stops, figures.
extension Repairer {
  /// Repairs the characters between words.
  mutating func repairCharacters(_ words: inout [Word], at index: Int, before: Scalars?, after: Scalars?) -> Bool {
    let text = words[index].text
    // An unclosed bracket in place of the pronoun "I".
    if text == ["["], let after, after.first?.isLower == true,
      !words[index...].contains(where: { $0.text.contains("]") }),
      !vocabulary.list.isEmpty
    {
      change(&words[index], to: ["I"], .bracket)
      return true
    }
    if isHalfDash(text, before: before), spacedDashes >= 2 {
      change(&words[index], to: ["—", " "] + text.dropFirst(), .dash)
      return true
    }
    if let dashed = dashRepair(text) {
      change(&words[index], to: dashed, .dash)
      return true
    }
    return false
  }

  /// Whether a word begins with a hyphen that was a dash between blanks, of which the second was lost.
  func isHalfDash(_ text: Scalars, before: Scalars?) -> Bool {
    guard text.count >= 3, text[0] == "-", text[1].isLower,
      text.dropFirst().allSatisfy({ $0.isLetter || $0 == "," || $0.isApostrophe }),
      let before, before.last.map({ $0.isLetter || $0.isDigit || $0 == "," || $0 == "”" }) == true
    else { return false }
    return vocabulary.list.isEmpty || vocabulary.standing(of: text.core) != .unknown
  }

  /// Returns words joined by a hyphen with a dash or blank instead, if they are no compound and the text has dashes
  /// that lost their blanks.
  func dashRepair(_ text: Scalars) -> Scalars? {
    guard halfDashes > 0, spacedDashes >= 5, let hyphen = text.firstIndex(of: "-"), text.lastIndex(of: "-") == hyphen
    else { return nil }
    let left = Scalars(text[..<hyphen])
    let right = Scalars(text[(hyphen + 1)...])
    let leftCore = Scalars(left.core)
    let rightCore = Scalars(right.core)
    guard leftCore.count >= 3, rightCore.count >= 3, leftCore.allSatisfy(\.isLetter), rightCore.allSatisfy(\.isLower),
      vocabulary.occurrences(of: text.core) <= 1, vocabulary.standing(of: leftCore) != .unknown
    else { return nil }
    let key = Vocabulary.key(rightCore)
    if ["the", "this", "that", "which", "these", "those", "and", "but", "because", "such"].contains(key) {
      return left + [" ", "—", " "] + right
    }
    if ["any", "the", "some", "every", "their", "without"].contains(Vocabulary.key(leftCore)),
      vocabulary.standing(of: rightCore) == .common
    {
      return left + [" "] + right
    }
    if key.hasSuffix("ly"), vocabulary.standing(of: rightCore) == .common,
      !["friendly", "early", "only", "likely", "lonely", "family"].contains(key)
    {
      return left + [" ", "—", " "] + right
    }
    // Two plurals are no compound.
    let isPlural = { (word: Scalars) in
      word.count >= 5 && word.last == "s" && vocabulary.standing(of: word) == .common
        && (vocabulary.standing(of: word.dropLast()) == .common
          || word.suffix(3).elementsEqual(["i", "e", "s"])
            && vocabulary.standing(of: word.dropLast(3) + ["y"]) == .common)
    }
    return isPlural(leftCore) && isPlural(rightCore) ? left + [" ", "—", " "] + right : nil
  }

  /// The commonest words of two letters.
  private static let shortest: Set<String> = [
    "as", "do", "go", "if", "in", "is", "it", "no", "of", "on", "or", "so", "to", "us",
  ]

  /// Returns a year in which letters were read for figures: `l848`, `18I2`, `19O5`.
  private static func year(_ core: Scalars) -> Scalars? {
    guard core.count == 4, core.count(where: \.isDigit) >= 2, core.contains(where: { !$0.isDigit }) else { return nil }
    var digits: Scalars = []
    for scalar in core {
      switch scalar {
      case "l", "I", "i": digits.append("1")
      case "O", "o": digits.append("0")
      case _ where scalar.isDigit: digits.append(scalar)
      default: return nil
      }
    }
    guard let year = Int(digits.string), (1400...2099).contains(year) else { return nil }
    return digits
  }

  /// Returns a number in which letters were read for figures: `17O4`, `5oo`, `1Oth`.
  private static func number(_ core: Scalars) -> Scalars? {
    var stem = core[...]
    let ending = core.suffix(2).string
    let isOrdinal = core.count >= 3 && ["st", "nd", "rd", "th"].contains(ending)
    if isOrdinal { stem = core.dropLast(2) }
    guard let first = stem.first, first.isDigit, stem.count >= 2, stem.count <= 4,
      stem.contains(where: { !$0.isDigit }), stem.allSatisfy({ $0.isDigit || $0 == "O" || $0 == "o" || $0 == "l" }),
      isOrdinal || stem.count >= 3, stem.contains(where: { $0 == "O" || $0 == "o" })
    else { return nil }
    let digits: Scalars = stem.map { $0 == "l" ? "1" : $0.isDigit ? $0 : "0" }
    return digits + core[stem.endIndex...]
  }

  /// Returns a word with figures that should be letters, or a number with letters that should be figures, repaired.
  func digitRepair(_ text: Scalars) -> Scalars? {
    let core = text.core
    let digits = core.count(where: \.isDigit)
    guard digits > 0 else { return nil }
    if let number = Repairer.number(Scalars(core)) ?? Repairer.year(Scalars(core)) {
      return Scalars(text[..<core.startIndex]) + number + text[core.endIndex...]
    }
    if hasMoney, core.lowered.string == "1s" || core.lowered.string == "1d" { return nil }
    // Two figures at the beginning are a number: `19th-century`.
    if core.prefix(2).count(where: \.isDigit) == 2 { return nil }
    guard core.count >= 2, core.count - digits >= max(1, digits), digits <= 2,
      core.allSatisfy({ $0.isLetter || $0.isDigit || $0.isApostrophe || $0 == "-" })
    else { return nil }
    // `1st`, `2nd`, `20th`, `3d`, `10s`: figures first, with an ending.
    let tail = core.drop(while: \.isDigit)
    if tail.count < core.count,
      [
        "st", "nd", "rd", "th", "d", "s", "m", "p", "c", "ly", "a", "b", "mm", "cm", "km", "kg", "am", "pm", "l", "v",
        "o",
      ].contains(tail.lowered.string),
      !["1s", "0f", "1t", "1n"].contains(core.lowered.string), !(core.first == "0" && tail.lowered.string == "ld")
    {
      return nil
    }
    var found: [Scalars] = [[]]
    for scalar in core {
      let choices: Scalars
      switch scalar {
      case "0": choices = ["o"]
      case "1": choices = ["i", "l"]
      case "5": choices = ["s"]
      case "8": choices = ["b"]
      case "6": choices = ["b"]
      case "9": choices = ["g"]
      default:
        if scalar.isDigit { return nil }
        choices = [scalar]
      }
      found = found.flatMap { start in choices.map { start + [$0] } }
    }
    // Two characters are often a label such as `M1`.
    if core.count == 2, !found.contains(where: { Repairer.shortest.contains($0.string) }) { return nil }
    let known = found.filter { vocabulary.standing(of: $0).rawValue >= 2 || vocabulary.occurrences(of: $0) > 0 }
    guard let best = known.max(by: { vocabulary.occurrences(of: $0) < vocabulary.occurrences(of: $1) }) else {
      return nil
    }
    var mended = best
    if core.first?.isDigit == true,
      core.dropFirst().first?.isUpper == true || core.dropFirst().allSatisfy({ $0.isUpper })
    {
      mended = mended.map { scalar in scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar }
    }
    return Scalars(text[..<core.startIndex]) + mended + Scalars(text[core.endIndex...])
  }

  /// Returns a word with a stop inside repaired, where a blank was lost or a speck was read as a full stop.
  func pointRepair(_ text: Scalars) -> Scalars? {
    guard text.count >= 4 else { return nil }
    for index in 1..<(text.count - 1) {
      let scalar = text[index]
      guard
        scalar == "." || scalar == "," || scalar == "?" || scalar == "!" || scalar == ";" || scalar == ":"
          || scalar == "("
      else {
        continue
      }
      let left = Scalars(text[..<index])
      let right = Scalars(text[(index + 1)...])
      let leftCore = Scalars(left.core)
      let rightCore = Scalars(right.core)
      if scalar == ".", index >= 1,
        [",", ";", ":"].contains(text[index - 1]) || text[index - 1] == ")" || text[index - 1] == "—"
          || text[index - 1] == "”",
        rightCore.first?.isLower == true, right.first?.isLower == true
      {
        return left + (text[index - 1] == "—" ? [] : [" "]) + right
      }
      guard text[index - 1].isLower, leftCore.count >= 2, rightCore.count >= 2, leftCore.allSatisfy(\.isPartOfWord),
        rightCore.allSatisfy(\.isPartOfWord),
        !leftCore.contains("."), !rightCore.contains(".")
      else { continue }
      let areWords = vocabulary.mayBeWord(leftCore) && vocabulary.mayBeWord(rightCore)
      guard areWords else { continue }
      let first = text[index + 1]
      if scalar == "(" {
        return first.isLetter && text[index...].contains(")") == false ? left + [" ", "("] + right : nil
      }
      if scalar == ".", first.isLower {
        guard vocabulary.standing(of: rightCore) == .common,
          !["com", "org", "net", "html", "htm", "txt", "pdf", "edu", "gov", "info", "co", "uk"].contains(
            rightCore.string)
        else { return nil }
        return left + [" "] + right
      }
      if first.isUpper || (first.isLower && scalar != ".") { return left + [scalar, " "] + right }
    }
    return nil
  }
}
