/// Notes of texts without pages, as blocks of their own under the paragraph or at the end: `[1] …`, `*) …` or
/// `[Footnote 1: …]`.
enum InlineNotes {
  /// A note found in a block.
  private struct Found {
    /// The number, letter or symbols of its mark.
    let label: String

    /// Its words, and those of the mark before them.
    let words: [Word]
    let mark: [Word]
  }

  /// Removes the notes from a text, and attaches their references.
  ///
  /// - Returns: The notes in the order of their references, already placed, and the marks that were left out.
  static func take(from blocks: inout [Block]) -> (notes: [Note], dropped: [Word]) {
    var found: [(block: Int, note: Found)] = []
    let kinds: Set<Block.Kind> = [.paragraph, .quotation, .numberItem]
    for (index, block) in blocks.enumerated() where kinds.contains(block.kind) {
      found += notes(in: block.words).map { (index, $0) }
    }
    guard !found.isEmpty else { return ([], []) }
    for index in Set(blocks.indices).subtracting(found.map(\.block)).sorted() {
      Anchors.splitAtMarkedDashes(&blocks[index].words)
    }
    let labels = Set(found.map(\.note.label))
    let noteBlocks = Set(found.map(\.block))
    var references: [(block: Int, word: Int, label: String)] = []
    for (index, block) in blocks.enumerated() where !noteBlocks.contains(index) {
      for (place, word) in block.words.enumerated() {
        if let label = label(of: word.text, among: labels) { references.append((index, place, label)) }
      }
    }
    // If a label has as many notes as marks, they belong together in order. Otherwise a note belongs to the last free
    // mark before it, or to the first after it.
    let counts = Dictionary(grouping: found.indices) { found[$0].note.label }.mapValues(\.count)
    let marks = Dictionary(grouping: references.indices) { references[$0].label }.mapValues(\.count)
    var taken: Set<Int> = []
    var pairs: [(reference: Int, note: Int)] = []
    for (note, value) in found.enumerated() {
      let free = references.indices.filter { references[$0].label == value.note.label && !taken.contains($0) }
      let isEven = counts[value.note.label] == marks[value.note.label]
      let near = isEven ? nil : free.last { references[$0].block < value.block }
      guard let choice = near ?? free.first else { continue }
      taken.insert(choice)
      pairs.append((choice, note))
    }
    // A block counts as notes only if each of them has a reference.
    let called = Set(pairs.map(\.note))
    let left = Set(found.indices.filter { !called.contains($0) }.map { found[$0].block })
    pairs.removeAll { left.contains(found[$0.note].block) }
    pairs.sort { $0.reference < $1.reference }
    var notes: [Note] = []
    var dropped: [Word] = []
    for pair in pairs {
      let reference = references[pair.reference]
      let note = found[pair.note].note
      var word = blocks[reference.block].words[reference.word]
      word.change(to: without(note.label, word.text))
      word.references.append(notes.count)
      blocks[reference.block].words[reference.word] = word
      dropped += note.mark
      notes.append(Note(page: 0, mark: Int(note.label).map { .number($0) }, words: note.words))
    }
    let used = Set(pairs.map { found[$0.note].block })
    var kept: [Block] = []
    for (index, block) in blocks.enumerated() where !used.contains(index) { kept.append(block) }
    for index in kept.indices { Anchors.mergeLoneMarks(&kept[index].words) }
    blocks = kept
    return (notes, dropped)
  }

  /// The notes of a block, the first at its beginning and the others at beginnings of lines.
  private static func notes(in words: [Word]) -> [Found] {
    guard let whole = opening(of: words[...]) else { return [] }
    let starts = words.indices.filter { index in
      index == 0 || words[index].line > words[index - 1].line && opening(of: words[index...]) != nil
    }
    let parts = zip(starts, starts.dropFirst() + [words.endIndex]).map { opening(of: words[$0..<$1]) }
    // A mark without a word after it is none.
    return parts.contains { $0 == nil } ? [whole] : parts.compactMap(\.self)
  }

