/// The texts of Distributed Proofreaders: a line with the name of the page's image above each page, `-*` where a word
/// continues on the next page, and notes as `[Footnote A: …]` at the foot of their pages.
enum ProofreadText {
  /// A text with its pages joined.
  struct Result {
    /// The lines of the text, followed by those of its notes.
    var text: [Line] = []

    /// The lines that separate its pages.
    var separators: [Line] = []

    /// The lines from which a proofreaders' mark was removed, before and after.
    var changed: [(before: Line, after: Line)] = []
  }

  /// Removes the proofreaders' marks and joins the pages.
  ///
  /// - Returns: `nil` when the text has no such pages.
  static func joined(_ lines: [Line]) -> Result? {
    guard lines.contains(where: isSeparator) else { return nil }
    var result = Result()
    var notes: [Line] = []
    var isInNote = false
    var isTop = true
    for line in lines {
      if isSeparator(line) {
        result.separators.append(line)
        // A paragraph begins at the head of a page only after a blank line there.
        while result.text.last?.isBlank == true { result.text.removeLast() }
        isTop = true
        isInNote = false
        continue
      }
      let plain = withoutMarks(line, isTop: isTop)
      if plain != line { result.changed.append((line, plain)) }
      if !plain.isBlank { isTop = false }
      isInNote = isInNote || plain.text.starts(with: Scalars("[Footnote"))
      if isInNote {
        notes.append(plain)
        isInNote = plain.text.last != "]"
      } else {
        result.text.append(plain)
      }
    }
    for note in notes {
      if note.text.starts(with: Scalars("[Footnote")) {
        result.text.append(Line(number: note.number, column: 1, indent: 0, text: []))
      }
      result.text.append(note)
    }
    return result
  }

  /// Whether a line separates pages: `-----File: 012.png---\somebody\-----`.
  private static func isSeparator(_ line: Line) -> Bool {
    let dashes = line.text.prefix { $0 == "-" }.count
    return dashes >= 3 && line.text[dashes...].starts(with: Scalars("File:")) && line.text.last == "-"
  }

  /// Returns a line without the `*` after a hyphen, and without the one before the rest of a word at the top of a page.
  private static func withoutMarks(_ line: Line, isTop: Bool) -> Line {
    var text = Scalars()
    for (index, scalar) in line.text.enumerated() {
      let isMark =
        scalar == "*"
        && (index > 0 ? line.text[index - 1] == "-" : isTop && line.text.dropFirst().first?.isBlank == false)
      if !isMark { text.append(scalar) }
    }
    var plain = line
    plain.text = text
    return plain
  }
}
