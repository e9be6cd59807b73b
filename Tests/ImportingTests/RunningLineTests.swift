import Testing

@testable import Importing

@Suite("Running heads inside a text") struct RunningLineTests {
  private static let openings = [
    "bread was what we wished for and", "under the bridge three wagons", "never again, they told him,",
    "old iron lay about in heaps which", "a song came from the open window", "my uncle kept a shop of wheels",
    "cold tea and winter wood were all", "in spite of every lock and bolt",
  ]
  private static let closings = [
    "waited there until the evening,", "would he go down to the harbour,", "no smith had ever cared to touch,",
    "of the house by the mill, where", "for carts that nobody had built,", "that was left of the great feast,",
    "the door stood open by morning,", "and so the whole of it was lost.",
  ]

  private func body(_ page: Int) -> String {
    let lines = (1...18).map { "day \(page) was long and the road went on past house \(page * 100 + $0)," }
    return ([RunningLineTests.openings[page - 1]] + lines + [RunningLineTests.closings[page - 1]])
      .joined(separator: "\n")
  }

  @Test("running heads separate pages where nothing else does, even a number alone")
  func heads() {
    let pages = (1...8).map { page in
      let head = page % 2 == 0 ? "\(page)                         A WRITER" : "                                 \(page)"
      return page == 1 ? body(page) : head + "\n\n" + body(page)
    }
    let text = Imported(pages.joined(separator: "\n\n\n"))
    #expect(text.summary.hasPrefix("8 pages, order: as it stands"))
    #expect(!text.body.contains("WRITER"))
    #expect(text.body.contains("until the evening, under the bridge"))
  }

  @Test("page numbers at the foot separate pages, and the year on the title page is no page number")
  func feet() {
    let pages = (1...5).map { body($0) + "\n\n              \($0)" }
    let text = Imported("THE ROAD\n\n1859\n\n" + pages.joined(separator: "\n\n"))
    #expect(text.summary.hasPrefix("5 pages, order: as it stands"))
    #expect(text.markdown.contains("date: 1859"))
    #expect(text.body.contains("ever cared to touch, old iron lay"))
  }

  @Test("two pages are enough if their numbers are consecutive", arguments: ["12", "— 12 —"])
  func twoPages(number: String) {
    let room = String(repeating: " ", count: 30)
    let next = number.replacing("12", with: "13")
    let text = Imported(
      "\(room)\(number)\n\nThe committee met in the back room,(1) with\neleven persons.\n\n(1) Of the Lamb.\n\(room)\(next)\n\nThe second meeting was better(1) than\nthe first.\n\n(1) There was beer.\n"
    )
    #expect(text.summary.hasPrefix("2 pages"), "\(text.summary)")
    #expect(text.body.contains("room,[^1] with") && text.body.contains("better[^2] than"), "\(text.body)")
  }

  @Test("running heads of an archive's raw text may have their numbers before or after the words")
  func archiveHeads() {
    let text = Imported(
      "THE COMMON FIELD\n\n\n\n12 THE COMMON FIELD\n\nThe committee met in the back\nroom, with eleven of them and\n\n\n\nTHE COMMON FIELD 13\n\nno minutes taken. It was\nthought best to begin a new\n\n\n\n14 THE COMMON FIELD\n\nbook, and it was begun.\n"
    )
    #expect(text.markdown.contains("title: The Common Field\n"))
    #expect(
      text.body
        == "The committee met in the back room, with eleven of them and no minutes taken. It was thought best to begin a new book, and it was begun.\n",
      "\(text.body)")
  }

  @Test("numbers that are no page numbers separate nothing")
  func numbers() {
    let text = Imported("First.\n\n12\n\nSecond.\n\n3\n\nThird.\n\n40\n\nFourth.\n")
    #expect(text.summary.hasPrefix("one run of text without pages"))
  }
}
