/// Finds the words that footnotes are referred to from, page by page.
///
/// The marks of a page are in the order of its notes. A mark that was read correctly is found at once; a misread one is
/// found as a character that makes no sense in its place: a closing quotation mark that nothing opened, a question mark
/// inside a sentence, two full stops in a row.
struct Anchors {
  /// A word that may bear a mark.
  private struct Candidate {
    /// The indices of the block and of the word in it.
    let block: Int
    let word: Int

    /// The mark.
    let reading: MarkReader.Reading

    var weight: Double { reading.weight }
    var bare: Scalars { reading.bare }
    var number: Int? { reading.number }
    var symbol: Scalars? { reading.symbol }
    var isUnreadable: Bool { reading.isUnreadable }
  }

  let vocabulary: Vocabulary

  /// The outcome of placing notes.
  struct Result {
    /// The notes, in the order of their references.
    var order: [Int] = []

    /// The notes without a mark in the text.
    var unanchored: [Int] = []
  }

  /// Whether a line ends a sentence, once a note's mark is removed from its end.
  static func seemsMarkedEnd(_ text: Scalars) -> Bool {
    guard let last = text.last,
      NoteMark.oddities.contains(last) || NoteMark.symbols.contains(last) || last.isDigit
        || NoteMark.raised(last) != nil || last == NoteMark.unreadable
    else { return false }
    var rest = text[...]
    var taken = 0
    while let end = rest.last, taken < 3,
      NoteMark.oddities.contains(end) || NoteMark.symbols.contains(end) || end.isDigit || NoteMark.raised(end) != nil
        || end == NoteMark.unreadable
    {
      rest.removeLast()
      taken += 1
    }
    return Scalars(rest).endsSentence && rest.count > 1
  }

  /// Whether a word ends in a mark that can be nothing else: a raised figure, or one in square brackets.
  static func hasPlainMark(_ text: Scalars) -> Bool {
    guard let last = text.last, text.count > 1 else { return false }
    if last == NoteMark.unreadable { return true }
    if NoteMark.raised(last) != nil, text[text.count - 2].isLetter || text[text.count - 2].isSentenceEnd {
      return true
    }
    guard last == "]", let low = text.lastIndex(of: "["), low > 0, low < text.count - 2 else { return false }
    return text[(low + 1)..<(text.count - 1)].allSatisfy(\.isDigit)
  }

  /// The raised numbers in a word.
  static func raisedNumbers(in text: Scalars) -> [Int] {
    text.split { NoteMark.raised($0) == nil }.map { digits in
      digits.reduce(0) { min(100_000, $0 * 10 + (NoteMark.raised($1) ?? 0)) }
    }
  }

  /// Attaches the references to notes to the words of a text.
  func place(_ notes: [Note], in blocks: inout [Block]) -> Result {
    var result = Result()
    guard !notes.isEmpty else { return result }
    for block in blocks.indices { Anchors.splitAtMarkedDashes(&blocks[block].words) }
    var positions: [Int: [(block: Int, word: Int)]] = [:]
    for (block, value) in blocks.enumerated() {
      for (word, token) in value.words.enumerated() { positions[token.page, default: []].append((block, word)) }
    }
    var byPage: [Int: [Int]] = [:]
    for (index, note) in notes.enumerated() { byPage[note.isEndNote ? -1 : note.page, default: []].append(index) }
    var found: [(block: Int, word: Int, note: Int)] = []
    for page in byPage.keys.sorted() {
      let indices = byPage[page] ?? []
      let here = page < 0 ? allPositions(in: blocks) : positions[page] ?? []
      var candidates = candidates(at: here, in: blocks, marks: indices.compactMap { notes[$0].mark })
      if page < 0 {
        candidates = candidates.filter { $0.weight >= 8 && ($0.number != nil || $0.isUnreadable) || $0.symbol != nil }
      }
      let chosen = match(indices.map { notes[$0] }, candidates, in: blocks)
      var last: (block: Int, word: Int)?
      for (offset, note) in indices.enumerated() {
        if let choice = chosen[offset] {
          let candidate = candidates[choice]
          blocks[candidate.block].words[candidate.word].change(to: candidate.bare)
          blocks[candidate.block].words[candidate.word].standing = .changed
          found.append((candidate.block, candidate.word, note))
          last = (candidate.block, candidate.word)
        } else {
          result.unanchored.append(note)
          let position = fallback(here, in: blocks, after: last)
          if let position {
            found.append((position.block, position.word, note))
          } else if let end = lastWord(of: blocks, before: page) {
            found.append((end.block, end.word, note))
          }
        }
      }
    }
    found.sort { ($0.block, $0.word, $0.note) < ($1.block, $1.word, $1.note) }
    for position in found {
      result.order.append(position.note)
      blocks[position.block].words[position.word].references.append(result.order.count - 1)
    }
    for index in blocks.indices { Anchors.mergeLoneMarks(&blocks[index].words) }
    return result
  }

