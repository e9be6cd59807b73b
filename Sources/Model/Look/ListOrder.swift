/// The order of texts on the first page and in other lists of texts.
package enum ListOrder: String, CaseIterable, Hashable, Sendable {
  /// By year, the oldest first.
  case year
  /// By year, the newest first.
  case newest
  /// By title, as a librarian files them.
  case title
  /// By the number each text has in `order:`, then by title.
  case order
}
