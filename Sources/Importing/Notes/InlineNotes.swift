/// Stage 6 for texts without pages: notes that stand as blocks of their own, `[1] …` or `[Footnote 1: …]`, under the
/// paragraph or at the end.
enum InlineNotes {
  /// Takes such blocks out of a text.
  ///
  /// - Returns: The notes in the order of their references, already placed, and the marks that were left out.
  static func take(from blocks: inout [Block]) -> (notes: [Note], dropped: [Word]) {
    var dropped: [Word] = []
    var found: [(block: Int, number: Int, words: [Word])] = []
    for (index, block) in blocks.enumerated() where block.kind == .paragraph || block.kind == .quotation {
      guard let opening = opening(of: block.words) else { continue }
      found.append((index, opening.number, opening.words))
    }
    guard !found.isEmpty else { return ([], []) }
    let noteBlocks = Set(found.map(\.block))
    var references: [(block: Int, word: Int, number: Int)] = []
    for (index, block) in blocks.enumerated() where !noteBlocks.contains(index) {
      for (place, word) in block.words.enumerated() {
        for number in numbers(in: word.text) { references.append((index, place, number)) }
      }
    }
    // Each note belongs to the last free mark of its number before it, or else to the first behind it.
    var taken: Set<Int> = []
    var pairs: [(reference: Int, note: Int)] = []
    for (note, value) in found.enumerated() {
      let free = references.indices.filter { references[$0].number == value.number && !taken.contains($0) }
      guard let choice = free.last(where: { references[$0].block < value.block }) ?? free.first else { continue }
      taken.insert(choice)
      pairs.append((choice, note))
    }
    pairs.sort { $0.reference < $1.reference }
    var notes: [Note] = []
    for pair in pairs {
      let reference = references[pair.reference]
      let value = found[pair.note]
      var word = blocks[reference.block].words[reference.word]
      word.change(to: without(value.number, word.text))
      word.references.append(notes.count)
      blocks[reference.block].words[reference.word] = word
      dropped += blocks[value.block].words.prefix(blocks[value.block].words.count - value.words.count)
      notes.append(Note(page: 0, mark: .number(value.number), words: value.words))
    }
    let used = Set(pairs.map { found[$0.note].block })
    var kept: [Block] = []
    for (index, block) in blocks.enumerated() where !used.contains(index) { kept.append(block) }
    // A mark alone, between blanks, was a word of its own.
    for index in kept.indices {
      var place = 0
      while place < kept[index].words.count {
        let word = kept[index].words[place]
        if word.text.isEmpty, place > 0, !word.references.isEmpty {
          kept[index].words[place - 1].references += word.references
          kept[index].words[place - 1].origins = kept[index].words[place - 1].sources + word.sources
          kept[index].words.remove(at: place)
        } else {
          place += 1
        }
      }
    }
    blocks = kept
    return (notes, dropped)
  }

  /// The number a block begins with as a note does, and the words behind it.
  private static func opening(of words: [Word]) -> (number: Int, words: [Word])? {
    guard let first = words.first?.text, words.count > 1 else { return nil }
    if first == Letters("[Footnote"), let number = Int(words[1].text.core.string), words.count > 2 {
      var rest = [Word](words.dropFirst(2))
      if let last = rest.last?.text, last.last == "]", !rest.dropLast().contains(where: { $0.text.contains("[") }) {
        rest[rest.count - 1].change(to: Letters(last.dropLast()))
      }
      return (number, rest)
    }
    guard first.count >= 3, first[0] == "[", first.last == "]", let number = Int(first[1..<(first.count - 1)].string)
    else { return nil }
    return (number, [Word](words.dropFirst()))
  }

  private static func numbers(in text: Letters) -> [Int] {
    guard let low = text.firstIndex(of: "["), let high = text[low...].firstIndex(of: "]"), high > low + 1,
      let number = Int(text[(low + 1)..<high].string)
    else { return [] }
    return [number]
  }

  private static func without(_ number: Int, _ text: Letters) -> Letters {
    let mark = Letters("[\(number)]")
    guard text.count >= mark.count,
      let low = (0...(text.count - mark.count)).first(where: { text[$0..<($0 + mark.count)].elementsEqual(mark) })
    else { return text }
    return Letters(text[..<low]) + Letters(text[(low + mark.count)...])
  }
}
