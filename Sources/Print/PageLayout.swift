import JSON

/// The page of a form and its type, as handed to the template: in millimetres, points and ems.
struct PageLayout: Hashable, Sendable {
  var width: Double
  var height: Double

  /// The type's size in points.
  var size: Double

  /// The space between lines in ems.
  var leading: Double

  /// The notes' size as a share of the text's.
  var notes = 0.84

  // The margins of pages that are bound.
  var inside = 19.0
  var outside = 15.0
  var top = 20.0
  var bottom = 20.0

  /// The margin of a poster or a newspaper.
  var margin = 18.0

  /// The number of columns of a poster or a newspaper.
  var columns = 1

  /// The size of the title of a poster or a newspaper, in points.
  var headline = 60.0

  /// The number of blocks of each text that stand on a newspaper's first page; the last text there flows on.
  var front: [Int] = []

  /// Returns the layout of the reading form and of a booklet with pages of this size.
  static func reading(_ page: PaperSize, size: Double = 10.5) -> PageLayout {
    PageLayout(width: page.width, height: page.height, size: size, leading: 0.62)
  }

  /// The layout as the engine's input.
  var json: JSONValue {
    .object([
      "width": .fraction(width), "height": .fraction(height), "size": .fraction(size), "leading": .fraction(leading),
      "notes": .fraction(notes), "inside": .fraction(inside), "outside": .fraction(outside), "top": .fraction(top),
      "bottom": .fraction(bottom), "margin": .fraction(margin), "columns": .number(columns),
      "headline": .fraction(headline), "front": .array(front.map { .number($0) }),
    ])
  }

  /// A point in millimetres.
  static let point = 0.3528

  /// The approximate number of letters in a line on half a sheet at the usual size.
  static let lettersInLine = 71.0

  /// The approximate number of letters of running text on a page.
  var letters: Double {
    let line = (width - inside - outside) / (size * 0.43 * Self.point)
    let lines = (textHeight / Self.point + leading * size) / (size * (leading + 0.65))
    return line * lines.rounded(.down)
  }

  /// The height of the text on a page, in millimetres.
  var textHeight: Double { height - top - bottom }

  /// Layouts with a little more or less on a page, the least changed first.
  ///
  /// Type between 96 and 104 % of its size, leading between 94 and 107 %: no reader sees it.
  var neighbours: [PageLayout] {
    var found: [(deviation: Double, layout: PageLayout)] = []
    for sizeStep in -4...4 {
      for leadingStep in -4...4 where sizeStep != 0 || leadingStep != 0 {
        var layout = self
        layout.size = ((size * (1 + Double(sizeStep) * 0.01)) * 100).rounded() / 100
        layout.leading = ((leading * (1 + Double(leadingStep) * 0.015)) * 1000).rounded() / 1000
        found.append((Double(abs(sizeStep)) * 1.5 + Double(abs(leadingStep)), layout))
      }
    }
    let order = found.indices.sorted { (found[$0].deviation, $0) < (found[$1].deviation, $1) }
    return order.map { found[$0].layout }
  }
}