  /// Whether nothing is left of a word without its mark, or only a stop.
  private static func isStop(_ text: Scalars) -> Bool {
    text.isEmpty || text.count == 1 && [".", ",", ";"].contains(text[0])
  }

  /// Splits words joined by a dash with a raised mark before it, so that the mark belongs to the first word.
  static func splitAtMarkedDashes(_ words: inout [Word]) {
    var index = 0
    while index < words.count {
      defer { index += 1 }
      let text = words[index].text
      let dash = text.indices.dropFirst().dropLast().first { position in
        (text[position] == "—" || text[position] == "–")
          && (text[position - 1] == NoteMark.unreadable || NoteMark.raised(text[position - 1]) != nil)
      }
      guard let dash, text[..<dash].hasLetter else { continue }
      var rest = words[index]
      rest.text = Scalars(text[dash...])
      rest.origins = []
      words[index].origins = words[index].sources
      words[index].text = Scalars(text[..<dash])
      words[index].isTight = true
      words[index].endsLine = false
      words[index].endsCell = false
      words.insert(rest, at: index + 1)
    }
  }

  /// Moves the reference of a mark that stood alone, and the stop after it, to the word before.
  static func mergeLoneMarks(_ words: inout [Word]) {
    var index = 1
    while index < words.count {
      let word = words[index]
      guard isStop(word.text), !word.references.isEmpty else {
        index += 1
        continue
      }
      let sources = words[index - 1].sources + word.sources
      if !words[index - 1].text.endsSentence { words[index - 1].text += word.text }
      words[index - 1].references += word.references
      words[index - 1].origins = sources
      words[index - 1].endsLine = words[index - 1].endsLine || word.endsLine
      words.remove(at: index)
    }
  }

  /// The position of a note without a mark: the end of the page's last full sentence.
  private func fallback(
    _ here: [(block: Int, word: Int)], in blocks: [Block], after last: (block: Int, word: Int)?
  ) -> (block: Int, word: Int)? {
    let end = here.last { position in blocks[position.block].words[position.word].text.endsSentence } ?? here.last
    guard let end else { return nil }
    if let last, (end.block, end.word) < (last.block, last.word) { return here.last }
    return end
  }

  private func allPositions(in blocks: [Block]) -> [(block: Int, word: Int)] {
    blocks.indices.flatMap { block in blocks[block].words.indices.map { (block, $0) } }
  }

  private func lastWord(of blocks: [Block], before page: Int) -> (block: Int, word: Int)? {
    for block in blocks.indices.reversed() {
      if let word = blocks[block].words.lastIndex(where: { $0.page <= page }) { return (block, word) }
    }
    return nil
  }

