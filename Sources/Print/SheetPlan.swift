#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An imposition as the engine's template reads it.
struct SheetPlan: Encodable, Sendable {
  private struct Page: Encodable {
    let page: Int
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    let turned: Bool
    let clip: [Double]?
  }

  private struct Line: Encodable {
    let kind: String
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double
  }

  private struct Side: Encodable {
    let pages: [Page]
    let lines: [Line]
    let label: String?
  }

  private let title: String
  private let year: Int
  private let month: Int
  private let day: Int
  private let source: String
  private let width: Double
  private let height: Double
  private let sides: [Side]

  /// Creates a plan.
  ///
  /// - Parameter source: The file with the pages.
  init(_ imposition: Imposition, source: String, title: String, date: (year: Int, month: Int, day: Int)) {
    self.title = title
    self.source = source
    (year, month, day) = date
    (width, height) = (imposition.sheet.width, imposition.sheet.height)
    sides = imposition.sides.map { side in
      Side(
        pages: side.pages.map { page in
          Page(
            page: page.page, x: page.x, y: page.y, width: page.size.width, height: page.size.height,
            turned: page.isTurned, clip: page.clip.map { [$0.x, $0.y, $0.size.width, $0.size.height] })
        },
        lines: side.lines.map { Line(kind: $0.kind.rawValue, x1: $0.x1, y1: $0.y1, x2: $0.x2, y2: $0.y2) },
        label: side.label)
    }
  }

  /// The plan as the engine's input.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
