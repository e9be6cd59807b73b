import Testing

@testable import Print

@Suite("The layout of reading pages") struct LayoutSearchTests {
  private let base = PageLayout(width: 148, height: 210, size: 10.5, leading: 0.62)

  /// The report on a text that fills some pages between title, contents and colophon, set in a layout.
  private func report(pages: Double, of base: PageLayout, in layout: PageLayout, strays: Int = 0) -> TypstReport {
    let filled = pages * base.letters / layout.letters
    let y = (filled - (filled.rounded(.up) - 1)) * layout.textHeight + layout.top
    let page = 2 + Int(filled.rounded(.up))
    return TypstReport(pages: page + 1, page: page, y: y / PageLayout.point, x: 0, strays: strays)
  }

  @Test("a text that ends well is typeset once, unchanged")
  func fits() {
    var search = LayoutSearch(base, extent: 8.2 * base.letters)
    let first = search.next()
    #expect(first == base)
  }

  @Test("a text that would leave pages blank is set a little differently at once")
  func changesAtOnce() throws {
    var search = LayoutSearch(base, extent: 22 * base.letters)
    let first = search.next()
    let layout = try #require(first)
    #expect(layout != base)
    #expect(LayoutSearch.blanks(pages: report(pages: 22, of: base, in: layout).pages) <= 1)
  }

  @Test("a text that is longer than estimated takes one more try")
  func learns() throws {
    // By the estimate it would end well unchanged.
    var search = LayoutSearch(base, extent: 20.3 * base.letters)
    let first = search.next()
    #expect(first == base)
    search.learn(from: report(pages: 22, of: base, in: base), in: base)
    let next = search.next()
    let second = try #require(next)
    #expect(LayoutSearch.blanks(pages: report(pages: 22, of: base, in: second).pages) <= 1)
  }

  @Test("a text that is too short to be adjusted is typeset once, unchanged")
  func endsForShortTexts() {
    var search = LayoutSearch(base, extent: 2 * base.letters)
    let first = search.next()
    #expect(first == base)
    search.learn(from: report(pages: 1.5, of: base, in: base), in: base)
    let next = search.next()
    #expect(next == nil)
  }

  @Test("a footnote on another page is reason enough to try again")
  func goesOnForNotes() {
    var search = LayoutSearch(base, extent: 1.5 * base.letters)
    let first = search.next()
    #expect(first == base)
    search.learn(from: report(pages: 1.5, of: base, in: base, strays: 1), in: base)
    let next = search.next()
    #expect(next != nil)
  }

  @Test("no layout is tried twice")
  func triesEachOnce() {
    var search = LayoutSearch(base, extent: 1.5 * base.letters)
    var tried: Set<PageLayout> = []
    while let layout = search.next() {
      #expect(tried.insert(layout).inserted)
      search.learn(from: report(pages: 1.5, of: base, in: layout, strays: 1), in: layout)
    }
    #expect(tried.count == base.neighbours.count + 1)
  }
}
