/// A page of the booklet, divided into text, notes and running lines.
struct Page: Hashable, Sendable {
  /// The lines of the text itself, blank ones among them, without blank lines at either end.
  var body: [Line] = []

  /// The footnotes, each as its lines; the first may be the end of one that began on an earlier page.
  var notes: [[Line]] = []

  /// The lines left out: running heads, page numbers, rules.
  var runningLines: [Line] = []

  /// The number printed on the page.
  var number: Int?

  /// Whether the notes were recognised only because the text above them breaks off.
  var notesAreGuessed = false

  /// The text with its notes below, before they were separated.
  var whole: [Line] = []

  /// Whether the page has text at all.
  var isEmpty: Bool { body.isEmpty && notes.isEmpty }
}

extension Array where Element == Line {
  /// The lines without blank ones at either end.
  var trimmed: [Line] {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
      return []
    }
    return [Line](self[first...last])
  }

  /// The groups of lines between blank ones.
  var blocks: [[Line]] {
    split(whereSeparator: \.isBlank).map { [Line]($0) }
  }

  /// The width that a fraction of the lines do not exceed.
  func width(at fraction: Double) -> Int {
    let widths = filter { !$0.isBlank }.map(\.width).sorted()
    return widths.isEmpty ? 0 : widths[Swift.min(widths.count - 1, Int(Double(widths.count) * fraction))]
  }
}
