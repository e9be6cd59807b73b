/// The scoring of two pages as neighbours: whether the second continues the first.
struct Seam: Sendable {
  /// The weights of the choice of words, by the text's own statistics and by the rules of English.
  private static let weightOfHabit = 1.2
  private static let weightOfGrammar = 0.6

  /// The words of the text and the language.
  let vocabulary: Vocabulary

  /// The statistics of which words follow which in the text.
  let continuity: Continuity

  /// The number of characters of a full line, and the variation between full lines.
  let measure: Int
  let slack: Int

  /// The weights of a title and of a signature as evidence of a page's place: low where several pages have one, as in a
  /// collection.
  var weightOfTitle = 1.0
  var weightOfSignature = 1.0

  /// Scores two neighbours: above 0 speaks for them, below 0 against.
  func score(_ first: PageEdges, _ second: PageEdges) -> Double {
    guard let last = first.lastWord, let next = second.firstWord, let initial = second.initial else { return 0 }
    var score = 0.0
    // Between paragraphs, words hardly depend on each other.
    let isApart = first.endsShort && !initial.isLower || first.endsSentence && second.startsParagraph
    if let left = first.tail, let right = second.head, last.last?.isHyphen != true, !isApart {
      score += Seam.weightOfHabit * continuity.score(left, right)
    }
    if second.hasTitle { score -= 4 * weightOfTitle }
    if first.hasSignature { score += second.isDate ? 4 : -4 * weightOfSignature }
    if last.last?.isHyphen == true, last.count > 1 {
      score += initial.isLower ? scoreOfCut(Scalars(last.dropLast().core), Scalars(next.core)) : -2
    } else if first.endsSentence {
      if initial.isLower {
        score -= 3
      } else {
        score += first.endsShort ? 1.2 : 0.8
        if second.startsParagraph { score += first.endsShort ? 0.6 : -0.2 }
      }
    } else if initial.isLower {
      score += first.endsShort ? 0 : 1.5
      let left = last.core
      let right = next.core
      if last.last?.isLetter == true {
        if vocabulary.occurrences(of: left, then: right) > 0 { score += 0.6 }
        if !vocabulary.list.isEmpty {
          score += Seam.weightOfGrammar * Grammar.score(Vocabulary.key(left), Vocabulary.key(right))
        }
      }
    } else if second.startsItem, first.endsShort || first.endsColon {
      score += 1.2
    } else if first.endsShort || first.endsColon {
      score += first.endsColon ? 0.4 : -0.6
    } else {
      // A capital in the middle of a sentence: a name, or the wrong page.
      let isName =
        vocabulary.list.standing(of: Vocabulary.key(next.core).utf8) == .name || !second.firstIsWord
        || initial.isOpening
        || initial.isDigit
      score += isName ? 0.4 : -1
    }
    return score + scoreOfPairs(first, second)
  }

  /// The score of a word hyphenated at a page's end, by the word its halves make.
  private func scoreOfCut(_ left: Scalars, _ right: Scalars) -> Double {
    let joined = left + right
    let isKnown =
      vocabulary.occurrences(of: joined) > 0 || vocabulary.standing(of: joined) != .unknown
      || vocabulary.occurrences(of: left + ["-"] + right) > 0
    if isKnown { return 4 }
    if vocabulary.mayBeWord(joined) { return 2.5 }
    // The second half is a word of its own.
    if vocabulary.occurrences(of: right) >= 4 { return -1.5 }
    let areWords = vocabulary.standing(of: left) != .unknown && vocabulary.standing(of: right) != .unknown
    return left.first?.isUpper == true || areWords ? 0.5 : -0.5
  }

  /// The score of brackets, quotations and notes that are open at the end of one page and closed on the next.
  private func scoreOfPairs(_ first: PageEdges, _ second: PageEdges) -> Double {
    var score = 0.0
    if first.opensBracket { score += second.closesBracket ? 1.5 : -0.5 } else if second.closesBracket { score -= 1.5 }
    if first.opensQuote { score += second.closesQuote ? 1 : -0.3 } else if second.closesQuote { score -= 1 }
    if first.noteIsOpen {
      score += second.continuesNote ? 3 : -1.5
    } else if second.continuesNote {
      score -= 2
    }
    return score
  }

  /// Whether two neighbours show that they belong together or not, which they do not where one sentence ends and
  /// another begins.
  static func isConclusive(_ first: PageEdges, _ second: PageEdges) -> Bool {
    !first.endsSentence && !first.endsShort && !first.endsColon || second.initial?.isLower == true
  }

