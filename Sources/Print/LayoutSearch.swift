/// A search for a layout of the reading form with which its booklet has no more than one blank page.
///
/// Setting a long text takes time: the first layout is chosen by the text's estimated extent, the next by the measured
/// one.
struct LayoutSearch: Sendable {
  private let layouts: [PageLayout]
  private var untried: [Int]

  /// The estimated length of the text, in letters of running text.
  private var extent: Double

  /// The relative error of the extent.
  private var relativeError = 0.02

  /// Whether the last layout put a footnote on another page than its call, so that any other may be better.
  private var takesAny = false

  /// The number of pages around the text: title, contents and colophon.
  private static let otherPages = 3.0

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - base: The preferred layout, blank pages aside.
  ///   - extent: The estimated length of the text, in letters.
  init(_ base: PageLayout, extent: Double) {
    layouts = [base] + base.neighbours
    untried = Array(layouts.indices)
    self.extent = extent
  }

  /// Returns the next promising layout; the first time there is always one.
  mutating func next() -> PageLayout? {
    let isFirst = untried.count == layouts.count
    let found = untried.firstIndex { isGood(layouts[$0]) } ?? (isFirst || takesAny ? untried.indices.first : nil)
    return found.map { layouts[untried.remove(at: $0)] }
  }

  /// Corrects the extent by a text that was set.
  mutating func learn(from report: TypstReport, in layout: PageLayout) {
    let share = (report.y * PageLayout.point - layout.top) / layout.textHeight
    let pages = Double(report.pages - 1) + min(max(share, 0.02), 1)
    extent = max(0, pages - Self.otherPages) * layout.letters
    relativeError = 0.005
    takesAny = report.strays > 0
  }

  /// The number of sides of a booklet that stay blank.
  static func blanks(pages: Int) -> Int { (4 - pages % 4) % 4 }

  /// Whether a layout is likely to leave at most one side of a booklet blank, with a margin for the extent's error.
  private func isGood(_ layout: PageLayout) -> Bool {
    let textPages = extent / layout.letters
    let margin = min(0.5, textPages * relativeError + 0.06)
    let last = (Self.otherPages + textPages).truncatingRemainder(dividingBy: 4)
    return last == 0 || last >= 2 + margin && last <= 4 - margin
  }
}
