import Model
import Testing

@Suite("Pages of a list") struct PaginationTests {
  @Test(
    "a list has as many pages as it needs, and at least one",
    arguments: [(0, 100, 1), (1, 100, 1), (100, 100, 1), (101, 100, 2), (250, 100, 3), (3, 0, 3), (-1, 10, 1)])
  func countsPages(count: Int, perPage: Int, pages: Int) {
    #expect(Pagination(count: count, perPage: perPage).pageCount == pages)
  }

  @Test("every entry is on one page, in order")
  func partsEntries() {
    let pagination = Pagination(count: 250, perPage: 100)
    #expect((1...3).map { pagination.entries(on: $0) } == [0..<100, 100..<200, 200..<250])
    #expect(pagination.entries(on: 4).isEmpty)
    #expect(pagination.entries(on: 0) == 0..<100)
    #expect([0, 99, 100, 249].map { pagination.page(ofEntry: $0) } == [1, 1, 2, 3])
  }

  @Test("further pages are in numbered folders beside the first")
  func namesPages() {
    #expect(OutputPath("index.html").numbered(1) == OutputPath("index.html"))
    #expect(OutputPath("index.html").numbered(2) == OutputPath("page-2/index.html"))
    #expect(OutputPath("authors/index.html").numbered(12) == OutputPath("authors/page-12/index.html"))
  }
}
