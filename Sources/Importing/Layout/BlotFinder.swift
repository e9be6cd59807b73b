/// Finds the connected components of dark dots in a picture, mostly letters.
struct BlotFinder {
  /// A run of adjacent dark dots in a row.
  private struct Stroke {
    let first: Int
    let last: Int
    let blot: Int
  }

  /// A connected component: its bounding box, and its number of dots.
  struct Blot {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
    var area: Int

    var width: Int { right - left }
    var height: Int { bottom - top }
  }

  private var blots: [Blot] = []

  /// For each blot the one it was merged into, or itself (union–find).
  private var parents: [Int] = []

  /// Returns the blots of a picture from top to bottom, without those of a smaller area.
  static func blots(in picture: GreyPicture, atLeast area: Int) -> [Blot] {
    var finder = BlotFinder()
    var above: [Stroke] = []
    for row in 0..<picture.height {
      let start = picture.start + row * picture.width
      above = finder.read(picture.bytes[start..<(start + picture.width)], row: row, below: above)
    }
    return finder.parents.indices.filter { finder.parents[$0] == $0 && finder.blots[$0].area >= area }
      .map { finder.blots[$0] }
  }

  /// Reads a row, and connects its strokes with those of the row above.
  private mutating func read(_ dots: ArraySlice<UInt8>, row: Int, below above: [Stroke]) -> [Stroke] {
    var strokes: [Stroke] = []
    var next = 0
    var index = dots.startIndex
    while index < dots.endIndex {
      guard dots[index] < GreyPicture.dark else {
        index += 1
        continue
      }
      let first = index - dots.startIndex
      while index < dots.endIndex, dots[index] < GreyPicture.dark { index += 1 }
      let last = index - dots.startIndex - 1
      var blot: Int?
      while next < above.count, above[next].last < first - 1 { next += 1 }
      var touching = next
      while touching < above.count, above[touching].first <= last + 1 {
        let other = root(of: above[touching].blot)
        if let own = blot { join(other, to: own) } else { blot = other }
        touching += 1
      }
      let own = blot.map { root(of: $0) } ?? added()
      grow(own, first: first, last: last, row: row)
      strokes.append(Stroke(first: first, last: last, blot: own))
    }
    return strokes
  }

  private mutating func added() -> Int {
    blots.append(Blot(left: .max, top: .max, right: 0, bottom: 0, area: 0))
    parents.append(parents.count)
    return parents.count - 1
  }

  private mutating func grow(_ blot: Int, first: Int, last: Int, row: Int) {
    blots[blot].left = min(blots[blot].left, first)
    blots[blot].right = max(blots[blot].right, last + 1)
    blots[blot].top = min(blots[blot].top, row)
    blots[blot].bottom = row + 1
    blots[blot].area += last - first + 1
  }

  private mutating func root(of blot: Int) -> Int {
    var blot = blot
    while parents[blot] != blot {
      parents[blot] = parents[parents[blot]]
      blot = parents[blot]
    }
    return blot
  }

  private mutating func join(_ other: Int, to blot: Int) {
    let own = root(of: blot)
    guard own != other else { return }
    parents[other] = own
    blots[own].left = min(blots[own].left, blots[other].left)
    blots[own].right = max(blots[own].right, blots[other].right)
    blots[own].top = min(blots[own].top, blots[other].top)
    blots[own].bottom = max(blots[own].bottom, blots[other].bottom)
    blots[own].area += blots[other].area
  }
}
