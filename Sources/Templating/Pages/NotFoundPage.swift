/// The page a host serves for addresses that lead nowhere. It consists of the program's own words alone.
package struct NotFoundPage: Hashable, Sendable {
  /// Creates the page.
  package init() {}
}
