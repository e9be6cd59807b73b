/// The division of a long list into pages.
package struct Pagination: Hashable, Sendable {
  /// The number of entries.
  package let count: Int

  /// The number of entries on a page.
  package let perPage: Int

  /// Divides a list into pages.
  ///
  /// - Parameters:
  ///   - count: The number of entries.
  ///   - perPage: The number of entries on a page; less than 1 counts as 1.
  package init(count: Int, perPage: Int) {
    self.count = max(0, count)
    self.perPage = max(1, perPage)
  }

  /// The number of pages; at least one, which may be empty.
  package var pageCount: Int { max(1, (count + perPage - 1) / perPage) }

  /// The entries on a page.
  ///
  /// - Parameter page: The page, counted from 1.
  package func entries(on page: Int) -> Range<Int> {
    let start = min(count, max(0, page - 1) * perPage)
    return start..<min(count, start + perPage)
  }

  /// The page an entry is on, which is counted from 0.
  package func page(ofEntry entry: Int) -> Int { entry / perPage + 1 }
}

extension OutputPath {
  /// The path of a page of the list that begins here: `authors/page-2/index.html` for `authors/index.html`.
  ///
  /// - Parameter page: The page, counted from 1; the first is the list's own.
  package func numbered(_ page: Int) -> OutputPath {
    page <= 1 ? self : OutputPath("\(folder)page-\(page)/\(name)")
  }
}

extension Slug {
  /// Whether it is the name of a further page of a list, `page-2`, and so may not name an entry.
  package var isNumberedPage: Bool {
    name.hasPrefix("page-") && name.utf8.count > 5 && name.utf8.dropFirst(5).allSatisfy(\.isDigit)
  }
}
