import Testing

@testable import Print

@Suite("Newspaper layout") struct NewspaperLayoutTests {
  private func article(_ weights: Int..., headings: Set<Int> = []) -> [TypstWriter.Part] {
    weights.enumerated().map { TypstWriter.Part(weight: $1, isHeading: headings.contains($0)) }
  }

  @Test("a single text fills the first page")
  func alone() {
    #expect(NewspaperLayout.front([article(100, 100, 100)], capacity: 50) == [3])
  }

  @Test("a text that fits on the page is not split")
  func whole() {
    #expect(NewspaperLayout.front([article(100, 100), article(100), article(100)], capacity: 1000) == [2, 1, 1])
  }

  @Test("the first text gets most of the page, and the last one continues on the next")
  func parted() {
    let long = article(100, 100, 100, 100, 100, 100, 100, 100, 100, 100)
    #expect(NewspaperLayout.front([long, long, long, long, long], capacity: 1000) == [4, 2, 2, 10])
  }

  @Test("no heading stands at the end of a part")
  func heading() {
    let first = article(100, 100, 10, 300, 300, headings: [2])
    #expect(NewspaperLayout.front([first, article(500)], capacity: 350) == [2, 1])
  }

  @Test("a block that is longer than its share is placed nevertheless")
  func longBlock() {
    #expect(NewspaperLayout.front([article(5000, 5000), article(10)], capacity: 1000) == [1, 1])
  }

  @Test("some of each text is always on the page", arguments: [0.0, 10, 1_000_000])
  func always(room: Double) {
    let front = NewspaperLayout.front([article(1000, 1000), article(1000, 1000), article(1000)], capacity: room)
    #expect(front.allSatisfy { $0 > 0 })
  }
}
