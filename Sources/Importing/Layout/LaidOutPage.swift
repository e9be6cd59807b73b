/// A page with the positions of its words.
struct LaidOutPage: Sendable {
  /// The number of the page in the file, counted from 1.
  let number: Int

  /// Its size, in its own units.
  let width: Double
  let height: Double

  /// The pieces of text printed on it, in the order of the file.
  var runs: [TextRun] = []

  /// The left edge of the page on the file's page, when two pages lie side by side on one.
  var origin = 0.0

  /// Whether it is one of two such pages.
  var isHalf = false

  /// The width of the file's page.
  var fullWidth: Double { max(1, isHalf ? width * 2 : width) }

  /// Whether its text was read from a picture, so that sizes and positions are not exact.
  var isScan: Bool { runs.contains { $0.confidence != nil } }

  /// The page, or the two pages that lie side by side on a sheet.
  var singlePages: [LaidOutPage] {
    guard width > height * 1.15 else { return [self] }
    let type = TypeScale.usualSize(of: runs)
    let crossing = runs.filter { $0.box.left < width * 0.49 && $0.box.right > width * 0.51 && !$0.isBlank }
    let left = runs.filter { ($0.box.left + $0.box.right) / 2 < width / 2 }
    let right = runs.filter { ($0.box.left + $0.box.right) / 2 >= width / 2 }
    guard crossing.count * 20 <= runs.count, left.count >= 2 || right.count >= 2, type > 0 else { return [self] }
    var pages: [LaidOutPage] = []
    for (half, origin) in [(left, 0.0), (right, width / 2)] where half.contains(where: { !$0.isBlank }) {
      var page = LaidOutPage(number: number, width: width / 2, height: height)
      page.origin = origin
      page.isHalf = true
      page.runs = half.map { run in
        var run = run
        run.box.left -= origin
        run.box.right -= origin
        return run
      }
      pages.append(page)
    }
    return pages
  }

  /// Returns the page rotated so that lines with a slope, positive when they fall to the right, are level.
  func levelled(by slope: Double) -> LaidOutPage {
    guard abs(slope) > 0.001, abs(slope) < 0.2 else { return self }
    var page = self
    for index in page.runs.indices {
      let box = page.runs[index].box
      let fall = slope * (box.left + box.right) / 2
      let shift = slope * (box.top + box.bottom) / 2
      page.runs[index].box = Box(
        left: box.left + shift, top: box.top - fall, right: box.right + shift, bottom: box.bottom - fall)
      page.runs[index].baseline -= fall
    }
    return page
  }
}
