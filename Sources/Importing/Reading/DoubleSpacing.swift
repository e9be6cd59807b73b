/// Removes double spacing from a text with a blank line under every line, as in typescripts and PDFs with wide leading.
enum DoubleSpacing {
  /// Returns the lines without the blank ones between them, if nearly every line has one and sentences continue across
  /// it.
  ///
  /// A gap wider than one line, which separates paragraphs, keeps half of its lines.
  static func closed(_ lines: [Line]) -> [Line] {
    isDoubleSpaced(lines) ? closing(lines) : lines
  }

  private static func isDoubleSpaced(_ lines: [Line]) -> Bool {
    var solid = 0
    var single = 0
    var runsOn = 0
    var gap = 0
    var last: Line?
    for line in lines {
      if line.followsFormFeed { last = nil }
      if line.isBlank {
        gap += 1
        continue
      }
      if last != nil, gap == 0 { solid += 1 }
      if let last, gap == 1 {
        single += 1
        if !last.text.endsSentence, line.text.first?.isLower == true { runsOn += 1 }
      }
      last = line
      gap = 0
    }
    return single >= 20 && solid * 8 <= single && runsOn * 3 >= single
  }

  private static func closing(_ lines: [Line]) -> [Line] {
    var closed: [Line] = []
    var gap: [Line] = []
    for line in lines {
      if line.isBlank, !line.followsFormFeed {
        gap.append(line)
        continue
      }
      closed += gap.prefix(gap.count / 2)
      gap = []
      closed.append(line)
    }
    return closed + gap
  }
}
