/// Stage 6: finds the places in the text that footnotes belong to, page by page.
///
/// The marks of a page come in the order of its notes. A mark that was read right is found at once; one that was
/// misread is found as a sign that makes no sense where it stands: a closing quotation mark that nothing opened, a
/// question mark inside a sentence, two points in a row.
struct Anchors {
  /// A place where a mark may have stood.
  private struct Candidate {
    /// The block and the word.
    let block: Int
    let word: Int

    /// Its likelihood without looking at a note.
    let weight: Double

    /// The word without the mark.
    let bare: Letters

    /// The number the mark says, or the printers' sign.
    let number: Int?
    let sign: Letters?
  }

  let vocabulary: Vocabulary

  /// A report.
  struct Result {
    /// The notes, in the order of their references.
    var order: [Int] = []

    /// The notes without a mark in the text.
    var unanchored: [Int] = []
  }

  /// Whether a line ends a sentence when a note's mark is taken off its end.
  static func seemsMarkedEnd(_ text: Letters) -> Bool {
    guard let last = text.last,
      NoteMark.oddities.contains(last) || NoteMark.signs.contains(last) || last.isDigit
        || NoteMark.raised(last) != nil
    else { return false }
    var rest = text[...]
    var taken = 0
    while let end = rest.last, taken < 3,
      NoteMark.oddities.contains(end) || NoteMark.signs.contains(end) || end.isDigit || NoteMark.raised(end) != nil
    {
      rest.removeLast()
      taken += 1
    }
    return Letters(rest).endsSentence && rest.count > 1
  }

  /// Whether a word ends in a mark that can be nothing else: a raised figure, or one in square brackets.
  static func hasPlainMark(_ text: Letters) -> Bool {
    guard let last = text.last, text.count > 1 else { return false }
    if NoteMark.raised(last) != nil, text[text.count - 2].isLetter || text[text.count - 2].isSentenceEnd { return true }
    guard last == "]", let low = text.lastIndex(of: "["), low > 0, low < text.count - 2 else { return false }
    return text[(low + 1)..<(text.count - 1)].allSatisfy(\.isDigit)
  }

  /// The raised numbers in a word.
  static func raisedNumbers(in text: Letters) -> [Int] {
    text.split { NoteMark.raised($0) == nil }.map { digits in
      digits.reduce(0) { min(100_000, $0 * 10 + (NoteMark.raised($1) ?? 0)) }
    }
  }

