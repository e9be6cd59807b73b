import Diagnostics
import Model

/// A note that only repeats another note.
///
/// You can refer to one note as often as you need. It keeps its mark, and has a backlink to each reference.
///
/// ```
/// One.[^1] Two.[^2]
///
/// [^1]: From the first edition.
///
/// [^2]: From the first edition.
/// ```
///
/// ```
/// One.[^1] Two.[^1]
///
/// [^1]: From the first edition.
/// ```
///
/// Source: Standard Ebooks Manual of Style.
struct RepeatedNote: TextRule {
  static let code = DiagnosticCode.repeatedNote

  func look(at text: CheckedText, _ report: inout Report) {
    // Keyed by a hash of the words, so that few notes are compared letter by letter.
    var known: [UInt64: [(note: Int, words: ArraySlice<UInt8>)]] = [:]
    for index in text.document.footnotes.indices {
      let parts = text.prose.passages[text.prose.passages(ofNote: index)]
      guard parts.count == 1, let part = parts.first, part.range.count >= 16 else { continue }
      let words = text.prose.bytes[part.range]
      // A short citation with a page number may well be repeated.
      guard words.count >= 40 || !words.contains(where: { $0 &- 0x30 < 10 }) else { continue }
      let sum = text.prose.words[part.words].reduce(Word.emptyKey) { FNV1a.hash($0, adding: $1.key) }
      if let first = known[sum]?.first(where: { $0.words == words })?.note {
        let mark = text.document.footnotes[first].mark
        let label = text.document.footnotes[first].label.name
        report.add(
          at: text.location(ofNote: index), "the note says the same as note \(mark)",
          hint: "call that one again: write [^\(label)] here too",
          related: [RelatedLocation(text.location(ofNote: first), "the same words")])
      } else {
        known[sum, default: []].append((index, words))
      }
    }
  }
}
