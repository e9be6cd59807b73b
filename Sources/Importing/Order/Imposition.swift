/// A way the pages may have been laid out on sheets, which gives the order they were scanned in.
struct Imposition: Hashable, Sendable {
  /// Its name in the report.
  let name: String

  /// For each page of the input, its index in the booklet.
  let places: [Int]

  /// The cost of the choice before any text is read.
  let penalty: Double

  /// The indices of the input's pages in reading order.
  var readingOrder: [Int] { places.indices.sorted { places[$0] < places[$1] } }

  /// All impositions worth trying for a number of pages.
  static func hypotheses(for count: Int) -> [Imposition] {
    var found: [Imposition] = [Imposition(name: "as it stands", places: Array(0..<count), penalty: 0)]
    var known: Set<[Int]> = [found[0].places]
    func add(_ name: String, _ sequence: [Int], penalty: Double, isUsual: Bool = false) {
      let total = sequence.count
      let missing = total - count
      guard missing >= 0, missing <= 6 else { return }
      // Empty pages are missing from the input: at the end, after the title, or both.
      var blanks: [([Int], Double, String)] = [(Array((total - missing)..<total), missing > 3 ? 2.5 : 0, "")]
      if missing >= 1 {
        blanks.append(([1] + Array((total - missing + 1)..<total), 1.8, ", page 2 empty"))
        blanks.append(([0] + Array((total - missing + 1)..<total), 1.8, ", page 1 empty"))
      }
      if missing >= 2 { blanks.append(([0, 1] + Array((total - missing + 2)..<total), 2, ", pages 1 and 2 empty")) }
      if missing >= 2 { blanks.append(([1, total - 2] + Array((total - missing + 2)..<total), 2, ", page 2 empty")) }
      if (2...4).contains(missing), isUsual {
        for lost in 2..<max(2, total - missing) {
          blanks.append(([lost] + Array((total - missing + 1)..<total), 4, ", page \(lost + 1) missing"))
        }
      }
      if missing == 1 { for lost in 2..<max(2, total - 1) { blanks.append(([lost], 3, ", page \(lost + 1) missing")) } }
      for (empty, cost, note) in blanks {
        let gone = Set(empty)
        guard gone.count == missing else { continue }
        let left = sequence.filter { !gone.contains($0) }
        if known.insert(left).inserted {
          found.append(Imposition(name: name + note, places: left, penalty: penalty + cost))
        }
      }
    }
    guard count >= 3, count <= 600 else { return found }
    let up = (count + 3) / 4 * 4
    for total in [up, up + 4] {
      let more = total == up ? 0.0 : 1.0
      for size in [total, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 48, 64] where size <= total {
        if size == total, total > 96, size != 64 { continue }
        let signatures = size == total ? "booklet of \(total) pages" : "signatures of \(size) pages"
        for variant in Variant.all {
          add(
            signatures + variant.name, variant.sequence(total: total, signature: size),
            penalty: variant.penalty + more + (size == total ? 0 : size == 4 ? 1.5 : total % size == 0 ? 0.3 : 0.5),
            isUsual: variant.penalty == 0 && size == total)
        }
      }
    }
    let plain = Array(0..<count)
    add("backwards", plain.reversed(), penalty: 0.5)
    add(
      "left and right swapped", stride(from: 0, to: count, by: 2).flatMap { $0 + 1 < count ? [$0 + 1, $0] : [$0] },
      penalty: 0.7)
    add("last page first", [count - 1] + plain.dropLast(), penalty: 0.5)
    let even = plain.filter { $0 % 2 == 0 }
    let odd = plain.filter { $0 % 2 == 1 }
    add("fronts first, then backs", even + odd, penalty: 0.7)
    add("fronts first, then backs from the end", even + odd.reversed(), penalty: 0.7)
    return found
  }

  /// The order of the sides of folded sheets in the input.
  private struct Variant {
    let name: String
    let penalty: Double
    var swapsLeftAndRight = false
    var backsFirst = false
    var fromInside = false
    var frontsThenBacks = 0
    var isReversed = false
    var keepsUpright = false

    static let all: [Variant] = [
      Variant(name: "", penalty: 0),
      Variant(name: ", left and right swapped", penalty: 0.4, swapsLeftAndRight: true),
      Variant(name: ", backs before fronts", penalty: 0.4, backsFirst: true),
      Variant(
        name: ", backs before fronts, left and right swapped", penalty: 0.6, swapsLeftAndRight: true, backsFirst: true),
      Variant(name: ", from the inside out", penalty: 0.4, fromInside: true),
      Variant(
        name: ", from the inside out, left and right swapped", penalty: 0.6, swapsLeftAndRight: true, fromInside: true),
      Variant(name: ", from the inside out, backs before fronts", penalty: 0.6, backsFirst: true, fromInside: true),
      Variant(name: ", fronts first, then backs", penalty: 0.5, frontsThenBacks: 1),
      Variant(name: ", fronts first, then backs from the end", penalty: 0.5, frontsThenBacks: 2),
      Variant(name: ", backs first, then fronts", penalty: 0.6, backsFirst: true, frontsThenBacks: 1),
      Variant(
        name: ", fronts first, then backs, left and right swapped", penalty: 0.7, swapsLeftAndRight: true,
        frontsThenBacks: 1),
      Variant(
        name: ", fronts first, then backs from the end, left and right swapped", penalty: 0.7, swapsLeftAndRight: true,
        frontsThenBacks: 2),
      Variant(name: ", backwards", penalty: 0.5, isReversed: true),
      Variant(name: ", sides turned", penalty: 0.6, keepsUpright: true),
    ]

    /// The pages in the order in which the sides of the sheets show them.
    func sequence(total: Int, signature: Int) -> [Int] {
      var fronts: [[Int]] = []
      var backs: [[Int]] = []
      var sides: [[Int]] = []
      var start = 0
      while start < total {
        let size = min(signature, total - start)
        var sheets: [([Int], [Int])] = (0..<(size / 4)).map { sheet in
          let front = [start + size - 1 - 2 * sheet, start + 2 * sheet]
          let back = [start + 2 * sheet + 1, start + size - 2 - 2 * sheet]
          return (
            swapsLeftAndRight ? front.reversed() : front, swapsLeftAndRight || keepsUpright ? back.reversed() : back
          )
        }
        if fromInside { sheets.reverse() }
        for (front, back) in sheets {
          sides += backsFirst ? [back, front] : [front, back]
          fronts.append(front)
          backs.append(back)
        }
        start += size
      }
      var order = sides
      switch frontsThenBacks {
      case 1: order = backsFirst ? backs + fronts : fronts + backs
      case 2: order = fronts + backs.reversed()
      default: break
      }
      let pages = order.flatMap { $0 }
      return isReversed ? pages.reversed() : pages
    }
  }
}
