import JSON

/// An imposition as the engine's template reads it.
struct SheetPlan: Sendable {
  let imposition: Imposition

  /// The file with the pages.
  let source: String

  let title: String
  let date: (year: Int, month: Int, day: Int)

  /// The plan as the engine's input, in millimetres.
  var json: JSONValue {
    .object([
      "title": .string(title), "year": .number(date.year), "month": .number(date.month), "day": .number(date.day),
      "source": .string(source), "width": .fraction(imposition.sheet.width),
      "height": .fraction(imposition.sheet.height),
      "sides": .array(
        imposition.sides.map { side in
          .object([
            "pages": .array(side.pages.map(Self.json)), "lines": .array(side.lines.map(Self.json)),
            "label": side.label.map { .string($0) },
          ])
        }),
    ])
  }

  private static func json(_ page: PlacedPage) -> JSONValue {
    .object([
      "page": .number(page.page), "x": .fraction(page.x), "y": .fraction(page.y), "width": .fraction(page.size.width),
      "height": .fraction(page.size.height), "turned": .bool(page.isTurned),
      "clip": page.clip.map { clip in
        .array([clip.x, clip.y, clip.size.width, clip.size.height].map { .fraction($0) })
      },
    ])
  }

  private static func json(_ line: SheetLine) -> JSONValue {
    .object([
      "kind": .string(line.kind.rawValue), "x1": .fraction(line.x1), "y1": .fraction(line.y1),
      "x2": .fraction(line.x2), "y2": .fraction(line.y2),
    ])
  }
}
