/// Disjoint sets of numbers, joined step by step (union-find).
struct DisjointSets {
  private var parents: [Int]

  /// Creates a set of its own for each number from 0 on.
  init(count: Int) { parents = Array(0..<count) }

  /// Joins the sets of some numbers.
  mutating func join(_ numbers: [Int]) {
    guard let first = numbers.first else { return }
    for number in numbers.dropFirst() {
      let (left, right) = (root(of: first), root(of: number))
      parents[max(left, right)] = min(left, right)
    }
  }

  /// The sets of two or more numbers, each in ascending order.
  var groups: [[Int]] {
    var members: [Int: [Int]] = [:]
    for number in parents.indices where parents[number] != number {
      members[root(of: number), default: []].append(number)
    }
    return members.map { ([$0.key] + $0.value).sorted() }.sorted { $0[0] < $1[0] }
  }

  private func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number { number = parents[number] }
    return number
  }
}