  /// Puts references behind words.
  func place(_ notes: [Note], in blocks: inout [Block]) -> Result {
    var result = Result()
    guard !notes.isEmpty else { return result }
    var places: [Int: [(block: Int, word: Int)]] = [:]
    for (block, value) in blocks.enumerated() {
      for (word, token) in value.words.enumerated() { places[token.page, default: []].append((block, word)) }
    }
    var byPage: [Int: [Int]] = [:]
    for (index, note) in notes.enumerated() { byPage[note.isEndNote ? -1 : note.page, default: []].append(index) }
    var found: [(block: Int, word: Int, note: Int)] = []
    for page in byPage.keys.sorted() {
      let indices = byPage[page] ?? []
      let here = page < 0 ? allPlaces(in: blocks) : places[page] ?? []
      var candidates = candidates(at: here, in: blocks, marks: indices.compactMap { notes[$0].mark })
      if page < 0 { candidates = candidates.filter { $0.number != nil && $0.weight >= 8 || $0.sign != nil } }
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
          let place = fallback(here, in: blocks, after: last)
          if let place {
            found.append((place.block, place.word, note))
          } else if let end = lastWord(of: blocks, before: page) {
            found.append((end.block, end.word, note))
          }
        }
      }
    }
    found.sort { ($0.block, $0.word, $0.note) < ($1.block, $1.word, $1.note) }
    for place in found {
      result.order.append(place.note)
      blocks[place.block].words[place.word].references.append(result.order.count - 1)
    }
    return result
  }

  /// The end of the page's last full sentence.
  private func fallback(
    _ here: [(block: Int, word: Int)], in blocks: [Block], after last: (block: Int, word: Int)?
  ) -> (block: Int, word: Int)? {
    let end = here.last { place in blocks[place.block].words[place.word].text.endsSentence } ?? here.last
    guard let end else { return nil }
    if let last, (end.block, end.word) < (last.block, last.word) { return here.last }
    return end
  }

  private func allPlaces(in blocks: [Block]) -> [(block: Int, word: Int)] {
    blocks.indices.flatMap { block in blocks[block].words.indices.map { (block, $0) } }
  }

  private func lastWord(of blocks: [Block], before page: Int) -> (block: Int, word: Int)? {
    for block in blocks.indices.reversed() {
      if let word = blocks[block].words.lastIndex(where: { $0.page <= page }) { return (block, word) }
    }
    return nil
  }

  private func candidates(at places: [(block: Int, word: Int)], in blocks: [Block], marks: [NoteMark]) -> [Candidate] {
    let numbers = Set(marks.compactMap { mark -> Int? in if case .number(let number) = mark { number } else { nil } })
    var found: [Candidate] = []
    var openDouble = 0
    var openSingle = 0
    var block = -1
    for place in places {
      let words = blocks[place.block].words
      if place.block != block {
        block = place.block
        // A paragraph from the page before may have opened what closes here.
        openDouble = 0
        openSingle = 0
        for word in words[..<place.word] {
          for sign in word.text {
            if sign == "“" { openDouble += 1 } else if sign == "”" { openDouble = max(0, openDouble - 1) }
            if sign == "‘" { openSingle += 1 }
          }
        }
      }
      let text = words[place.word].text
      let next = place.word + 1 < words.count ? words[place.word + 1].text : nil
      if let candidate = candidate(
        text, next: next, place: place, numbers: numbers, openDouble: openDouble, openSingle: openSingle,
        sentenceAsks: asks(words, before: place.word))
      {
        found.append(candidate)
      }
      for sign in text {
        switch sign {
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

  /// Whether the sentence a word ends begins as questions do.
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

  private func candidate(
    _ text: Letters, next: Letters?, place: (block: Int, word: Int), numbers: Set<Int>, openDouble: Int,
    openSingle: Int,
    sentenceAsks: Bool
  ) -> Candidate? {
    func found(_ weight: Double, _ bare: some Collection<Unicode.Scalar>, number: Int? = nil, sign: Letters? = nil)
      -> Candidate
    {
      Candidate(block: place.block, word: place.word, weight: weight, bare: Letters(bare), number: number, sign: sign)
    }
    guard let last = text.last, text.count > 1, text.hasLetter || text.contains(where: { $0.isDigit }) else {
      return nil
    }
    // Raised figures, perhaps before a stop.
    var end = text.count
    while end > 1, !text[end - 1].isLetter, !text[end - 1].isDigit, NoteMark.raised(text[end - 1]) == nil { end -= 1 }
    let stop = end
    var number = 0
    var scale = 1
    while end > 0, let digit = NoteMark.raised(text[end - 1]) {
      number += digit * scale
      scale *= 10
      end -= 1
    }
    if end < stop, end > 0 { return found(10, text[..<end] + text[stop...], number: number) }
    // A number in brackets.
    for (open, close) in [("[", "]"), ("(", ")"), ("{", "}")] as [(Unicode.Scalar, Unicode.Scalar)] {
      guard let low = text.lastIndex(of: open), low > 0, let high = text[low...].firstIndex(of: close) else { continue }
      if let value = Int(text[(low + 1)..<high].string), value > 0, open == "[" || numbers.contains(value) {
        return found(10, text[..<low] + text[(high + 1)...], number: value)
      }
    }
    // A figure behind a word or its point.
    end = text.count
    while end > 0, text[end - 1].isDigit { end -= 1 }
    if end < text.count, end > 0, text.count - end <= 3, let value = Int(text[end...].string), value > 0 {
      let before = text[end - 1]
      let startsAsWord = text[..<end].contains { $0.isLetter }
      let isHyphen =
        before.isHyphen || before == "/" || before == "." && end > 1 && text[end - 2].isDigit || before == "£"
        || before == "$"
      if startsAsWord, !isHyphen,
        before.isLetter || before == "," || before == "." || before == ";" || before == ":" || before.isClosing
          || before.isSentenceEnd
      {
        return found(numbers.contains(value) ? 9 : 3, text[..<end], number: value)
      }
      if !startsAsWord, numbers.contains(value), before == "," || before == "." || before == ";", text[0].isDigit,
        next != nil
      {
        return found(1.5, text[..<end], number: value)
      }
    }
    // A figure or a letter of a figure's shape, a comma behind it: `man1,` or `man,l`.
    if last == "," || last == "." || last == ";" || last == ":" {
      var low = text.count - 1
      while low > 0, text[low - 1].isDigit { low -= 1 }
      if low < text.count - 1, low > 0, text[low - 1].isLetter || text[low - 1].isClosing,
        let value = Int(text[low..<(text.count - 1)].string), numbers.contains(value)
      {
        return found(8, text[..<low] + [last], number: value)
      }
    }
    // Printers' signs.
    end = text.count
    while end > 0, NoteMark.signs.contains(text[end - 1]) { end -= 1 }
    if end < text.count, end > 0 { return found(8, text[..<end], sign: Letters(text[end...])) }
    if let low = text.firstIndex(where: { NoteMark.signs.contains($0) }), low > 0, low < text.count - 1 {
      var high = low
      while high < text.count, NoteMark.signs.contains(text[high]) { high += 1 }
      if text[high...].allSatisfy({ !$0.isLetter && !$0.isDigit }) {
        return found(7, text[..<low] + text[high...], sign: Letters(text[low..<high]))
      }
    }
    // An odd sign before a comma, where the mark was set before the stop.
    if [",", ";", ":"].contains(last), text.count > 3, let odd = text.dropLast().last, NoteMark.oddities.contains(odd),
      text[text.count - 3].isLetter
    {
      let bare = text[..<(text.count - 2)] + [last]
      switch odd {
      case "?", "°", "^", "®", "©", "!": return found(6, bare)
      case "'": return found(text[text.count - 3] == "s" ? 3 : 5, bare)
      case "’": if openSingle == 0 { return found(text[text.count - 3] == "s" ? 1.5 : 4, bare) }
      default: break
      }
    }
    // Signs that are nothing but misread marks.
    if ["°", "^", "®", "©", "º", "ª", "`", "´", "~", "|", "¢", "•", "·"].contains(last) {
      var low = text.count - 1
      while low > 1, text[low - 1] == "!" || text[low - 1] == "°" || text[low - 1] == "'" { low -= 1 }
      return found(7, text[..<low])
    }
    let before = text[text.count - 2]
    let isBehindPoint = before == "." || before == "," || before == ";" || before == ":" || before == "!"
    let nextIsLow = next?.first?.isLower == true
    let bare = text[..<(text.count - 1)]
    switch last {
    case "?":
      if isBehindPoint { return found(6.5, bare) }
      if before == "”" || before == "’" || before == ")" { return found(nextIsLow ? 5 : 1.5, bare) }
      if nextIsLow { return found(5, bare) }
      return found(sentenceAsks ? 0.2 : 2.5, bare)
    case "'":
      if isBehindPoint { return found(openSingle > 0 || text.contains("'") && text.first == "'" ? 1 : 6, bare) }
      return found(before == "s" ? 2.2 : text.first == "'" ? 0.5 : 4.5, bare)
    case "’":
      if openSingle > 0 || text.first == "’" || text.first == "‘" { return found(0.4, bare) }
      if isBehindPoint { return found(5.5, bare) }
      if before == "”" || before == ")" { return found(4, bare) }
      return found(before == "s" ? 1.2 : ["o", "n", "e"].contains(before) && text.count <= 4 ? 0.6 : 3.5, bare)
    case "\"", "”", "“":
      if last == "“" { return found(4.5, bare) }
      if last == "”", openDouble == 0, !text.contains("“") { return found(isBehindPoint ? 4.5 : 3.5, bare) }
      return nil
    case "!":
      return nextIsLow ? found(2.5, bare) : nil
    case "l", "i", "I":
      if before == "." || before == "," || before == "”" || before == ";" { return found(4, bare, number: 1) }
      return nil
    default: return nil
    }
  }

  /// Gives each note a place, in order, so that the sum of weights is greatest.
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

  /// The score of a note with a place.
  private func weight(_ note: Note, _ candidate: Candidate, in blocks: [Block]) -> Double {
    var weight = candidate.weight
    switch note.mark {
    case .number(let number)?:
      if let other = candidate.number { weight += other == number ? 6 : -6 } else { weight -= 1 }
    case .sign(let sign)?:
      if let other = candidate.sign { weight += other == sign ? 6 : -4 } else { weight -= 1 }
    case .misread?, nil: break
    }
    // Words the note shares with what is before its mark.
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
