import Diagnostics

/// A reference before the punctuation mark that it should follow.
///
/// In English, Spanish, Portuguese and Dutch, a footnote reference comes after a comma or full stop. Before it, the
/// reference pushes the stop away from its word, and readers stumble.
///
/// ```
/// Walk softly[^1].
/// ```
///
/// ```
/// Walk softly.[^1]
/// ```
///
/// Source: The Chicago Manual of Style, 14.26 (17th edition); Ortografía de la lengua española.
struct NoteBeforePunctuation: TextRule {
  static let code = DiagnosticCode.noteBeforePunctuation
  static let languages: Set<String>? = ["en", "es", "pt", "nl"]

  func look(at text: CheckedText, _ report: inout Report) {
    let found = text.prose.references.compactMap { reference in
      text.prose.symbol(behind: reference).map { (reference, $0) }
    }
    // A text that does so throughout follows another rule, and gets one message.
    if found.count > 3, let (first, symbol) = found.first {
      report.add(
        at: text.location(of: first.source), length: first.length,
        "the note is called before '\(symbol)', and so are \(found.count - 1) more in this text",
        hint: "put the references behind the marks",
        related: found.dropFirst().map { RelatedLocation(text.location(of: $0.0.source), "another") })
      return
    }
    for (reference, symbol) in found {
      report.add(
        source: reference.source, length: reference.length, "the note is called before '\(symbol)'",
        hint: "put the reference behind the '\(symbol)'")
    }
  }
}

extension Prose {
  /// The punctuation mark right behind a reference; `nil` when something else stands there.
  func symbol(behind reference: ProseReference) -> Character? {
    guard passage(at: reference.index) != nil else { return nil }
    let byte = bytes[reference.index]
    guard ".,;:!?".utf8.contains(byte) else { return nil }
    // An ellipsis belongs to what follows it.
    if byte == 0x2E, reference.index + 1 < bytes.count, bytes[reference.index + 1] == 0x2E { return nil }
    return Character(Unicode.Scalar(byte))
  }
}
