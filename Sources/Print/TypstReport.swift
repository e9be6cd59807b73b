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
}
