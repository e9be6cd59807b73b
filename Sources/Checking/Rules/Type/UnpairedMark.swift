import Diagnostics

/// A Spanish question or exclamation without the mark at one of its ends.
///
/// Spanish opens a question with `¿` and an exclamation with `¡`, so that readers know from the first word how to say
/// it. Quotations from another language, and words in emphasis such as titles, are not checked.
///
/// ```
/// Quién escribió la frase?
/// ```
///
/// ```
/// ¿Quién escribió la frase?
/// ```
///
/// Source: Real Academia Española, Ortografía de la lengua española, “Los signos de interrogación y exclamación”.
struct UnpairedMark: SymbolRule {
  static let code = DiagnosticCode.unpairedMark
  static let languages: Set<String>? = ["es"]
  static let symbols: [UInt8] = [0x3F, 0x21, 0xC2]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard !passage.passage.isForeign else { return }
    if passage.byte(index) == 0xC2 {
      lookForEnd(from: index, in: passage, &report)
    } else {
      lookForBeginning(from: index, in: passage, &report)
    }
  }

  // MARK: At an end

  private func lookForBeginning(from index: Int, in passage: PassageView, _ report: inout Report) {
    guard isEnd(index, in: passage), !passage.isEmphasised(index - 1), !passage.isInAddress(index),
      !isOpen(before: index, in: passage)
    else { return }
    let start = sentenceStart(before: index, in: passage)
    let words = passage.text.prose.words[passage.text.prose.words(in: start..<index)]
    guard let first = words.first, !passage.isEmphasised(first.start), isSpanish(words, in: passage) else { return }
    let (opening, closing) = passage.byte(index) == 0x3F ? ("¿", "?") : ("¡", "!")
    report.add(
      first.range, "'\(closing)' ends what no '\(opening)' opens",
      hint: "write '\(opening)\(passage.string(first))', or put the mark where it begins")
  }

  /// Whether a mark ends words, unlike the mark in `(?)`, in an address or behind another mark.
  private func isEnd(_ index: Int, in passage: PassageView) -> Bool {
    guard let before = passage.scalar(before: index) else { return false }
    guard
      before.properties.isAlphabetic || before.properties.numericType != nil || "»”\")…".unicodeScalars.contains(before)
    else { return false }
    // A name may end so: Yahoo! compró la casa.
    let next = passage.word(passage.wordIndex(from: index))
    if passage.byte(index) == 0x21, passage.isBlank(index + 1), let next, next.start == index + 2,
      next.parts.isDisjoint(with: .capital), let name = passage.word(before: index), name.parts.contains(.capital)
    {
      return false
    }
    return !passage.isLetter(index + 1) && !passage.isDigit(index + 1)
  }

  /// Whether an opening mark that nothing has closed stands before an index, here or in the three paragraphs
  /// before.
  private func isOpen(before index: Int, in passage: PassageView) -> Bool {
    var view: PassageView? = passage
    var end = index
    for _ in 0..<4 {
      guard let here = view, here.passage.footnote == passage.passage.footnote else { return false }
      var offset = end - 1
      while offset >= here.range.lowerBound {
        if here.isOpening(offset) { return true }
        if here.isClosing(offset), !here.isEmphasised(offset - 1) { return false }
        offset -= 1
      }
      view = here.previous
      end = view?.range.upperBound ?? 0
    }
    return false
  }

  /// The index of the sentence end, colon, dash or quotation mark before an index; else the passage's beginning.
  private func sentenceStart(before index: Int, in passage: PassageView) -> Int {
    var start = index - 1
    while start > passage.range.lowerBound {
      if [0x2E, 0x3A, 0x21, 0x3F].contains(passage.byte(start)), passage.isBlank(start + 1),
        passage.word(before: start)?.range.count ?? 9 > 3
      {
        return start
      }
      if ["«", "“", "—", "–"].contains(where: { passage.has($0, at: start) }) || passage.byte(start) == 0x22 {
        return start
      }
      start -= 1
    }
    return passage.range.lowerBound
  }

  /// Whether some words may be Spanish.
  private func isSpanish(_ words: ArraySlice<Word>, in passage: PassageView) -> Bool {
    let counts = FunctionWords.counts(in: words)
    let own = FunctionWords.languages.firstIndex(of: "es").map { counts[$0] } ?? 0
    if counts.contains(where: { $0 > own }) { return false }
    // A few words between quotation marks may be in any language.
    if own > 0 { return true }
    let isQuoted = words.first.map { first in
      ["«", "“"].contains { passage.has($0, at: first.start - $0.utf8.count) } || passage.byte(first.start - 1) == 0x22
    }
    let letters = words.map { passage.string($0) }.joined()
    if letters.unicodeScalars.contains(where: { "áéíóúñÁÉÍÓÚÑ".unicodeScalars.contains($0) }) { return true }
    return isQuoted != true && letters.utf8.allSatisfy { $0 < 0x80 }
  }

  // MARK: At a beginning

  private func lookForEnd(from index: Int, in passage: PassageView, _ report: inout Report) {
    // Behind a letter it is part of a letter in the wrong encoding.
    guard passage.isOpening(index), !passage.isOpening(index - 2), !passage.isLetter(before: index) else { return }
    var view: PassageView? = passage
    var offset = index + 2
    while passage.isOpening(offset) { offset += 2 }
    for _ in 0..<4 {
      guard let here = view, here.passage.footnote == passage.passage.footnote else { break }
      while offset < here.range.upperBound {
        if here.byte(offset) == 0x3F || here.byte(offset) == 0x21 { return }
        if here.has(passage.string(index..<(index + 2)), at: offset) { return add(index, in: passage, &report) }
        offset += 1
      }
      view = here.next
      offset = view?.range.lowerBound ?? 0
    }
    add(index, in: passage, &report)
  }

  private func add(_ index: Int, in passage: PassageView, _ report: inout Report) {
    let isQuestion = passage.has("¿", at: index)
    // A mark that stands alone is mentioned, not used.
    guard passage.isLetter(index + 2) else { return }
    report.add(
      index..<(index + 2), "'\(isQuestion ? "¿" : "¡")' opens what no '\(isQuestion ? "?" : "!")' ends",
      hint: "write '\(isQuestion ? "?" : "!")' where it ends")
  }
}

extension PassageView {
  /// Whether a mark that opens a question or an exclamation stands at an index.
  fileprivate func isOpening(_ offset: Int) -> Bool { has("¿", at: offset) || has("¡", at: offset) }

  /// Whether a question or an exclamation ends at an index.
  fileprivate func isClosing(_ offset: Int) -> Bool {
    (byte(offset) == 0x3F || byte(offset) == 0x21) && !isLetter(offset + 1)
  }
}
