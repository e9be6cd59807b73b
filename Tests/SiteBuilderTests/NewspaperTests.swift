import Model
import Testing

@testable import SiteBuilder

@Suite("Newspapers") struct NewspaperTests {
  private func newspapers(_ members: (page: String, issue: String?, order: Int?)...) throws -> [Newspaper] {
    let collections = [
      Collection(path: [try #require(Slug("essays"))], title: "Essays"),
      Collection(path: [try #require(Slug("essays")), try #require(Slug("early"))], title: "Early"),
    ]
    var settings = SiteSettings()
    settings.title = "The Shelf"
    return Newspaper.all(
      of: members.enumerated().map { index, member in
        Newspaper.Member(
          index: index, page: OutputPath(member.page + "/index.html"), issue: member.issue, order: member.order)
      }, collections, settings)
  }

  @Test("texts of one folder stand together, under its name")
  func collection() throws {
    let found = try newspapers(("essays/a", nil, nil), ("essays/b", nil, nil), ("c", nil, nil))
    #expect(found.map(\.path.path) == ["essays/essays-newspaper.pdf", "the-shelf-newspaper.pdf"])
    #expect(found.map(\.title) == ["Essays", "The Shelf"])
    #expect(found.map(\.texts) == [[0, 1], [2]])
  }

  @Test("an issue has texts of several folders, and is in their common folder")
  func issue() throws {
    let found = try newspapers(
      ("essays/a", "No. 3", nil), ("essays/early/b", "No. 3", nil), ("essays/c", nil, nil))
    #expect(found.map(\.path.path) == ["essays/essays-newspaper.pdf", "essays/no-3-newspaper.pdf"])
    #expect(found.map(\.issue) == [nil, "No. 3"])
    #expect(found.map(\.texts) == [[2], [0, 1]])
  }

  @Test("the lowest number comes first, and texts without one come last")
  func rank() throws {
    let found = try newspapers(("a", nil, nil), ("b", nil, 2), ("c", nil, 1), ("d", nil, nil))
    #expect(found.map(\.texts) == [[2, 1, 0, 3]])
  }
}
