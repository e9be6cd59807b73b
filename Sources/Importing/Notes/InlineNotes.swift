/// Stage 6 for texts without pages: notes that stand as blocks of their own, `[1] …` or `[Footnote 1: …]`, under the
/// paragraph or at the end.
enum InlineNotes {
  /// Takes such blocks out of a text.
  ///
  /// - Returns: The notes in the order of their references, already placed, and the marks that were left out.
  static func take(from blocks: inout [Block]) -> (notes: [Note], dropped: [Word]) {
    var dropped: [Word] = []
    var found: [(block: Int, label: String, words: [Word])] = []
    for (index, block) in blocks.enumerated() where block.kind == .paragraph || block.kind == .quotation {
      guard let opening = opening(of: block.words) else { continue }
      found.append((index, opening.label, opening.words))
    }
    guard !found.isEmpty else { return ([], []) }
    let noteBlocks = Set(found.map(\.block))
    var references: [(block: Int, word: Int, label: String)] = []
    for (index, block) in blocks.enumerated() where !noteBlocks.contains(index) {
      for (place, word) in block.words.enumerated() {
        if let label = label(in: word.text) { references.append((index, place, label)) }
      }
    }
    // Each note belongs to the last free mark of its number before it, or else to the first behind it.
    var taken: Set<Int> = []
    var pairs: [(reference: Int, note: Int)] = []
    for (note, value) in found.enumerated() {
      let free = references.indices.filter { references[$0].label == value.label && !taken.contains($0) }
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
      word.change(to: without(value.label, word.text))
      word.references.append(notes.count)
      blocks[reference.block].words[reference.word] = word
      dropped += blocks[value.block].words.prefix(blocks[value.block].words.count - value.words.count)
      notes.append(Note(page: 0, mark: Int(value.label).map { .number($0) }, words: value.words))
    }
    let used = Set(pairs.map { found[$0.note].block })
    var kept: [Block] = []
    for (index, block) in blocks.enumerated() where !used.contains(index) { kept.append(block) }
    for index in kept.indices { Anchors.closeUp(&kept[index].words) }
    blocks = kept
    return (notes, dropped)
  }

  /// The number a block begins with as a note does, and the words behind it.
  private static func opening(of words: [Word]) -> (label: String, words: [Word])? {
    guard let first = words.first?.text, words.count > 1 else { return nil }
    if first == Letters("[Footnote"), case let label = words[1].text.core.string, isLabel(label), words.count > 2 {
      var rest = [Word](words.dropFirst(2))
      if let last = rest.last?.text, last.last == "]", !rest.dropLast().contains(where: { $0.text.contains("[") }) {
        rest[rest.count - 1].change(to: Letters(last.dropLast()))
      }
      return (label, rest)
    }
    guard first.count >= 3, first[0] == "[" && first.last == "]" || first[0] == "(" && first.last == ")",
      case let label = first[1..<(first.count - 1)].string, isLabel(label)
    else { return nil }
    return (label, [Word](words.dropFirst()))
  }

  /// Whether a text is what notes are called by: a number or a capital.
  private static func isLabel(_ text: String) -> Bool {
    (1...3).contains(text.utf8.count) && Int(text) != nil
      || text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { $0.isUpper && $0.value < 0x80 }
  }

  /// The label in brackets at the end of a word; round ones hold numbers.
  private static func label(in text: Letters) -> String? {
    for (open, close) in [("[", "]"), ("(", ")")] as [(Unicode.Scalar, Unicode.Scalar)] {
      guard let low = text.firstIndex(of: open), let high = text[low...].firstIndex(of: close), high > low + 1 else {
        continue
      }
      let label = text[(low + 1)..<high].string
      if isLabel(label), open == "[" || Int(label) != nil { return label }
    }
    return nil
  }

  private static func without(_ label: String, _ text: Letters) -> Letters {
    for mark in [Letters("[\(label)]"), Letters("(\(label))")] where text.count >= mark.count {
      if let low = (0...(text.count - mark.count)).first(where: { text[$0..<($0 + mark.count)].elementsEqual(mark) }) {
        return Letters(text[..<low]) + Letters(text[(low + mark.count)...])
      }
    }
    return text
  }
}