  /// The note that words form; `nil` when they do not begin with a mark.
  private static func opening(of words: ArraySlice<Word>) -> Found? {
    guard let first = words.first?.text, words.count > 1 else { return nil }
    if first == Scalars("[Footnote") { return footnote(words) }
    if first.count >= 3, first[0] == "[" && first.last == "]" || first[0] == "(" && first.last == ")",
      case let label = first[1..<(first.count - 1)].string, isLabel(label) || first[0] == "(" && isLetter(label)
    {
      return Found(label: label, words: [Word](words.dropFirst()), mark: [words[words.startIndex]])
    }
    // Raised figures, before the first word or attached to it.
    let raised = first.prefix { NoteMark.raised($0) != nil }
    if !raised.isEmpty, let number = number(of: raised) {
      let rest = Scalars(first[raised.endIndex...].drop { $0 == ")" })
      guard !rest.isEmpty else {
        return Found(label: number, words: [Word](words.dropFirst()), mark: [words[words.startIndex]])
      }
      var bare = [Word](words)
      bare[0].change(to: rest)
      return Found(label: number, words: bare, mark: [])
    }
    // Printers' symbols, perhaps with a bracket, before the first word or attached to it.
    let scalars = Scalars(first.prefix { NoteMark.symbols.contains($0) })
    guard (1...4).contains(scalars.count) else { return nil }
    let rest = Scalars(first.dropFirst(scalars.count).drop { $0 == ")" })
    guard !rest.isEmpty else {
      return Found(label: scalars.string, words: [Word](words.dropFirst()), mark: [words[words.startIndex]])
    }
    guard rest[0].isUpper || rest[0].isOpening, !rest.contains(where: NoteMark.symbols.contains) else { return nil }
    var bare = [Word](words)
    bare[0].change(to: rest)
    return Found(label: scalars.string, words: bare, mark: [])
  }

  /// The number of raised figures; `nil` for zero or more than three digits.
  private static func number(of raised: some Collection<Unicode.Scalar>) -> String? {
    guard (1...3).contains(raised.count) else { return nil }
    let value = raised.reduce(0) { $0 * 10 + (NoteMark.raised($1) ?? 0) }
    return value > 0 ? String(value) : nil
  }

  /// A note as Distributed Proofreaders write it: `[Footnote A: …]`.
  private static func footnote(_ words: ArraySlice<Word>) -> Found? {
    guard words.count > 2, case let label = words[words.startIndex + 1].text.core.string, isLabel(label) else {
      return nil
    }
    var rest = [Word](words.dropFirst(2))
    if let last = rest.last?.text, last.last == "]", !rest.dropLast().contains(where: { $0.text.contains("[") }) {
      rest[rest.count - 1].change(to: Scalars(last.dropLast()))
    }
    return Found(label: label, words: rest, mark: [Word](words.prefix(2)))
  }

  /// Whether a text is a label in brackets of any kind: a number or a capital.
  private static func isLabel(_ text: String) -> Bool {
    (1...3).contains(text.utf8.count) && Int(text) != nil
      || text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { $0.isUpper && $0.value < 0x80 }
  }

  /// Whether a text is a lower-case letter, which is a label in round brackets only.
  private static func isLetter(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { $0.isLower && $0.value < 0x80 }
  }

  /// The label of the mark in a word; `nil` when there is none of the known ones.
  private static func label(of text: Scalars, among known: Set<String>) -> String? {
    for (open, close) in [("[", "]"), ("(", ")")] as [(Unicode.Scalar, Unicode.Scalar)] {
      guard let low = text.firstIndex(of: open), let high = text[low...].firstIndex(of: close), high > low + 1 else {
        continue
      }
      let label = text[(low + 1)..<high].string
      if known.contains(label), open == "[" ? isLabel(label) : Int(label) != nil || isLetter(label) { return label }
    }
    if let low = text.firstIndex(where: { NoteMark.raised($0) != nil }), low > 0,
      let number = number(of: text[low...].prefix { NoteMark.raised($0) != nil }), known.contains(number)
    {
      return number
    }
    // Symbols follow the word, or stand alone.
    guard let low = text.firstIndex(where: NoteMark.symbols.contains) else { return nil }
    let scalars = Scalars(text[low...].prefix { NoteMark.symbols.contains($0) })
    let isBehind = low > 0 || scalars.count == text.count || text[scalars.count] == ")"
    guard isBehind, !text[(low + scalars.count)...].contains(where: { $0.isLetter || $0.isDigit }) else { return nil }
    return known.contains(scalars.string) ? scalars.string : nil
  }

  /// Returns a word without the mark of a note, and without an unmatched bracket after it.
  private static func without(_ label: String, _ text: Scalars) -> Scalars {
    var marks = ["[\(label)]", "(\(label))", "\(label))", label].map { Scalars($0) }
    if Int(label) != nil {
      let raised = Scalars(label.unicodeScalars.map { NoteMark.raised(digit: $0) })
      marks = [raised + [")"], raised] + marks
    }
    for mark in marks where text.count >= mark.count {
      if let low = (0...(text.count - mark.count)).first(where: { text[$0..<($0 + mark.count)].elementsEqual(mark) }) {
        return Scalars(text[..<low]) + Scalars(text[(low + mark.count)...])
      }
    }
    return text
  }
}
