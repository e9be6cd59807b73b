import Model

/// A search for the paper and the type size with which the texts of a newspaper fill its pages.
struct NewspaperLayout: Sendable {
  private let newspaper: ExportedBook
  private let printer: TextPrinter

  /// Creates a search for a newspaper's layout.
  init(_ newspaper: ExportedBook, _ printer: TextPrinter) {
    self.newspaper = newspaper
    self.printer = printer
  }

  /// The range of type sizes in a newspaper, in points.
  private static let sizes = 8.6...11.0

  /// The size that is tried first.
  private static let size = 9.4

  /// The layout with the last page filled, or, where the texts are too short for that, with the largest type.
  func fitted() async throws -> PageLayout {
    let parts = try await printer.parts(of: newspaper)
    let requested = newspaper.settings.print.newspaper
    for paper in PrintSettings.NewspaperSize.allCases where requested == nil || requested == paper {
      let first = Self.layout(paper, size: Self.size, parts)
      let pages = try await pages(first)
      let largest = pages * (Self.sizes.upperBound / Self.size) * (Self.sizes.upperBound / Self.size)
      // A4, where A3 would stay mostly white.
      if requested == nil, paper == .a3, largest < 0.85 { continue }
      return try await filled(first, pages, paper, parts)
    }
    return Self.layout(.a4, size: Self.size, parts)
  }

  /// The layout of a size near the first with which the last page is full.
  private func filled(
    _ first: PageLayout, _ pages: Double, _ paper: PrintSettings.NewspaperSize, _ parts: [[TypstWriter.Part]]
  ) async throws -> PageLayout {
    func size(filling count: Double) -> Double { first.size * (count * 0.975 / pages).squareRoot() }
    // An even number of pages is better, if it changes the type little.
    let counts = stride(from: 1.0, through: (pages * 1.4).rounded(.up) + 1, by: 1).filter {
      Self.sizes.contains(size(filling: $0))
    }
    let best = counts.min { left, right in
      func cost(_ count: Double) -> Double {
        abs(size(filling: count) - first.size) + (count > 1 && Int(count) % 2 == 1 ? 0.8 : 0)
      }
      return cost(left) < cost(right)
    }
    guard let best else {
      let layout = Self.layout(paper, size: Self.sizes.upperBound, parts)
      return try await balanced(layout)
    }
    var (low, high) = (Self.sizes.lowerBound, Self.sizes.upperBound)
    var size = size(filling: best)
    var found: PageLayout?
    for _ in 0..<4 {
      let layout = Self.layout(paper, size: (size * 100).rounded() / 100, parts)
      let pages = try await self.pages(layout)
      if pages <= best {
        if layout.size > found?.size ?? 0 { found = layout }
        low = max(low, size)
        if pages > best - 0.08 { break }
      } else {
        high = min(high, size)
      }
      size = min(max(size * (best * 0.98 / pages).squareRoot(), low + 0.01), high - 0.01)
      guard low + 0.02 < high else { break }
    }
    return try await balanced(found ?? Self.layout(paper, size: Self.sizes.lowerBound, parts))
  }

  /// The layout with columns of equal length where the texts fill only a part of a single page.
  private func balanced(_ layout: PageLayout) async throws -> PageLayout {
    let pages = try await pages(layout)
    guard pages < 0.94 else { return layout }
    // The least height of the columns that holds the texts.
    var (fits, spills) = (layout.bottom, layout.bottom + (1 - pages) * (layout.height - layout.top - layout.bottom))
    for _ in 0..<5 {
      var tried = layout
      tried.bottom = ((fits + spills) / 2).rounded()
      if try await self.pages(tried) <= 1 { fits = tried.bottom } else { spills = tried.bottom }
    }
    var balanced = layout
    balanced.bottom = fits
    return balanced
  }

  /// The number of pages the texts fill, with the part of the last.
  private func pages(_ layout: PageLayout) async throws -> Double {
    let report = try await printer.pages(of: newspaper, layout: layout, isWanted: false).report
    return report.filledPages(of: layout, top: layout.top, height: layout.textHeight)
  }

  private static func layout(
    _ paper: PrintSettings.NewspaperSize, size: Double, _ parts: [[TypstWriter.Part]]
  ) -> PageLayout {
    let sheet = paper == .a3 ? PaperSize.a3 : .a4
    var layout = PageLayout(width: sheet.width, height: sheet.height, size: size, leading: 0.5)
    layout.margin = paper == .a3 ? 14 : 11
    layout.top = paper == .a3 ? 20 : 16
    layout.bottom = paper == .a3 ? 17 : 14
    layout.columns = paper == .a3 ? 5 : 3
    layout.headline = paper == .a3 ? 56 : 38
    layout.notes = 0.84
    layout.front = front(parts, capacity: firstPageCapacity(of: layout))
    return layout
  }

  /// The approximate length of Typst source that fills the first page under the head and the first headline.
  private static func firstPageCapacity(of layout: PageLayout) -> Double {
    let point = PageLayout.point
    let lines = (layout.height * 0.73 - layout.top - layout.bottom) / (layout.size * (0.65 + layout.leading) * point)
    let letters = (layout.width - 2 * layout.margin - Double(layout.columns - 1) * 5) / (layout.size * point * 0.43)
    return lines * letters
  }

  /// The number of blocks of each text on the first page: more of the first text than of the others, and all of the
  /// last one there, which flows on.
  static func front(_ articles: [[TypstWriter.Part]], capacity: Double) -> [Int] {
    let weights = articles.map { $0.reduce(0) { $0 + $1.weight } }
    // A text with less than a tenth of the page would be little more than its headline.
    let count = min(articles.count, 4)
    guard count > 1 else { return articles.prefix(1).map(\.count) }
    let shares = [[], [1], [0.6, 0.4], [0.46, 0.27, 0.27], [0.4, 0.2, 0.2, 0.2]][count]
    var front: [Int] = []
    var left = capacity
    for index in 0..<count {
      let rest = shares[index...].reduce(0, +)
      let share = left * shares[index] / rest
      var taken = 0.0
      var blocks = 0
      for part in articles[index] {
        // A block stays if more than half of it is within the share.
        if blocks > 0, taken + Double(part.weight) / 2 > share { break }
        taken += Double(part.weight)
        blocks += 1
      }
      while blocks > 1, articles[index][blocks - 1].isHeading { blocks -= 1 }
      // A few lines are not carried over.
      if Double(weights[index]) - taken < 0.15 * share {
        (blocks, taken) = (articles[index].count, Double(weights[index]))
      }
      if index == count - 1 { blocks = articles[index].count }
      front.append(blocks)
      left = max(left - taken, 0)
    }
    return front
  }
}
