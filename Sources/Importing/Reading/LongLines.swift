/// Separates the paragraphs of a text that has one on each line, as word processors and mail programs save it.
enum LongLines {
  /// The number of characters from which a line is a whole paragraph.
  private static let measure = 120

  /// Returns the lines with a blank one between paragraphs, if most of the text is in lines too long for any measure.
  static func separated(_ lines: [Line]) -> [Line] {
    guard areParagraphs(lines) else { return lines }
    var separated: [Line] = []
    var index = 0
    var isAfterLong = false
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        separated.append(line)
        index += 1
        continue
      }
      // Several short lines in a row, with text before and after them, are verse and stay together.
      let run = lines[index...].prefix { isShort($0) && ListMark($0.text) == nil }
      if isAfterLong, run.count >= 3, run.endIndex < lines.count || run.count >= 4, isVerse(run) {
        separate(&separated, before: line)
        let heading = run.last.map { isHeading($0) && run.endIndex < lines.count } == true ? 1 : 0
        separated += run.dropLast(heading)
        index += run.count - heading
        isAfterLong = false
        continue
      }
      separate(&separated, before: line)
      separated.append(line)
      isAfterLong = isAfterLong || !isShort(line)
      index += 1
    }
    return separated
  }

  private static func separate(_ lines: inout [Line], before line: Line) {
    guard let last = lines.last, !last.isBlank, ListMark(last.text) == nil || ListMark(line.text) == nil else { return }
    lines.append(Line(number: line.number, column: 1, indent: 0, text: [], followsFormFeed: false))
  }

  private static func isShort(_ line: Line) -> Bool { !line.isBlank && line.text.count < 70 }

  /// Whether most lines begin with a capital, like verse and unlike the cells of a table.
  private static func isVerse(_ lines: ArraySlice<Line>) -> Bool {
    lines.count { $0.text.first(where: \.isLetter)?.isUpper == true } * 10 >= lines.count * 8
  }

  private static func isHeading(_ line: Line) -> Bool { !line.text.endsSentence && line.text.last != "," }

  private static func areParagraphs(_ lines: [Line]) -> Bool {
    var long = 0
    var total = 0
    var broken = 0
    for (line, next) in zip(lines, lines.dropFirst() + [Line(number: 0, column: 1, indent: 0, text: [])]) {
      total += line.text.count
      guard line.text.count > measure else { continue }
      long += line.text.count
      // A long line whose sentence continues on the next is no whole paragraph.
      if !line.text.endsSentence, next.text.first?.isLower == true { broken += 1 }
    }
    return total > 0 && long * 10 >= total * 6 && broken * 5 <= lines.count { $0.text.count > measure }
  }
}
