import Diagnostics
import Model

/// The exporter of wall posters: the whole text on one large sheet, and the same cut into sheets of a home printer.
struct PosterExporter: PrintExporter {
  let format = Format.poster
  let environment: PrintEnvironment

  /// The smallest size of type that can be read on a wall, in points.
  private static let smallest = 9.0

  /// The largest size of type, beyond which a smaller paper is better.
  private static let largest = 24.0

  func files(of text: ExportedText, _ printer: TextPrinter) async throws -> Diagnosed<[ExportedFile]> {
    let requested = text.settings.print.poster?.sheet
    var diagnostics: [Diagnostic] = []
    let words = max(60, text.document.words)
    let paper = requested ?? Self.papers.first { Self.size(of: words, on: $0) >= Self.smallest } ?? .a0
    guard let (layout, paper) = try await fitted(text, on: paper, isFixed: requested != nil, printer) else {
      return Diagnosed([], [.tooLongForPoster(at: .start(of: text.text.source))])
    }
    if layout.size < 7.5 {
      let better = Self.papers.first { Self.size(of: words, on: $0) >= 8 }
      diagnostics.append(.smallPoster(layout.size, better: better, at: .start(of: text.text.source)))
    }
    let poster = try await printer.pages(
      of: text, template: "poster.typ", layout: layout, part: nil, keep: "poster.pdf")
    let whole = PrintPreferences(turn: nil).added(to: poster.pdf)
    let sheet = text.settings.paper.sheet
    let tiles = Imposition.tiles(of: Self.tiled(paper, on: sheet), sheet: sheet)
    let tiled = try await printer.sheets(tiles, of: "poster.pdf", text: text, turn: nil)
    return Diagnosed(
      [
        ExportedFile(
          suffix: "-poster.pdf", bytes: whole, sheets: PrintedSheets(1, of: paper.name, isTwoSided: false)),
        ExportedFile(
          suffix: "-poster-tiled.pdf", bytes: tiled,
          sheets: PrintedSheets(tiles.sheets, of: text.settings.paper.name, isTwoSided: false)),
      ], diagnostics)
  }

  private static let papers: [PaperSize] = [.a3, .a2, .a1, .a0]

  /// The size at which a poster is tiled: shrunk a little where that saves a row of sheets.
  private static func tiled(_ paper: PaperSize, on sheet: PaperSize) -> PaperSize {
    let free = PaperSize(width: sheet.width - 20, height: sheet.height - 20)
    let columns = (paper.width / free.width - 0.15).rounded(.up)
    let rows = (paper.height / free.height - 0.15).rounded(.up)
    let scale = min(1, min(columns * free.width / paper.width, rows * free.height / paper.height))
    return PaperSize(width: paper.width * scale, height: paper.height * scale)
  }

  /// The approximate size of type with which a number of words fills a paper, in points.
  private static func size(of words: Int, on paper: PaperSize) -> Double {
    let area = (paper.width - 36) * (paper.height - 36) * 0.86
    // A word takes about 2.85 by 1.22 ems with its share of notes and space.
    return (area / Double(words) / 3.85).squareRoot() / PageLayout.point
  }

  private static func layout(_ paper: PaperSize, size: Double) -> PageLayout {
    var layout = PageLayout(width: paper.width, height: paper.height, size: size, leading: 0.58)
    layout.margin = 18 * max(1, paper.width / 420)
    layout.headline = paper.width * 0.16
    layout.notes = 0.9
    // Columns of about 62 letters.
    let column = size * PageLayout.point * 0.47 * 62
    layout.columns = max(1, Int(((paper.width - 2 * layout.margin) / column).rounded()))
    return layout
  }

  /// The layout with which the text fills the sheet.
  private func fitted(
    _ text: ExportedText, on start: PaperSize, isFixed: Bool, _ printer: TextPrinter
  ) async throws -> (PageLayout, PaperSize)? {
    var paper = start
    var best: PageLayout?
    // An estimate, corrected with each try.
    var size = min(Self.largest, Self.size(of: max(60, text.document.words), on: paper))
    var tooLarge = Double.infinity
    for _ in 0..<7 {
      let layout = Self.layout(paper, size: size)
      let report = try await printer.pages(
        of: text, template: "poster.typ", layout: layout, part: nil, keep: nil
      ).report
      let share = report.filledPages(
        of: layout, top: layout.margin, height: layout.height - 2 * layout.margin)
      if report.pages == 1 {
        if best.map({ layout.size > $0.size }) ?? true { best = layout }
        if share > 0.94 || size >= Self.largest { break }
      } else {
        tooLarge = min(tooLarge, size)
      }
      var next = (size * (0.97 / max(share, 0.02)).squareRoot() * 20).rounded(.down) / 20
      next = min(next, Self.largest)
      if let best, next <= best.size { next = best.size + 0.05 }
      if next >= tooLarge { next = ((best?.size ?? tooLarge * 0.94) + tooLarge) / 2 }
      if let best, next - best.size < 0.04 { break }
      if next < Self.smallest, best == nil, !isFixed, let larger = Self.papers.first(where: { $0.width > paper.width })
      {
        (paper, tooLarge) = (larger, .infinity)
        next = min(Self.largest, next * larger.width / start.width)
      }
      if next < 5 { break }
      size = next
    }
    return best.map { ($0, paper) }
  }
}

extension Diagnostic {
  /// A text that no poster can hold.
  static func tooLongForPoster(at location: SourceLocation) -> Diagnostic {
    .warning(.formTooLong, at: location, "the text is too long for a poster", hint: "make a booklet of it")
  }

  /// A poster whose letters are too small.
  static func smallPoster(_ size: Double, better: PaperSize?, at location: SourceLocation) -> Diagnostic {
    let name = better?.name.lowercased()
    return .warning(
      .smallPoster, at: location,
      "the poster's letters are \((size * 10).rounded() / 10) points high, too small to be read on a wall",
      hint: name.map { "let 'print' in site.yml say: poster: \($0)" } ?? "make a booklet of the text")
  }
}