  private func candidates(at positions: [(block: Int, word: Int)], in blocks: [Block], marks: [NoteMark]) -> [Candidate]
  {
    let numbers = Set(marks.compactMap(\.number))
    let symbols = Set(
      marks.compactMap { mark -> Scalars? in if case .symbol(let symbol) = mark { symbol } else { nil } })
    var found: [Candidate] = []
    var openDouble = 0
    var openSingle = 0
    var block = -1
    for position in positions {
      let words = blocks[position.block].words
      if position.block != block {
        block = position.block
        // A quotation closed here may have been opened on the page before.
        openDouble = 0
        openSingle = 0
        for word in words[..<position.word] {
          for scalar in word.text {
            if scalar == "“" { openDouble += 1 } else if scalar == "”" { openDouble = max(0, openDouble - 1) }
            if scalar == "‘" { openSingle += 1 }
          }
        }
      }
      let text = words[position.word].text
      let next = position.word + 1 < words.count ? words[position.word + 1].text : nil
      let reader = MarkReader(
        text: text, next: next, numbers: numbers, symbols: symbols, openDouble: openDouble, openSingle: openSingle,
        sentenceAsks: asks(words, before: position.word))
      if let reading = reader.reading, !Anchors.isStop(reading.bare) || position.word > 0 {
        found.append(Candidate(block: position.block, word: position.word, reading: reading))
      }
      for scalar in text {
        switch scalar {
        case "“": openDouble += 1
        case "”": openDouble = max(0, openDouble - 1)
        case "‘": openSingle += 1
        case "’": openSingle = max(0, openSingle - 1)
        default: break
        }
      }
    }
    return found
  }

  /// Whether the sentence that a word ends may be a question, judged by its words.
  private func asks(_ words: [Word], before index: Int) -> Bool {
    let openers: Set<String> = [
      "who", "what", "when", "where", "why", "how", "which", "whose", "whom", "is", "are", "was", "were", "do", "does",
      "did", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "has", "have", "had", "am",
      "if", "or", "whether", "and", "but", "then", "not",
    ]
    var start = index
    while start > 0, !words[start - 1].text.endsSentence, index - start < 80 { start -= 1 }
    guard start < words.count else { return false }
    if openers.contains(Vocabulary.key(words[start].text.core)) { return true }
    return words[start...index].contains { word in
      let key = Vocabulary.key(word.text.core)
      return ["what", "why", "how", "who", "whom", "whose"].contains(key)
    }
  }

  /// Assigns notes to candidates in order, so that the sum of weights is greatest.
  ///
  /// - Returns: For each note, the index of a candidate, or `nil` when it has none.
  private func match(_ notes: [Note], _ candidates: [Candidate], in blocks: [Block]) -> [Int?] {
    let columns = candidates.count
    // best[n][c]: the greatest sum for the first n notes with the first c candidates.
    var best = [[Double]](repeating: [Double](repeating: 0, count: columns + 1), count: notes.count + 1)
    var takes = [[Bool]](repeating: [Bool](repeating: false, count: columns + 1), count: notes.count + 1)
    for n in 0..<notes.count {
      for c in 0..<columns {
        let value = weight(notes[n], candidates[c], in: blocks)
        let with = value > 0 ? best[n][c] + value : -1
        let without = max(best[n + 1][c], best[n][c + 1])
        if with >= without {
          best[n + 1][c + 1] = with
          takes[n + 1][c + 1] = true
        } else {
          best[n + 1][c + 1] = without
        }
      }
    }
    var chosen = [Int?](repeating: nil, count: notes.count)
    var n = notes.count
    var c = columns
    while n > 0, c > 0 {
      if takes[n][c] {
        chosen[n - 1] = c - 1
        n -= 1
        c -= 1
      } else if best[n][c] == best[n][c - 1] {
        c -= 1
      } else {
        n -= 1
      }
    }
    return chosen
  }

  /// The score of a note at a candidate.
  private func weight(_ note: Note, _ candidate: Candidate, in blocks: [Block]) -> Double {
    var weight = candidate.weight
    switch note.mark {
    case .number(let number)?:
      if let other = candidate.number { weight += other == number ? 6 : -6 } else { weight -= 1 }
    case .symbol(let symbol)?:
      if let other = candidate.symbol { weight += other == symbol ? 6 : -4 } else { weight -= 1 }
    case .misread?, nil: break
    }
    // Words that the note shares with the text before its mark.
    let words = blocks[candidate.block].words
    let near = words[max(0, candidate.word - 12)...candidate.word]
    let opening = Set(note.words.prefix(14).map { Vocabulary.key($0.text.core) }.filter { $0.utf8.count >= 5 })
    let shared = near.count {
      opening.contains(Vocabulary.key($0.text.core))
        || opening.contains(Vocabulary.key(candidate.bare.core)) && $0 == words[candidate.word]
    }
    weight += min(2, Double(shared))
    return weight < 1 ? 0 : weight
  }
}
