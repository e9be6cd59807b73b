import JSON

/// Facts about a document that was set, which its template records under `<print-report>`.
struct TypstReport: Hashable, Sendable {
  /// The number of pages.
  let pages: Int

  /// The page the text ends on.
  let page: Int

  /// The distances of the text's end from the upper and the left edge, in points.
  let y: Double
  let x: Double

  /// The number of footnotes that begin on another page than their call.
  let strays: Int
}

extension TypstReport {
  /// Reads a report; `nil` when a value is missing.
  init?(_ json: JSONValue) {
    guard let pages = json["pages"].whole, let page = json["page"].whole, let x = json["x"].double,
      let y = json["y"].double, let strays = json["strays"].whole
    else { return nil }
    self.init(pages: pages, page: page, y: y, x: x, strays: strays)
  }

  /// The number of pages that the text fills, with the share it takes of the last.
  ///
  /// - Parameters:
  ///   - layout: The layout it was set in, whose columns are filled one after the other.
  ///   - top: The upper edge of the columns, in millimetres.
  ///   - height: The height of the columns, in millimetres.
  func filledPages(of layout: PageLayout, top: Double, height: Double) -> Double {
    let columns = Double(layout.columns)
    let point = PageLayout.point
    let column = ((x * point - layout.margin) / ((layout.width - 2 * layout.margin) / columns)).rounded(.down)
    let shareOfColumn = min(1, max(0, (y * point - top) / height))
    return Double(page - 1) + (min(max(0, column), columns - 1) + shareOfColumn) / columns
  }
}
