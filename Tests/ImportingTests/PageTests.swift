import Testing

@testable import Importing

@Suite("Pages and their order") struct PageTests {
  /// Eight pages of a story, each of which ends inside a sentence.
  static let pages: [String] = (1...8).map { page in
    let lines = (1...16).map { line in "Day \(page) was long and the road went on past house \(page * 100 + line)," }
    let opening =
      page == 1
      ? "We began to walk on the first of the month and did not"
      : "stop before the evening of day number \(page) although we"
    let closing =
      page == 8
      ? "and so we came home and were glad of it, all of us." : "and nobody on that road could tell us why we did not"
    return ([opening] + lines + [closing]).joined(separator: "\n")
  }

  private func story(_ order: [Int], separator: String = "\n\u{0C}") -> String {
    order.map { PageTests.pages[$0 - 1] }.joined(separator: separator) + "\n"
  }

  private func isInOrder(_ text: String) -> Bool {
    let days = text.split(separator: " ").enumerated().compactMap { index, word in
      word.hasPrefix("Day") ? index : nil
    }
    var numbers: [Int] = []
    let words = text.split(separator: " ").map(String.init)
    for index in days where index + 1 < words.count { if let number = Int(words[index + 1]) { numbers.append(number) } }
    return numbers == numbers.sorted() && numbers.count == 128
  }

  @Test("the paragraphs of a plain text are never reordered")
  func plain() {
    let text = Imported(story([1, 2, 3, 4, 5, 6, 7, 8]))
    #expect(isInOrder(text.body))
    #expect(text.summary.contains("as it stands"))
  }

  @Test("pages that end with a whole paragraph are never moved, whatever they begin with")
  func apart() {
    let openers = [
      "The baker", "“Who comes?”", "A miller", "THE SONG\n\nIn spring", "2. Of bread", "Nobody", "I", "But Tom",
    ]
    let pages = (0..<16).map { page in
      let lines = (1...9).map { "went on past house \(page * 100 + $0) in the evening of a long day" }
      return ([openers[page % 8]] + lines + ["and came home on day \(page)."]).joined(separator: "\n")
    }
    let text = Imported(pages.joined(separator: "\n\u{0C}"))
    #expect(text.summary.contains("as it stands"))
  }

  @Test("two pages side by side are found although their verse begins at many columns")
  func verses() {
    let left = PageTests.pages[0].split(separator: "\n").map(String.init)
    let right = (0..<left.count).map { line in
      String(repeating: " ", count: line % 5 * 2) + "a verse of page two, line \(line)"
    }
    let sheet = zip(left, right).map { $0 + String(repeating: " ", count: 76 - $0.count) + $1 }.joined(separator: "\n")
    let second = zip(PageTests.pages[2].split(separator: "\n"), PageTests.pages[3].split(separator: "\n"))
      .map { $0 + String(repeating: " ", count: 76 - $0.count) + $1 }.joined(separator: "\n")
    let text = Imported(sheet + "\n\u{0C}" + second)
    #expect(text.summary.hasPrefix("4 pages"))
    #expect(!text.body.contains("past house 101, a verse"))
  }

  @Test("printed page numbers put the pages of any sheet in order")
  func numbered() {
    let order = [8, 1, 2, 7, 6, 3, 4, 5]
    let input = order.map { PageTests.pages[$0 - 1] + "\n\n\($0)" }.joined(separator: "\n\u{0C}")
    let text = Imported(input)
    #expect(isInOrder(text.body))
    #expect(text.summary.contains("booklet of 8 pages"))
  }

  @Test("an order given by the user is followed")
  func byHand() {
    #expect(isInOrder(Imported(story([8, 1, 2, 7, 6, 3, 4, 5]), order: .list([8, 1, 2, 7, 6, 3, 4, 5])).body))
    #expect(isInOrder(Imported(story([8, 1, 2, 7, 6, 3, 4, 5]), order: .booklet).body))
    #expect(isInOrder(Imported(story([8, 7, 6, 5, 4, 3, 2, 1]), order: .backwards).body))
  }

  @Test("a list of pages of the wrong length is an error")
  func wrongLength() {
    let text = Imported(story([1, 2, 3, 4]), order: .list([1, 2, 3]))
    #expect(text.messages == ["--pages names 3 pages, but the text has 4"])
    #expect(text.markdown.isEmpty)
  }

  @Test("the second scan of a page is left out and reported")
  func repeated() {
    let text = Imported(story([1, 2, 2, 3, 4, 5, 6, 7, 8]))
    #expect(text.messages.contains("page 3 of the scan is the same as page 2 and was left out"))
    #expect(isInOrder(text.body))
  }

  @Test("running heads, footers and page numbers are left out", arguments: ["THE ROAD", "THE RQAD"])
  func runningLines(misread: String) {
    let input = (1...8).map { page in
      "\(page == 3 ? misread : "THE ROAD")      \(page)\n\n" + PageTests.pages[page - 1]
    }.joined(separator: "\n\u{0C}")
    let text = Imported(input)
    // On the first page it may be the title.
    #expect(!text.body.dropFirst(60).contains("ROAD"))
    #expect(!text.body.contains("RQAD"))
  }

  @Test("of two pages side by side the left is read first")
  func columns() {
    let left = PageTests.pages[0].split(separator: "\n").map(String.init)
    let right = PageTests.pages[1].split(separator: "\n").map(String.init)
    let sheet = zip(left, right).map { $0 + String(repeating: " ", count: 70 - $0.count) + $1 }.joined(separator: "\n")
    let body = Imported(sheet).body
    #expect(body.contains("why we did not stop before the evening of day number 2"))
  }

  @Test("three thousand pages, and one line of a third of a megabyte, are read in linear time")
  func large() {
    let many = Imported(
      (0..<3000).map { "Page body \($0) goes on and on without an end to it" }.joined(separator: "\n\u{0C}"))
    #expect(!many.markdown.isEmpty)
    let long = Imported(String(repeating: "word upon word ", count: 21_000))
    #expect(long.markdown.utf8.count > 300_000)
  }
}