  /// Scores a page as the first of all.
  func opening(_ page: PageEdges) -> Double {
    if page.hasTitle { return 0.8 + 2.2 * weightOfTitle }
    guard let initial = page.initial else { return 0 }
    return initial.isLower ? -3 : page.continuesNote ? -2 : 0.8
  }

  /// Scores a page as the last of all.
  func closing(_ page: PageEdges) -> Double {
    if page.hasSignature { return 1 + 2 * weightOfSignature }
    return page.endsSentence ? (page.endsShort ? 1 : 0.6) + (page.isShort ? 0.8 : 0) : -2
  }
}

/// The features of a page at its two ends, without running heads, numbers and notes.
struct PageEdges: Sendable {
  var firstWord: Scalars?
  var initial: Unicode.Scalar?
  var firstIsWord = false
  var startsParagraph = false
  var startsItem = false
  var hasTitle = false
  var closesBracket = false
  var closesQuote = false
  var continuesNote = false
  var lastWord: Scalars?
  var endsSentence = false
  var endsShort = false
  var endsColon = false
  var opensBracket = false
  var opensQuote = false
  var noteIsOpen = false
  var hasSignature = false
  var isDate = false
  var isShort = false

  /// The contexts before the end and after the beginning.
  var tail: Continuity.Context?
  var head: Continuity.Context?

  /// Reads the ends of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - measure: The number of characters of a full line.
  ///   - slack: The variation between full lines.
  ///   - usual: The usual number of lines of a page.
  ///   - vocabulary: The words of the text and the language.
  ///   - continuity: The statistics of which words follow which.
  init(
    of page: Page, measure: Int, slack: Int, usual: Int, vocabulary: Vocabulary, continuity: Continuity
  ) {
    let lines = page.body.filter { !$0.isBlank }
    head = continuity.context(after: lines.prefix(3).flatMap { $0.text.tokens.map(\.letters) })
    tail = continuity.context(before: lines.suffix(3).flatMap { $0.text.tokens.map(\.letters) })
    if let first = lines.first, let word = first.text.tokens.first?.letters {
      firstWord = word
      initial = word.core.first ?? word.first
      firstIsWord = vocabulary.list.standing(of: Vocabulary.key(word.core).utf8).rawValue >= 2
      startsParagraph = first.indent >= 2
      startsItem = BlockClassifier.isItem(first.text)
    }
    let opening = page.body.blocks.first ?? []
    hasTitle =
      !opening.isEmpty && opening.count <= 3 && page.body.blocks.count > 1
      && opening.allSatisfy { $0.text.isAllCapitals && $0.width < measure + 20 }
      && (opening.first?.text.hasLetter ?? false)
    if let last = lines.last {
      lastWord = last.text.tokens.last?.letters
      endsSentence = last.text.endsSentence || Anchors.seemsMarkedEnd(last.text)
      endsShort = last.width + slack + 4 < measure
      endsColon = last.text.last == ":" || last.text.last == "—"
    }
    isShort = page.body.count + page.notes.reduce(0) { $0 + $1.count } < usual * 3 / 4
    if let block = page.body.blocks.last {
      isDate =
        lines.count == 1 && DateReader(block[0].text.tokens.map(\.letters))?.words.count == block[0].text.tokens.count
      hasSignature = isDate || Signature(block) != nil
    }
    let tail = lines.suffix(6).flatMap { $0.text }
    if let open = tail.lastIndex(where: { $0 == "(" || $0 == "[" }) {
      opensBracket = !tail[open...].contains { $0 == ")" || $0 == "]" }
    }
    if let open = tail.lastIndex(of: "“") { opensQuote = !tail[open...].contains("”") }
    let head = lines.prefix(6).flatMap { $0.text }
    if let close = head.firstIndex(where: { $0 == ")" || $0 == "]" }) {
      closesBracket =
        !head[..<close].contains { $0 == "(" || $0 == "[" }
        && !(close > 0 && head[..<close].allSatisfy { $0.isDigit })
    }
    if let close = head.firstIndex(of: "”") { closesQuote = !head[..<close].contains("“") }
    if let note = page.notes.first?.first {
      continuesNote = note.text.first?.isLower == true && NoteMark.opening(note.text) == nil
    }
    if let note = page.notes.last?.last { noteIsOpen = !note.text.endsSentence && !note.text.contains("—") }
  }
}
